package ru.zvonok.core.curriculum;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A topic of a curriculum plan.
 *
 * @param number its place in the plan, 1–999
 * @param title 1–300 characters in one line
 * @param hours for how many lessons, 1–200
 */
public record PlanTopic(long id, int number, String title, int hours) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern END = Pattern.compile("[.\\s]+$");

  /** Equal for titles that differ in capitals, «ё», blanks, kinds of quotes or a last full stop. */
  public static String key(String title) {
    String one = BLANKS.matcher(title).replaceAll(" ").strip();
    return END.matcher(one)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[«»“”„]", "\"")
        .replaceAll("[–—]", "-");
  }

  boolean named(String key) {
    return key(title).equals(key);
  }
}
