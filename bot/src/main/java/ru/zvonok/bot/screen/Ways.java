package ru.zvonok.bot.screen;

import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.core.access.Refusal;

/** Ways on from where a chat stands, so that no screen is a dead end. */
public final class Ways {

  private Ways() {}

  public static Button menu(Words words) {
    return new Button(words.say("screen.menu"), new StartAction.Menu());
  }

  public static Button back(Words words, Action where) {
    return new Button(words.say("screen.back"), where);
  }

  /** A refusal with the way home. */
  public static Screen refused(Refusal why, Words words) {
    return Screen.of(Refusals.say(why, words)).row(menu(words));
  }
}
