package ru.zvonok.bot.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;

/** What everyone has at the end of the menu. */
@Component
class EverydayMenu implements MenuPart {

  @Override
  public int order() {
    return 1000;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    List<Button> buttons = new ArrayList<>();
    if (visit.hats().size() > 1) {
      buttons.add(new Button(visit.words().say("start.hats.change"), new StartAction.Hats()));
    }
    buttons.add(DoorScreens.help(visit.words()));
    buttons.add(DoorScreens.language(visit.words()));
    return buttons;
  }
}
