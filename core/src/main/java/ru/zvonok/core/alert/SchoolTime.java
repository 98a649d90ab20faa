package ru.zvonok.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a school's families are told of what was just written. */
@Component
class SchoolTime {

  private final JdbcClient jdbc;

  SchoolTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param undo how long a mistap can be undone unseen: the setting {@code undo_seconds}, 60 by
   *     default
   */
  record Of(ZoneId zone, Duration undo) {

    LocalDate dayOf(Instant instant) {
      return instant.atZone(zone).toLocalDate();
    }

    Instant telling(Instant written) {
      return QuietHours.NIGHT.postpone(written.plus(undo), zone);
    }
  }

  Of of(long schoolId) {
    return jdbc.sql(
            """
            select zone, coalesce((settings ->> 'undo_seconds')::int, 60) as undo
            from school where id = :school
            """)
        .param("school", schoolId)
        .query(
            (row, _) ->
                new Of(ZoneId.of(row.getString("zone")), Duration.ofSeconds(row.getInt("undo"))))
        .single();
  }
}
