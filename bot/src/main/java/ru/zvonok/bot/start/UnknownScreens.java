package ru.zvonok.bot.start;

import java.util.List;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;

/** What wasn't understood is said, and where it may have been meant to lead. */
final class UnknownScreens {

  private static final int QUOTED = 80;

  private UnknownScreens() {}

  /**
   * @param key what is said of the words
   * @param typed the words; empty where there are none to quote
   */
  static Screen of(String key, String typed, List<Button> likely, Words words) {
    Screen screen = Screen.of(words.say(key, quoted(typed)));
    for (Button button : likely) {
      // Help stands below anyway.
      screen = button.action() instanceof StartAction.Help ? screen : screen.row(button);
    }
    return screen.row(DoorScreens.help(words), Ways.menu(words));
  }

  static String quoted(String typed) {
    String line = typed.strip().replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    return Html.escape(
        length <= QUOTED ? line : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…");
  }
}
