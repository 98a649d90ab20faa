package ru.zvonok.core.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What day it is at a school. */
@Component
class SchoolToday {

  private final JdbcClient jdbc;
  private final Clock clock;

  SchoolToday(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  LocalDate at(long schoolId) {
    return jdbc.sql("select zone from school where id = :school")
        .param("school", schoolId)
        .query((row, _) -> LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString(1))))
        .single();
  }
}
