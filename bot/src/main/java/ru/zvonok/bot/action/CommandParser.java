package ru.zvonok.bot.action;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a person typed: a command, a link code, or just words. */
public final class CommandParser {

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z_]{1,32})(?:@\\w{1,64})?(?:\\s+(\\S.*))?", Pattern.DOTALL);

  /** What a deep link brings after {@code /start}. */
  private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * Ten letters and figures of any keyboard, whole or in the two halves of a slip, with a figure or
   * all in capitals: a code, and not words that happen to be as long («7А н Звонков»).
   */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?=.*\\p{N}|\\P{Ll}*$)[\\p{L}\\p{N}]{5}[ \\-\\u2010-\\u2015]*[\\p{L}\\p{N}]{5}");

  private CommandParser() {}

  /** Empty: no command at all. An unknown one is a call for help. */
  public static Optional<Action> command(String text) {
    Matcher words = COMMAND.matcher(text.strip());
    if (!words.matches()) {
      return Optional.empty();
    }
    String payload = words.group(2);
    return Arrays.stream(Command.values())
        .filter(command -> command.word().equalsIgnoreCase(words.group(1)))
        .findFirst()
        .map(command -> payload == null ? command.action() : with(command, payload.strip()))
        .or(() -> Optional.of(new StartAction.Help()));
  }

  /** A code, or the words themselves. */
  public static Action words(String text) {
    String stripped = text.strip();
    return TYPED.matcher(stripped).matches()
        ? new SentAction.ShowCode(stripped)
        : new SentAction.Said(text);
  }

  private static Action with(Command command, String payload) {
    return command == Command.START && LINK.matcher(payload).matches()
        ? new SentAction.ShowCode(payload)
        : command.action();
  }
}
