package ru.zvonok.bot.teacher;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long homework takes, as people type it: «30 мин», «1 ч 20 мин», «полтора часа». */
final class Minutes {

  private static final String MINUTES = "(?:м|мин|минут[аыу]?|min|mins|minutes?)\\.?";
  private static final String HOURS = "(?:ч|час|часа|часов|h|hours?)\\.?";
  private static final Pattern SOME_MINUTES = Pattern.compile("(\\d{1,4}) ?" + MINUTES);
  private static final Pattern SOME_HOURS =
      Pattern.compile("(\\d{1,2})([.,]5)? ?" + HOURS + "(?: (\\d{1,2}) ?" + MINUTES + ")?");
  private static final Pattern BARE = Pattern.compile("\\d{1,4}");

  private Minutes() {}

  /** With a unit, so that it can't be anything else. */
  static Optional<Integer> read(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher minutes = SOME_MINUTES.matcher(words);
    if (minutes.matches()) {
      return Optional.of(Integer.parseInt(minutes.group(1)));
    }
    Matcher hours = SOME_HOURS.matcher(words);
    if (hours.matches()) {
      int rest = hours.group(3) == null ? 0 : Integer.parseInt(hours.group(3));
      return Optional.of(
          Integer.parseInt(hours.group(1)) * 60 + (hours.group(2) == null ? 0 : 30) + rest);
    }
    return switch (words) {
      case "полчаса", "half an hour" -> Optional.of(30);
      case "час", "an hour" -> Optional.of(60);
      case "полтора часа" -> Optional.of(90);
      default -> Optional.empty();
    };
  }

  /** Where minutes are asked for, a number alone is enough. */
  static Optional<Integer> asked(String text) {
    return BARE.matcher(text.strip()).matches()
        ? Optional.of(Integer.parseInt(text.strip()))
        : read(text);
  }
}
