package ru.zvonok.bot.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words after a slash: one list for what is understood, for /help and for the messenger's menu
 * of commands. What each does is said under {@code action.<name>} in the message bundle.
 */
public enum Command {
  START(new Action.Menu()),
  MENU(new Action.Menu()),
  LESSONS(new Action.MyLessons(null)),
  DIARY(new Action.Children()),
  ROLE(new Action.Hats()),
  LANGUAGE(new Action.Languages()),
  UNLINK(new Action.Unlink()),
  HELP(new Action.Help());

  private final Action action;

  Command(Action action) {
    this.action = action;
  }

  /** What a menu offers: everything but what the messenger says by itself. */
  public static List<Command> listed() {
    return Arrays.stream(values()).filter(command -> command != START).toList();
  }

  public Action action() {
    return action;
  }

  /** As it is typed, without the slash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of what it does, for {@code Words}. */
  public String key() {
    return "action." + word();
  }
}
