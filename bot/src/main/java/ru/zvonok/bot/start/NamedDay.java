package ru.zvonok.bot.start;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day that words name: «завтра», «в среду», «24.11», «24 ноября». */
final class NamedDay {

  private static final Map<String, Integer> NEAR =
      Map.of("beforeYesterday", -2, "yesterday", -1, "tomorrow", 1, "afterTomorrow", 2);

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./])(\\d{1,2})[./](\\d{1,2})(?![\\d/])");

  /** «24 ноября» and "November 24". */
  private static final Pattern NUMBER_AND_WORD =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:th|st|nd|rd|-?(?:го|е))?\\s+(\\p{L}+)");

  private static final Pattern WORD_AND_NUMBER = Pattern.compile("(\\p{L}+)\\s+(\\d{1,2})(?!\\d)");

  private static final Map<String, Month> MONTHS = months();

  private NamedDay() {}

  /** A day of the week is the next such day, today too; a date is the one nearest to today. */
  static Optional<LocalDate> in(String text, LocalDate today) {
    String plain = Stems.plain(text);
    List<String> words = Stems.words(text);
    return Stream.of(near(words, today), weekday(words, today), date(plain, today))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether the word is spent on naming a day. */
  static boolean names(String word) {
    return NEAR.keySet().stream().anyMatch(key -> Stems.is(word, key(key)))
        || Arrays.stream(DayOfWeek.values()).anyMatch(day -> Stems.is(word, key(day.name())))
        || MONTHS.containsKey(word)
        || word.chars().allMatch(Character::isDigit);
  }

  private static Optional<LocalDate> near(List<String> words, LocalDate today) {
    return NEAR.entrySet().stream()
        .filter(one -> words.stream().anyMatch(word -> Stems.is(word, key(one.getKey()))))
        .findFirst()
        .map(one -> today.plusDays(one.getValue()));
  }

  private static Optional<LocalDate> weekday(List<String> words, LocalDate today) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> words.stream().anyMatch(word -> Stems.is(word, key(day.name()))))
        .findFirst()
        .map(day -> today.with(TemporalAdjusters.nextOrSame(day)));
  }

  private static Optional<LocalDate> date(String text, LocalDate today) {
    Stream<Optional<LocalDate>> numbers =
        found(NUMBERS, text)
            .map(it -> nearest(Integer.parseInt(it.group(1)), month(it.group(2)), today));
    Stream<Optional<LocalDate>> dayFirst =
        found(NUMBER_AND_WORD, text)
            .map(it -> nearest(Integer.parseInt(it.group(1)), MONTHS.get(it.group(2)), today));
    Stream<Optional<LocalDate>> monthFirst =
        found(WORD_AND_NUMBER, text)
            .map(it -> nearest(Integer.parseInt(it.group(2)), MONTHS.get(it.group(1)), today));
    return Stream.of(numbers, dayFirst, monthFirst)
        .flatMap(all -> all)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static @Nullable Month month(String number) {
    int month = Integer.parseInt(number);
    return month >= 1 && month <= 12 ? Month.of(month) : null;
  }

  private static Optional<LocalDate> nearest(int day, @Nullable Month month, LocalDate today) {
    return month == null
        ? Optional.empty()
        : IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
            .mapToObj(year -> date(year, month, day))
            .flatMap(Optional::stream)
            .min(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(today, one))));
  }

  private static Optional<LocalDate> date(int year, Month month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String key(String name) {
    return "start.day." + name;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Locale language : List.of(Locale.of("ru"), Locale.UK)) {
      for (TextStyle style :
          List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, language);
          months.put(Stems.plain(name).replace(".", ""), month);
        }
      }
    }
    return Map.copyOf(months);
  }
}
