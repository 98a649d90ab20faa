package ru.zvonok.bot.timetable;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Permissions;

/** «Замены» and «Особые дни» for the office. */
@Component
class ChangesMenu implements MenuPart {

  @Override
  public int order() {
    return 492;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return Permissions.CHANGE_TIMETABLE.allow(visit.who(), Permissions.Tie.NONE)
        ? List.of(
            new Button(
                visit.words().say("timetable.changes"), new TimetableAction.OpenChanges(null)),
            new Button(visit.words().say("timetable.days"), new SpecialDayAction.SpecialDays()))
        : List.of();
  }
}
