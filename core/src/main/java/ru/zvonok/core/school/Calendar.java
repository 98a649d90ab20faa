package ru.zvonok.core.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One school year's days, read once: which are school days, which term each is in. A value: it does
 * not follow later changes.
 */
public record Calendar(
    AcademicYear year,
    Terms terms,
    List<Rest> rests,
    Map<LocalDate, Boolean> specialDays,
    List<TaughtDay> taught) {

  /** Days off between terms. A grade of its own rests more: the first one in February. */
  public record Rest(@Nullable Integer grade, LocalDate startsOn, LocalDate endsOn) {
    boolean holds(LocalDate day, int ofGrade) {
      return (grade == null || grade == ofGrade) && within(day, startsOn, endsOn);
    }
  }

  /** A weekday that the timetable has lessons on, while that timetable is in force. */
  public record TaughtDay(DayOfWeek weekday, LocalDate from, @Nullable LocalDate to) {
    boolean inForce(LocalDate day) {
      return within(day, from, to);
    }
  }

  /**
   * Whether that grade has school on that day. A special day decides before vacations and weekdays;
   * while no timetable is in force, Monday to Friday are school days.
   */
  public boolean isSchoolDay(LocalDate day, int grade) {
    if (!year.holds(day)) {
      return false;
    }
    Boolean special = specialDays.get(day);
    if (special != null) {
      return special;
    }
    return rests.stream().noneMatch(rest -> rest.holds(day, grade)) && isTaught(day);
  }

  /** The terms a grade is marked in, in order: its quarters or half-years, without the year. */
  public List<Term> terms(int grade) {
    return terms.of(grade);
  }

  /** The year as a term of its own: the year's mark is due by its last day. */
  public Optional<Term> wholeYear() {
    return terms.wholeYear();
  }

  /** The term of a grade that a day is in; none in the vacations between two. */
  public Optional<Term> termOf(LocalDate day, int grade) {
    return terms.holding(day, grade);
  }

  /** The first school day after that one, if the year still has one. */
  public Optional<LocalDate> nextSchoolDay(LocalDate after, int grade) {
    LocalDate from = after.isBefore(year.startsOn()) ? year.startsOn() : after.plusDays(1);
    return Stream.iterate(from, day -> !day.isAfter(year.endsOn()), day -> day.plusDays(1))
        .filter(day -> isSchoolDay(day, grade))
        .findFirst();
  }

  /** The last school day before that one, if the year had one. */
  public Optional<LocalDate> previousSchoolDay(LocalDate before, int grade) {
    LocalDate from = before.isAfter(year.endsOn()) ? year.endsOn() : before.minusDays(1);
    return Stream.iterate(from, day -> !day.isBefore(year.startsOn()), day -> day.minusDays(1))
        .filter(day -> isSchoolDay(day, grade))
        .findFirst();
  }

  private boolean isTaught(LocalDate day) {
    List<TaughtDay> inForce = taught.stream().filter(one -> one.inForce(day)).toList();
    return inForce.isEmpty()
        ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        : inForce.stream().anyMatch(one -> one.weekday() == day.getDayOfWeek());
  }

  private static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
