package ru.zvonok.core.exchange;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Days of the week as schools of several countries write them: words, abbreviations, numbers. */
final class Weekdays {

  private static final List<String> LANGUAGES =
      List.of(
          "ru", "en", "bg", "de", "uk", "be", "kk", "pl", "ro", "fr", "es", "it", "pt", "cs", "sk",
          "hu", "sr", "hy", "ka", "az", "uz", "ky", "tg", "tt", "lt", "lv", "et", "tr", "el", "mk");

  private static final Map<String, DayOfWeek> WORDS = words();

  private Weekdays() {}

  static Optional<DayOfWeek> of(String word) {
    return Optional.ofNullable(WORDS.get(key(word)));
  }

  private static Map<String, DayOfWeek> words() {
    Map<String, DayOfWeek> words = new HashMap<>();
    for (String language : LANGUAGES) {
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          words.putIfAbsent(key(day.getDisplayName(style, Locale.of(language))), day);
        }
      }
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      words.put(Integer.toString(day.getValue()), day);
      words.put("d" + day.getValue(), day);
    }
    more(words, "пнд втр срд чтв птн сбт вск");
    more(words, "пон вто сре чет пят суб вос");
    more(words, "понеделник вторник сряда четвъртък петък събота неделя");
    more(words, "панядзелак аўторак серада чацвер пятніца субота нядзеля");
    more(words, "понеділок вівторок середа четвер п'ятниця субота неділя");
    more(words, "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі");
    more(words, "mon tue wed thu fri sat sun");
    more(words, "mo tu we th fr sa su");
    return Map.copyOf(words);
  }

  private static void more(Map<String, DayOfWeek> words, String week) {
    String[] days = week.split(" ");
    for (int i = 0; i < days.length; i++) {
      words.put(key(days[i]), DayOfWeek.of(i + 1));
    }
  }

  /** Apostrophes of Ukrainian come in several shapes; abbreviations with or without a point. */
  private static String key(String word) {
    String bare = word.strip().toLowerCase(Locale.ROOT).replaceAll("[.'’ʼ`]", "");
    return bare.replace('ё', 'е');
  }
}
