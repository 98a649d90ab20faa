package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import ru.zvonok.core.school.TermKind;

/** One academicSession of a bundle, from its first day to its last. */
record Session(
    String id, String title, String type, LocalDate startsOn, LocalDate endsOn, String parent) {

  static final String YEAR = "schoolyear";

  /** How the ID of what no file gave an ID begins. */
  static final String OF_NO_FILE = "\n";

  boolean isYear() {
    return type.equals(YEAR);
  }

  boolean isWithin(Session year) {
    return !startsOn.isBefore(year.startsOn) && !endsOn.isAfter(year.endsOn);
  }

  /** The usual year, or what a list without IDs says. */
  static Session ofNoFile(
      long line, String title, String type, LocalDate startsOn, LocalDate endsOn) {
    return new Session(OF_NO_FILE + line, title, type, startsOn, endsOn, "");
  }

  /** What the type says in Russian, else the title. */
  Optional<TermKind> titled() {
    return titled(type).filter(_ -> !type.equals("semester")).or(() -> titled(title));
  }

  private static Optional<TermKind> titled(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("четв") || lower.contains("quarter")) {
      return Optional.of(TermKind.QUARTER);
    }
    if (lower.contains("триместр") || lower.contains("trimester")) {
      return Optional.of(TermKind.TRIMESTER);
    }
    return lower.contains("полугод") || lower.contains("semester") || lower.contains("half")
        ? Optional.of(TermKind.HALF_YEAR)
        : Optional.empty();
  }

  /** What the length says: under 12 weeks a quarter, under 17 a trimester, under 36 a half-year. */
  TermKind asLong() {
    long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    if (days >= 36 * 7) {
      return TermKind.YEAR;
    }
    if (days >= 17 * 7) {
      return TermKind.HALF_YEAR;
    }
    return days >= 12 * 7 ? TermKind.TRIMESTER : TermKind.QUARTER;
  }

  Session endingOn(LocalDate day) {
    return new Session(id, title, type, startsOn, day, parent);
  }
}
