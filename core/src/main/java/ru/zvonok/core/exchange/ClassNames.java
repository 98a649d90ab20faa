package ru.zvonok.core.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of classes, parts, subjects and persons as different hands spell them: «7А», «7 а», «7-А»
 * and «7 "А"» are one, so are «ё» and «е», and letters of either alphabet that look alike.
 */
public final class ClassNames {

  private static final Pattern USUAL = Pattern.compile("(\\d{1,2}) (\\p{L})");
  private static final Pattern STARTS_WITH_GRADE = Pattern.compile("(\\d{1,2})(?!\\d).*");
  private static final Pattern QUOTES = Pattern.compile("[\"«»“”„'`]");

  /** Between a number and what follows it, with or without a hyphen. */
  private static final Pattern PARTED = Pattern.compile("(?<=\\d)(?:\\s*[-–—]\\s*)?(?=\\p{L})");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final String LATIN = "abcehkmoptx";
  private static final String CYRILLIC = "авсенкмортх";

  private ClassNames() {}

  /** The name with one space where words part: «11-"Б" художники» → «11 Б художники». */
  static String spaced(String name) {
    String bare = QUOTES.matcher(name).replaceAll("");
    String parted = PARTED.matcher(bare).replaceAll(" ");
    return BLANKS.matcher(parted).replaceAll(" ").strip();
  }

  /** What is equal for equal names. As long as {@link #spaced} of the same name. */
  public static String key(String name) {
    String lower = spaced(name).toLowerCase(Locale.ROOT).replace('ё', 'е');
    StringBuilder key = new StringBuilder(lower);
    for (int i = 0; i < key.length(); i++) {
      int alike = LATIN.indexOf(key.charAt(i));
      if (alike >= 0 && isAlone(key, i)) {
        key.setCharAt(i, CYRILLIC.charAt(alike));
      }
    }
    return key.toString();
  }

  /** Whether it looks like a class: a grade and one letter. */
  static boolean isUsual(String name) {
    Matcher matcher = USUAL.matcher(key(name));
    return matcher.matches() && Integer.parseInt(matcher.group(1)) <= 12;
  }

  /** The grade that a name begins with. */
  static Optional<Integer> grade(String name) {
    Matcher matcher = STARTS_WITH_GRADE.matcher(spaced(name));
    return matcher.matches() ? grade(Integer.parseInt(matcher.group(1))) : Optional.empty();
  }

  private static Optional<Integer> grade(int number) {
    return number <= 12 ? Optional.of(number) : Optional.empty();
  }

  /** What follows the class's name in a longer one, as it is written; empty when it isn't there. */
  static Optional<String> rest(String name, String className) {
    String whole = key(name);
    String start = key(className);
    if (whole.equals(start)) {
      return Optional.of("");
    }
    return whole.startsWith(start + " ")
        ? Optional.of(spaced(name).substring(start.length() + 1).strip())
        : Optional.empty();
  }

  private static boolean isAlone(CharSequence text, int at) {
    return (at == 0 || !Character.isLetter(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
  }
}
