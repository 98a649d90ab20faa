package ru.zvonok.core.duty;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Hours;

/** A school's deadlines: its zone, and its own hours where it has any. */
@Component
class SchoolDeadlines {

  private final JdbcClient jdbc;

  SchoolDeadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Deadlines of(long school) {
    return jdbc.sql(
            "select zone, settings ->> 'deadline_hours' as hours from school where id = :school")
        .param("school", school)
        .query(
            (row, _) ->
                new Deadlines(ZoneId.of(row.getString("zone")), Hours.read(row.getString("hours"))))
        .single();
  }
}
