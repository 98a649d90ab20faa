package ru.zvonok.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The alerts in the outbox and the facts that each refers to. What is written at once is queued at
 * once: each student has one change in a call.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertQueue {

  /** An alert's binding and the child it is of. */
  record Held(long bindingId, long studentId) {}

  /** A change for one of the chats that are told of it. */
  record Addressed(Change change, Chat chat) {}

  private static final String CHANGES =
      """
      unnest(cast(:students as bigint[]), cast(:facts as text[]), cast(:lessons as bigint[]),
        cast(:marks as bigint[]), cast(:termMarks as bigint[]))
      """;

  /** The line {@code line} holds the change {@code change}. */
  private static final String SAME =
      """
      line.school_id = :school and line.student_id = change.student_id
        and line.fact = change.fact
        and (line.lesson_id = change.lesson_id or line.term_mark_id = change.term_mark_id)
        and line.mark_id is not distinct from change.mark_id
      """;

  private static final String CHANGE =
      CHANGES + "as change (student_id, fact, lesson_id, mark_id, term_mark_id)\n";

  private final JdbcClient jdbc;

  AlertQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Alerts that hold a fact already: not sent yet, they wait on; sent, they are due again, so that
   * the same message is corrected. One that told the fact to be undone is done with it.
   */
  Set<Held> again(long schoolId, List<Change> changes, Instant telling) {
    List<Long> holding = lockedHolding(schoolId, changes);
    return holding.isEmpty()
        ? Set.of()
        : of(
                changes,
                """
                update outbox o
                set version = o.version + 1, not_before = greatest(o.not_before, :telling),
                  state = 'PENDING'
                from
                """
                    + CHANGE
                    + "join alert_line line on\n"
                    + SAME
                    + """
                    where o.school_id = :school and o.id = any(:holding) and line.outbox_id = o.id
                      and (o.state = 'PENDING' and line.told is null
                        or o.state in ('PENDING', 'SENT') and line.told not like '-%')
                    returning o.binding_id, line.student_id
                    """)
            .param("telling", Utc.of(telling))
            .param("school", schoolId)
            .param("holding", holding.toArray(Long[]::new))
            .query((row, _) -> new Held(row.getLong(1), row.getLong(2)))
            .set();
  }

  /**
   * Locked before they are looked at, so that a message under way is settled either before this or
   * after it, never unseen in between. Indexes: alert_line_fact, alert_line_term_mark.
   */
  private List<Long> lockedHolding(long schoolId, List<Change> changes) {
    return of(
            changes,
            """
            select o.id
            from outbox o
            where o.school_id = :school and o.state in ('PENDING', 'SENT')
              and o.id in (
                select line.outbox_id from
            """
                + CHANGE
                + "join alert_line line on\n"
                + SAME
                + """
                )
                order by o.id
                for update
                """)
        .param("school", schoolId)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * Adds new facts for each chat: to the child's alert that still waits there, or to a new one. An
   * alert that was sent or is on its way takes no new facts: an edit makes no sound.
   */
  void add(long schoolId, List<Addressed> facts, Instant telling, Instant now) {
    of(
            facts.stream().map(Addressed::change).toList(),
            """
            with chat as materialized (
              select * from unnest(:bindings, :addresses, cast(:students as bigint[]),
                cast(:facts as text[]), cast(:lessons as bigint[]), cast(:marks as bigint[]),
                cast(:termMarks as bigint[]))
                as chat (binding_id, address, student_id, fact, lesson_id, mark_id, term_mark_id)),
            child as materialized (
              select max(mine.id) as id, chat.binding_id, chat.student_id
              from chat
              join outbox mine on mine.binding_id = chat.binding_id
              where mine.school_id = :school and mine.kind = 'ALERT'
                and mine.state = 'PENDING' and mine.claimed_until is null
                and exists (
                  select from alert_line line
                  where line.outbox_id = mine.id and line.student_id = chat.student_id)
                and not exists (
                  select from alert_line line
                  where line.outbox_id = mine.id and line.told is not null)
              group by chat.binding_id, chat.student_id),
            waiting as (
              update outbox o set not_before = greatest(o.not_before, :telling)
              from child
              where o.id = child.id and o.state = 'PENDING' and o.claimed_until is null
              returning o.id, child.binding_id, child.student_id),
            wanted as materialized (
              select chat.*, 'alert:' || gen_random_uuid() as key
              from chat
              where not exists (
                select from waiting
                where waiting.binding_id = chat.binding_id
                  and waiting.student_id = chat.student_id)),
            fresh as (
              insert into outbox
                (school_id, address, binding_id, kind, priority, key, payload, not_before,
                 created_at)
              select :school, wanted.address, wanted.binding_id, 'ALERT', :priority, wanted.key,
                '{}', :telling, :now
              from wanted
              returning id, key),
            alert as (
              select waiting.id, chat.* from waiting
              join chat on chat.binding_id = waiting.binding_id
                and chat.student_id = waiting.student_id
              union all
              select fresh.id, chat.* from fresh
              join wanted on wanted.key = fresh.key
              join chat on chat.binding_id = wanted.binding_id
                and chat.student_id = wanted.student_id)
            insert into alert_line
              (school_id, outbox_id, student_id, fact, lesson_id, mark_id, term_mark_id)
            select :school, alert.id, alert.student_id, alert.fact, alert.lesson_id,
              alert.mark_id, alert.term_mark_id
            from alert
            on conflict (outbox_id, fact, lesson_id, mark_id, term_mark_id) do nothing
            """)
        .param("bindings", facts.stream().map(one -> one.chat().bindingId()).toArray(Long[]::new))
        .param("addresses", facts.stream().map(one -> one.chat().address()).toArray(String[]::new))
        .param("telling", Utc.of(telling))
        .param("now", Utc.of(now))
        .param("school", schoolId)
        .param("priority", Kind.ALERT.priority())
        .update();
  }

  /** What was queued under a binding never goes out once the binding has ended. */
  void drop(long schoolId, long bindingId, Instant now) {
    jdbc.sql(
            """
            update outbox
            set state = 'VOID', reason = 'binding ended', payload = '{}', claimed_until = null,
              settled_at = :now
            where school_id = :school and binding_id = :binding and state = 'PENDING'
            """)
        .param("now", Utc.of(now))
        .param("school", schoolId)
        .param("binding", bindingId)
        .update();
  }

  private JdbcClient.StatementSpec of(List<Change> changes, String sql) {
    return jdbc.sql(sql)
        .param("students", column(changes, Change::studentId, Long[]::new))
        .param("facts", column(changes, Change::fact, String[]::new))
        .param("lessons", column(changes, Change::lessonId, Long[]::new))
        .param("marks", column(changes, Change::markId, Long[]::new))
        .param("termMarks", column(changes, Change::termMarkId, Long[]::new));
  }

  private static <T> T[] column(
      List<Change> changes, Function<Change, @Nullable T> of, IntFunction<T[]> array) {
    return changes.stream().map(of).toArray(array);
  }
}
