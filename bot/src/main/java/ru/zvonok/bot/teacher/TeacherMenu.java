package ru.zvonok.bot.teacher;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/** «Мои уроки» on the home menu. */
@Component
class TeacherMenu implements MenuPart {

  @Override
  public int order() {
    return 100;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && actor.is(Role.TEACHER)
        ? List.of(
            new Button(visit.words().say("teacher.day.title"), new JournalAction.MyLessons(null)))
        : List.of();
  }
}
