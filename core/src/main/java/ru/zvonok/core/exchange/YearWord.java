package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Optional;

/** What a row of the sheet «Учебный год» says. */
enum YearWord {
  YEAR("учебный год"),
  QUARTER("четверть"),
  TRIMESTER("триместр"),
  HALF_YEAR("полугодие"),
  VACATION("каникулы"),
  HOLIDAY("праздник"),
  SCHOOL_DAY("рабочий день");

  private final String word;

  YearWord(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static List<String> words() {
    return List.of(values()).stream().map(YearWord::word).toList();
  }

  static Optional<YearWord> of(String text) {
    String lower = Column.key(text);
    if (lower.contains("нерабоч") || lower.contains("выходн") || lower.contains("празд")) {
      return Optional.of(HOLIDAY);
    }
    if (lower.contains("рабоч") || lower.contains("перенос") || lower.contains("учебный день")) {
      return Optional.of(SCHOOL_DAY);
    }
    if (lower.contains("каникул")) {
      return Optional.of(VACATION);
    }
    if (lower.contains("четверт")) {
      return Optional.of(QUARTER);
    }
    if (lower.contains("триместр")) {
      return Optional.of(TRIMESTER);
    }
    return lower.contains("полугод")
        ? Optional.of(HALF_YEAR)
        : lower.contains("год") ? Optional.of(YEAR) : Optional.empty();
  }
}
