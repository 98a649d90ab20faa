package ru.zvonok.bot.dialog;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of updates that were done long ago. Telegram keeps an update for a day, so none older
 * comes again; after a quiet week it counts anew from anywhere, so an old number must not be kept
 * that long: a new update under it would pass for done.
 */
@Service
public class PastUpdates {

  private static final Duration KEPT = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  PastUpdates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Forgets what was done three days ago. Returns how many. */
  @Transactional
  public int forget(long schoolId) {
    return jdbc.sql("delete from inbox where school_id = :school and done_at < :before")
        .param("school", schoolId)
        .param("before", OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
        .update();
  }
}
