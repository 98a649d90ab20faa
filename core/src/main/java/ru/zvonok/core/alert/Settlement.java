package ru.zvonok.core.alert;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Linking;

/**
 * Writes down what became of a claimed row. A row that was dropped meanwhile stays dropped; one
 * whose facts moved meanwhile stays pending. What was sent is kept no longer than it takes to send.
 */
@Component
class Settlement {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Linking linking;

  Settlement(JdbcClient jdbc, Clock clock, Linking linking) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.linking = linking;
  }

  /**
   * Sent, or known already. If the facts moved while it was under way, it stays pending: what was
   * sent is on record, so that the next turn edits it.
   */
  @Transactional
  void sent(long schoolId, Claimed row, @Nullable String messageRef) {
    int settled =
        jdbc.sql(
                """
                update outbox
                set state = case when version = :version then 'SENT' else state end,
                  message_ref = coalesce(cast(:ref as text), message_ref),
                  payload = '{}', attempts = 0, claimed_until = null, settled_at = :now
                where school_id = :school and id = :id and state = 'PENDING'
                """)
            .param("version", row.version())
            .param("ref", messageRef)
            .param("now", Utc.of(clock.instant()))
            .param("school", schoolId)
            .param("id", row.id())
            .update();
    if (settled > 0 && !row.lines().isEmpty()) {
      told(schoolId, row);
    }
    dropEnclosure(schoolId, row);
  }

  /** The file of a letter that is over lies about no longer. */
  private void dropEnclosure(long schoolId, Claimed row) {
    jdbc.sql(
            """
            delete from kept_file file using outbox letter
            where letter.school_id = :school and letter.id = :id and letter.state <> 'PENDING'
              and file.id = letter.enclosure
            """)
        .param("school", schoolId)
        .param("id", row.id())
        .update();
  }

  private void told(long schoolId, Claimed row) {
    var lines = row.lines().stream().filter(line -> !line.moot()).toList();
    jdbc.sql(
            """
            update alert_line line set told = now_told.told
            from unnest(:ids, :told) as now_told (id, told)
            where line.school_id = :school and line.id = now_told.id
            """)
        .param("ids", lines.stream().map(FactLine::id).toArray(Long[]::new))
        .param("told", lines.stream().map(l -> l.afterTelling().stored()).toArray(String[]::new))
        .param("school", schoolId)
        .update();
  }

  /** Not now: the channel wants this chat left alone for a while. It isn't a failed attempt. */
  @Transactional
  void wait(long schoolId, Claimed row, Instant until, String reason) {
    jdbc.sql(
            """
            update outbox
            set not_before = greatest(not_before, :until),
              attempts = case when id = :id then greatest(attempts - 1, 0) else attempts end,
              claimed_until = case when id = :id then null else claimed_until end,
              reason = case when id = :id then :reason else reason end
            where school_id = :school and address = :address and state = 'PENDING'
            """)
        .param("until", Utc.of(until))
        .param("reason", reason)
        .param("school", schoolId)
        .param("id", row.id())
        .param("address", row.address())
        .update();
  }

  @Transactional
  void again(long schoolId, Claimed row, Instant at, String reason) {
    jdbc.sql(
            """
            update outbox
            set not_before = greatest(not_before, :at), claimed_until = null, reason = :reason
            where school_id = :school and id = :id and state = 'PENDING'
            """)
        .param("at", Utc.of(at))
        .param("reason", reason)
        .param("school", schoolId)
        .param("id", row.id())
        .update();
  }

  @Transactional
  void dropped(long schoolId, Claimed row, String why) {
    end(schoolId, row, "VOID", why);
  }

  @Transactional
  void rejected(long schoolId, Claimed row, String reason) {
    end(schoolId, row, "REJECTED", reason);
  }

  /** Nobody is there: the chat's bindings end, and with them what else was queued for it. */
  @Transactional
  void gone(long schoolId, Claimed row, String reason) {
    end(schoolId, row, "GONE", reason);
    linking.gone(schoolId, row.address());
  }

  private void end(long schoolId, Claimed row, String state, String reason) {
    jdbc.sql(
            """
            update outbox
            set state = case when version = :version then :state else state end,
              reason = :reason, payload = '{}', claimed_until = null, settled_at = :now
            where school_id = :school and id = :id and state = 'PENDING'
            """)
        .param("version", row.version())
        .param("state", state)
        .param("reason", reason)
        .param("now", Utc.of(clock.instant()))
        .param("school", schoolId)
        .param("id", row.id())
        .update();
    dropEnclosure(schoolId, row);
  }
}
