package ru.zvonok.bot.dialog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which updates are done: an update that comes again changes nothing. */
@Repository
class DoneUpdates {

  /** SQL that is true when one of the updates {@code :updates} of {@code :school} is done. */
  static final String ANY =
      "exists (select from inbox i where i.school_id = :school and i.update_id = any(:updates))\n";

  private final JdbcClient jdbc;
  private final Clock clock;

  DoneUpdates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False: it was done before. Waits for a replica that is at it right now. */
  boolean note(long schoolId, long updateId) {
    return jdbc.sql(
                """
                insert into inbox (school_id, update_id, done_at)
                values (:school, :update, :now)
                on conflict do nothing
                """)
            .param("school", schoolId)
            .param("update", updateId)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update()
        == 1;
  }
}
