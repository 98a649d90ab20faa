package ru.zvonok.bot.termmark;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Permissions;

/** «Закрытие периодов» for director and deputy. */
@Component
class ClosingMenu implements MenuPart {

  @Override
  public int order() {
    return 496;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && Permissions.CLOSE_TERM.allow(actor, Permissions.Tie.NONE)
        ? List.of(
            new Button(visit.words().say("termmark.closing"), new ClosingAction.TermsToClose()))
        : List.of();
  }
}
