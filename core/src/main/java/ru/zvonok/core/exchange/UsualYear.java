package ru.zvonok.core.exchange;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.core.school.TermKind;

/**
 * The year as Russian schools have it when no one says else: nine days of rest from the last
 * Saturday of October and of March, the winter holidays from 31 December to the Sunday after
 * Christmas, a week in February for grade 1. For 2025/26 these are the ministry's own dates.
 */
final class UsualYear {

  private UsualYear() {}

  /** No year in the files: from the first day of its parts to the last, or as schools have it. */
  static Session around(List<Session> parts, LocalDate today) {
    int usual = today.getMonth().compareTo(Month.JUNE) < 0 ? today.getYear() - 1 : today.getYear();
    LocalDate start =
        parts.stream().map(Session::startsOn).min(LocalDate::compareTo).orElse(startOf(usual));
    LocalDate end =
        parts.stream().map(Session::endsOn).max(LocalDate::compareTo).orElse(endOf(usual));
    return Session.ofNoFile(0, name(start), Session.YEAR, start, end);
  }

  /** «2025/26». */
  static String name(LocalDate start) {
    return start.getYear() + "/" + String.format("%02d", (start.getYear() + 1) % 100);
  }

  static LocalDate startOf(int year) {
    return LocalDate.of(year, Month.SEPTEMBER, 1);
  }

  static LocalDate endOf(int startYear) {
    return LocalDate.of(startYear + 1, Month.MAY, 26);
  }

  static List<YearPlan.Vacation> vacations(LocalDate start) {
    int year = start.getYear();
    LocalDate autumn = LocalDate.of(year, Month.OCTOBER, 1).with(lastInMonth(DayOfWeek.SATURDAY));
    LocalDate spring = LocalDate.of(year + 1, Month.MARCH, 1).with(lastInMonth(DayOfWeek.SATURDAY));
    LocalDate february =
        LocalDate.of(year + 1, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, DayOfWeek.MONDAY));
    LocalDate winterEnd =
        LocalDate.of(year + 1, Month.JANUARY, 8).with(nextOrSame(DayOfWeek.SUNDAY));
    return List.of(
        new YearPlan.Vacation(null, "Осенние каникулы", autumn, autumn.plusDays(8)),
        new YearPlan.Vacation(
            null, "Зимние каникулы", LocalDate.of(year, Month.DECEMBER, 31), winterEnd),
        new YearPlan.Vacation(1, "Дополнительные каникулы", february, february.plusDays(6)),
        new YearPlan.Vacation(null, "Весенние каникулы", spring, spring.plusDays(8)));
  }

  /** Four quarters around the vacations; none when the year is too short to hold them. */
  static List<YearPlan.Piece> quarters(LocalDate start, LocalDate end) {
    List<YearPlan.Vacation> rests =
        vacations(start).stream().filter(rest -> rest.grade() == null).toList();
    List<YearPlan.Piece> quarters = new ArrayList<>();
    LocalDate from = start;
    for (int i = 0; i < 4; i++) {
      LocalDate to = i < 3 ? rests.get(i).startsOn().minusDays(1) : end;
      if (to.isBefore(from)) {
        return List.of();
      }
      quarters.add(
          new YearPlan.Piece(
              null, TermKind.QUARTER, i + 1, name(TermKind.QUARTER, i + 1), from, to));
      from = i < 3 ? rests.get(i).endsOn().plusDays(1) : end;
    }
    return quarters;
  }

  static String name(TermKind kind, int number) {
    return switch (kind) {
      case QUARTER -> number + " четверть";
      case TRIMESTER -> number + " триместр";
      case HALF_YEAR -> number + " полугодие";
      case YEAR -> "Учебный год";
    };
  }
}
