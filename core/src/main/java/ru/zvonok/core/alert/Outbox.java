package ru.zvonok.core.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    dropRepainted(schoolId, letter, now);
    jdbc.sql(
            """
            insert into outbox
              (school_id, address, binding_id, kind, priority, key, repaints, payload, enclosure,
               not_before, created_at)
            values
              (:school, :address, :binding, :kind, :priority, :key, :repaints,
               cast(:payload as jsonb), cast(:enclosure as bigint), :notBefore, :now)
            on conflict (school_id, key) do nothing
            """)
        .param("school", schoolId)
        .param("address", letter.address())
        .param("binding", letter.bindingId())
        .param("kind", letter.kind().name())
        .param("priority", letter.kind().priority())
        .param("key", letter.key())
        .param("repaints", letter.repaints())
        .param("payload", letter.payload())
        .param("enclosure", letter.enclosure())
        .param("notBefore", Utc.of(letter.notBefore() == null ? now : letter.notBefore()))
        .param("now", Utc.of(now))
        .update();
    bell.ringAfterCommit(schoolId);
  }

  /** The channel's message that a letter became; empty: not sent yet, or never. */
  @Transactional(readOnly = true)
  public Optional<String> messageOf(long schoolId, String key) {
    return jdbc.sql(
            """
            select message_ref from outbox
            where school_id = :school and key = :key and message_ref is not null
            """)
        .param("school", schoolId)
        .param("key", key)
        .query(String.class)
        .optional();
  }

  /** An unsent screen of the same message is out of date; one that is on its way goes on. */
  private void dropRepainted(long schoolId, Letter letter, Instant now) {
    if (letter.repaints() == null) {
      return;
    }
    jdbc.sql(
            """
            update outbox
            set state = 'VOID', settled_at = :now, reason = 'repainted', payload = '{}'
            where school_id = :school and address = :address and repaints = :repaints
              and state = 'PENDING' and key <> :key
              and (claimed_until is null or claimed_until < now())
            """)
        .param("school", schoolId)
        .param("address", letter.address())
        .param("repaints", letter.repaints())
        .param("key", letter.key())
        .param("now", Utc.of(now))
        .update();
  }
}
