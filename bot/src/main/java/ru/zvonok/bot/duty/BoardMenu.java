package ru.zvonok.bot.duty;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.duty.Board;

/** «Заполнение журнала» for the office. */
@Component
class BoardMenu implements MenuPart {

  @Override
  public int order() {
    return 490;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return Permissions.SEE_COMPLETENESS.allow(visit.who(), Permissions.Tie.NONE)
        ? List.of(
            new Button(
                visit.words().say("duty.board"),
                new DutyAction.OpenBoard(Span.TODAY, Board.By.TEACHER, 0)))
        : List.of();
  }
}
