package ru.zvonok.core.school;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes of a school, a school year's at a time. */
@Service
public class SchoolClasses {

  private final JdbcClient jdbc;
  private final Calendars calendars;

  SchoolClasses(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /** Those of the school year that a day belongs to, by grade and name. */
  @Transactional(readOnly = true)
  public List<SchoolClass> on(long schoolId, LocalDate day) {
    return calendars
        .yearOf(schoolId, day)
        .map(
            year ->
                jdbc.sql(
                        """
                        select id, grade, name from school_class
                        where school_id = :school and year_id = :year
                          and (ended_on is null or ended_on >= :day)
                        order by grade, name
                        """)
                    .param("school", schoolId)
                    .param("year", year.id())
                    .param("day", day)
                    .query(
                        (row, _) ->
                            new SchoolClass(row.getLong(1), row.getInt(2), row.getString(3)))
                    .list())
        .orElseGet(List::of);
  }
}
