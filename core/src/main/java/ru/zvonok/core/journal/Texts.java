package ru.zvonok.core.journal;

import java.util.regex.Pattern;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;

/** Words that a teacher typed, made fit to keep: no control characters, no blank edges. */
final class Texts {

  /** Also what turns the direction of writing around: it can make a line read as another. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Texts() {}

  /** In one line. */
  static String line(String text) {
    return BLANKS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** Line breaks stay. */
  static String lines(String text) {
    return UNSEEN.matcher(text).replaceAll("").strip();
  }

  /** Neither empty nor over the length, in characters as people count them. */
  static Outcome<String> fitting(String text, int most) {
    if (text.isEmpty()) {
      return Outcome.refused(new BadValue(Rule.TEXT_EMPTY));
    }
    return text.codePointCount(0, text.length()) > most
        ? Outcome.refused(new BadValue(Rule.TEXT_TOO_LONG))
        : Outcome.done(text);
  }
}
