package ru.zvonok.bot.office;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Permissions;

/** «Найти человека» for the office. */
@Component
class DeskMenu implements MenuPart {

  @Override
  public int order() {
    return 500;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return Permissions.MANAGE_ACCESS.allow(visit.who(), Permissions.Tie.NONE)
        ? List.of(new Button(visit.words().say("office.find"), new OfficeAction.FindPerson()))
        : List.of();
  }
}
