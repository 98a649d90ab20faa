package ru.zvonok.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;

/** When a school's families and teachers are told of what was just written. */
@Component
public class SchoolTime {

  private final JdbcClient jdbc;
  private final Schools schools;

  SchoolTime(JdbcClient jdbc, Schools schools) {
    this.jdbc = jdbc;
    this.schools = schools;
  }

  /**
   * @param undo how long a mistap can be undone unseen: the setting {@code undo_seconds}, 60 by
   *     default
   */
  public record Of(School school, Duration undo) {

    public LocalDate dayOf(Instant instant) {
      return school.dayOf(instant);
    }

    /** After the time for undoing, and not in the quiet hours. */
    public Instant telling(Instant written) {
      return QuietHours.NIGHT.postpone(written.plus(undo), school.zone());
    }
  }

  public Of of(long schoolId) {
    return new Of(schools.get(schoolId).orElseThrow(), undo(schoolId));
  }

  private Duration undo(long schoolId) {
    return jdbc.sql(
            """
            select coalesce((settings ->> 'undo_seconds')::int, 60)
            from school where id = :school
            """)
        .param("school", schoolId)
        .query((row, _) -> Duration.ofSeconds(row.getInt(1)))
        .single();
  }
}
