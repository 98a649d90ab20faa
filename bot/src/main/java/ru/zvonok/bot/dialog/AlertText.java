package ru.zvonok.bot.dialog;

import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertView;

/** How an alert looks in a family's chat. */
public interface AlertText {

  Screen render(AlertView view, Words words);
}
