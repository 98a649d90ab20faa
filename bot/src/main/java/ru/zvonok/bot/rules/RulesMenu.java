package ru.zvonok.bot.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Permissions;

/** «Сроки» for whoever sets them. */
@Component
class RulesMenu implements MenuPart {

  @Override
  public int order() {
    return 494;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return Permissions.CHANGE_RULES.allow(visit.who(), Permissions.Tie.NONE)
        ? List.of(new Button(visit.words().say("rules.title"), new RulesAction.OpenRules()))
        : List.of();
  }
}
