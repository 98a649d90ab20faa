package ru.zvonok.bot.duty;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/** «Мои долги» on the home menu. */
@Component
class DutyMenu implements MenuPart {

  @Override
  public int order() {
    return 112;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && actor.is(Role.TEACHER)
        ? List.of(new Button(visit.words().say("duty.mine"), new DutyAction.MyDuties(0)))
        : List.of();
  }
}
