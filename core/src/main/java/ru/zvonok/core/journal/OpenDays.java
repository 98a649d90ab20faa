package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import ru.zvonok.core.school.Calendar;

/**
 * Days as SQL gets them from the school's calendar: those that lie in a school year, and on which
 * of them each grade has school.
 */
record OpenDays(List<LocalDate> inYear, List<Open> open) {

  /** A grade has school that day. */
  record Open(LocalDate day, int grade) {}

  /** What {@link #into} fills: {@code open_day} has a row for each grade that has school. */
  static final String OPEN_DAY =
      """
      open_day (day, grade) as (
        select * from unnest(cast(:openDays as date[]), cast(:openGrades as int[])))
      """;

  private static final int LAST_GRADE = 12;

  static OpenDays of(List<Calendar> calendars, LocalDate from, LocalDate to) {
    List<LocalDate> inYear =
        from.isAfter(to)
            ? List.of()
            : from.datesUntil(to.plusDays(1))
                .filter(day -> calendars.stream().anyMatch(one -> one.year().holds(day)))
                .toList();
    return new OpenDays(
        inYear, inYear.stream().flatMap(day -> grades(calendars, day).stream()).toList());
  }

  private static List<Open> grades(List<Calendar> calendars, LocalDate day) {
    return IntStream.rangeClosed(0, LAST_GRADE)
        .filter(grade -> calendars.stream().anyMatch(one -> one.isSchoolDay(day, grade)))
        .mapToObj(grade -> new Open(day, grade))
        .toList();
  }

  StatementSpec into(StatementSpec statement) {
    return statement
        .param("days", inYear.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("openDays", open.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param("openGrades", open.stream().map(Open::grade).toArray(Integer[]::new));
  }
}
