package ru.zvonok.core.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.Lessons;

/**
 * The days around today on which lessons take place.
 *
 * @param previous the last one before today; a month ago where there is none since
 * @param next the first one after today; empty: none for two weeks
 */
record SchoolDays(
    LocalDate today, boolean schoolDay, LocalDate previous, Optional<LocalDate> next) {

  static final int BACK = 30;
  private static final int AHEAD = 14;

  /** Reads them from the lessons as they stand. */
  @Component
  static class Reader {

    private final JdbcClient jdbc;
    private final Lessons lessons;

    Reader(JdbcClient jdbc, Lessons lessons) {
      this.jdbc = jdbc;
      this.lessons = lessons;
    }

    /** Index: lesson_school_day. */
    SchoolDays around(long school, LocalDate today) {
      lessons.lay(school, today.minusDays(BACK), today.plusDays(AHEAD));
      List<LocalDate> days =
          jdbc.sql(
                  """
                  select distinct day from lesson
                  where school_id = :school and day between :from and :to and cancelled_at is null
                  order by day
                  """)
              .param("school", school)
              .param("from", today.minusDays(BACK))
              .param("to", today.plusDays(AHEAD))
              .query((row, _) -> row.getObject(1, LocalDate.class))
              .list();
      return new SchoolDays(
          today,
          days.contains(today),
          days.stream()
              .filter(today::isAfter)
              .reduce((_, later) -> later)
              .orElse(today.minusDays(BACK)),
          days.stream().filter(today::isBefore).findFirst());
    }
  }
}
