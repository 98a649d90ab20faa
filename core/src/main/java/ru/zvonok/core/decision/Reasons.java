package ru.zvonok.core.decision;

import java.util.regex.Pattern;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;

/** Why something was decided, in the office's words. */
public final class Reasons {

  private static final int MOST = 300;

  /** Also what turns the direction of writing around: it can make a line read as another. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Reasons() {}

  /** 1–300 characters in one line. */
  public static Outcome<String> needed(String words) {
    String line = line(words);
    return line.isEmpty() ? Outcome.refused(new BadValue(Rule.TEXT_EMPTY)) : fitting(line);
  }

  /** At most 300 characters in one line, perhaps none. */
  public static Outcome<String> optional(String words) {
    return fitting(line(words));
  }

  private static Outcome<String> fitting(String line) {
    return line.codePointCount(0, line.length()) > MOST
        ? Outcome.refused(new BadValue(Rule.TEXT_TOO_LONG))
        : Outcome.done(line);
  }

  private static String line(String words) {
    return BLANKS.matcher(UNSEEN.matcher(words).replaceAll("")).replaceAll(" ").strip();
  }
}
