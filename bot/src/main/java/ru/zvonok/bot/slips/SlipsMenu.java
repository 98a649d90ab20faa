package ru.zvonok.bot.slips;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Permissions;

/** «Подключение классов» for the office. */
@Component
class SlipsMenu implements MenuPart {

  @Override
  public int order() {
    return 510;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return Permissions.MANAGE_ACCESS.allow(visit.who(), Permissions.Tie.NONE)
        ? List.of(new Button(visit.words().say("slips.rates"), new OfficeAction.LinkRates(0)))
        : List.of();
  }
}
