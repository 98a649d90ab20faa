package ru.zvonok.core.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that take work to make, and who asked for which: two taps are one wish. */
@Service
public class FileOrders {

  private static final Duration DOUBLE_TAP = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final Clock clock;

  FileOrders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False: the same person asked for the same a moment ago, and it is on its way. */
  @Transactional
  public boolean take(long schoolId, long personId, String what) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                insert into file_order (school_id, person_id, what, asked_at)
                values (:school, :person, :what, :now)
                on conflict (school_id, person_id, what) do update set asked_at = excluded.asked_at
                where file_order.asked_at not between :before and :now
                """)
            .param("school", schoolId)
            .param("person", personId)
            .param("what", what)
            .param("now", Utc.of(now))
            .param("before", Utc.of(now.minus(DOUBLE_TAP)))
            .update()
        > 0;
  }
}
