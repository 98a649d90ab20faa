package ru.zvonok.core.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way out: a letter is written in the transaction of what it tells of, and sent after it. */
@Service
public class Outbox {

  private static final int LONGEST = 32 * 1024;

  private final JdbcClient jdbc;
  private final Bell bell;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Bell bell, Clock clock) {
    this.jdbc = jdbc;
    this.bell = bell;
    this.clock = clock;
  }

  /** Writes a letter; the dispatcher is woken by the commit. */
  @Transactional
  public void post(long schoolId, Letter letter) {
    if (letter.payload().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new IllegalArgumentException("a letter is longer than 32 kB");
    }
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into outbox
              (school_id, address, binding_id, kind, priority, key, payload, not_before, created_at)
            values
              (:school, :address, :binding, :kind, :priority, :key, cast(:payload as jsonb),
               :notBefore, :now)
            on conflict (school_id, key) do nothing
            """)
        .param("school", schoolId)
        .param("address", letter.address())
        .param("binding", letter.bindingId())
        .param("kind", letter.kind().name())
        .param("priority", letter.kind().priority())
        .param("key", letter.key())
        .param("payload", letter.payload())
        .param("notBefore", Utc.of(letter.notBefore() == null ? now : letter.notBefore()))
        .param("now", Utc.of(now))
        .update();
    bell.ringAfterCommit(schoolId);
  }
}
