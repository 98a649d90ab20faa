package ru.zvonok.core.school;

import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    Map<LocalDate, List<SpecialDay>> specialDays,
    List<TaughtDay> taught) {

  /** Days off between terms. A grade of its own rests more: the first one in February. */
  public record Rest(@Nullable Integer grade, LocalDate startsOn, LocalDate endsOn) {
    boolean holds(LocalDate day, int ofGrade) {
      return (grade == null || grade == ofGrade) && within(day, startsOn, endsOn);
    }
  }

  /** A weekday that the timetable has lessons of a grade on, while that timetable is in force. */
  public record TaughtDay(DayOfWeek weekday, int grade, LocalDate from, @Nullable LocalDate to) {
    boolean inForce(LocalDate day) {
      return within(day, from, to);
    }
  }

  /** Whether that grade has school on that day, whatever is said of single classes. */
  public boolean isSchoolDay(LocalDate day, int grade) {
    return plan(day, grade, null).schoolDay();
  }

  /**
   * What the day is for a class. The office's word decides before vacations, official days off and
   * weekdays; while a grade has no timetable in force, it goes by that of the others, and without
   * any Monday to Friday are school days.
   *
   * @param classId null: a class of which nothing particular is said
   */
  public DayPlan plan(LocalDate day, int grade, @Nullable Long classId) {
    SpecialDay special =
        specialDays.getOrDefault(day, List.of()).stream()
            .filter(one -> one.holds(grade, classId))
            .max(
                comparing((SpecialDay one) -> one.word() != null)
                    .thenComparing(SpecialDay::narrowness))
            .orElse(null);
    SpecialDay.Word word = special == null ? null : special.word();
    boolean open =
        switch (word) {
          case null ->
              rests.stream().noneMatch(rest -> rest.holds(day, grade))
                  && !DaysOff.holds(day)
                  && isTaught(day, grade);
          case SpecialDay.Word.Off _ -> false;
          case SpecialDay.Word.Taught _ -> true;
        };
    return new DayPlan(year.holds(day) && open, weekday(day, word), oddWeek(day), special);
  }

  private static DayOfWeek weekday(LocalDate day, SpecialDay.@Nullable Word word) {
    return word instanceof SpecialDay.Word.Taught taught && taught.as() != null
        ? taught.as()
        : day.getDayOfWeek();
  }

  /** The week of the year's first day is odd. */
  private boolean oddWeek(LocalDate day) {
    LocalDate first = year.startsOn().with(previousOrSame(DayOfWeek.MONDAY));
    return Math.floorMod(ChronoUnit.DAYS.between(first, day), 14) < 7;
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

  private boolean isTaught(LocalDate day, int grade) {
    List<TaughtDay> all = taught.stream().filter(one -> one.inForce(day)).toList();
    List<TaughtDay> own = all.stream().filter(one -> one.grade() == grade).toList();
    List<TaughtDay> inForce = own.isEmpty() ? all : own;
    return inForce.isEmpty()
        ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        : inForce.stream().anyMatch(one -> one.weekday() == day.getDayOfWeek());
  }

  private static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
