package ru.zvonok.bot.family;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.AlertText;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertView;

@Component
class AlertWords implements AlertText {

  @Override
  public Screen render(AlertView view, Words words) {
    return AlertScreens.render(view, words);
  }
}
