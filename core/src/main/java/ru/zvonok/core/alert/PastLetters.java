package ru.zvonok.core.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that are over: to which chat, when, what became of them. Kept for a while, so that an
 * alert can still be corrected in its place and the office can see what wasn't delivered; then
 * forgotten (152-FZ).
 */
@Service
public class PastLetters {

  /** An answer to a tap is of no use to anybody the day after. */
  private static final Duration ANSWERS = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  PastLetters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Forgets answers after three days, everything else after {@code kept}; nothing that still waits.
   * Returns how many.
   */
  @Transactional
  public int forget(long schoolId, Duration kept) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            delete from outbox
            where school_id = :school and state <> 'PENDING'
              and settled_at < case kind when 'ANSWER' then :answers else :others end
            """)
        .param("school", schoolId)
        .param("answers", Utc.of(now.minus(ANSWERS)))
        .param("others", Utc.of(now.minus(kept)))
        .update();
  }
}
