package ru.zvonok.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The alerts in the outbox and the facts that each refers to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertQueue {

  private final JdbcClient jdbc;

  AlertQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Alerts that hold the fact already: not sent yet, they wait on; sent, they are due again, so
   * that the same message is corrected. One that told the fact to be undone is done with it.
   *
   * @return the bindings that they are for
   */
  Set<Long> again(long schoolId, Change change, Instant telling) {
    List<Long> holding = lockedHolding(schoolId, change);
    return holding.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                update outbox o
                set version = o.version + 1, not_before = greatest(o.not_before, :telling),
                  state = 'PENDING'
                from alert_line line
                where o.school_id = :school and o.id = any(:holding) and line.outbox_id = o.id
                  and line.student_id = :student
                  and (line.lesson_id = cast(:lesson as bigint)
                    or line.term_mark_id = cast(:termMark as bigint))
                  and line.fact = :fact and line.mark_id is not distinct from :mark
                  and (o.state = 'PENDING' and line.told is null
                    or o.state in ('PENDING', 'SENT') and line.told not like '-%')
                returning o.binding_id
                """)
            .param("telling", Utc.of(telling))
            .param("school", schoolId)
            .param("holding", holding.toArray(Long[]::new))
            .param("student", change.studentId())
            .param("lesson", change.lessonId(), java.sql.Types.BIGINT)
            .param("fact", change.fact())
            .param("mark", change.markId(), java.sql.Types.BIGINT)
            .param("termMark", change.termMarkId(), java.sql.Types.BIGINT)
            .query((row, _) -> row.getLong(1))
            .set();
  }

  /**
   * Locked before they are looked at, so that a message under way is settled either before this or
   * after it, never unseen in between.
   */
  private List<Long> lockedHolding(long schoolId, Change change) {
    return jdbc.sql(
            """
            select o.id
            from outbox o
            where o.school_id = :school and o.state in ('PENDING', 'SENT')
              and o.id in (
                select line.outbox_id from alert_line line
                where line.school_id = :school and line.student_id = :student
                  and (line.lesson_id = cast(:lesson as bigint)
                    or line.term_mark_id = cast(:termMark as bigint))
                  and line.fact = :fact and line.mark_id is not distinct from :mark)
            order by o.id
            for update
            """)
        .param("school", schoolId)
        .param("student", change.studentId())
        .param("lesson", change.lessonId(), java.sql.Types.BIGINT)
        .param("fact", change.fact())
        .param("mark", change.markId(), java.sql.Types.BIGINT)
        .param("termMark", change.termMarkId(), java.sql.Types.BIGINT)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * Adds a new fact for each chat: to the child's alert that still waits there, or to a new one. An
   * alert that was sent or is on its way takes no new facts: an edit makes no sound.
   */
  void add(long schoolId, Change change, List<Chat> chats, Instant telling, Instant now) {
    jdbc.sql(
            """
            with chat as (
              select * from unnest(:bindings, :addresses) as chat (binding_id, address)),
            waiting as (
              update outbox o set not_before = greatest(o.not_before, :telling)
              where o.state = 'PENDING' and o.claimed_until is null and o.id in (
                select max(mine.id)
                from chat
                join outbox mine on mine.binding_id = chat.binding_id
                where mine.school_id = :school and mine.kind = 'ALERT'
                  and mine.state = 'PENDING' and mine.claimed_until is null
                  and exists (
                    select from alert_line line
                    where line.outbox_id = mine.id and line.student_id = :student)
                  and not exists (
                    select from alert_line line
                    where line.outbox_id = mine.id and line.told is not null)
                group by mine.binding_id)
              returning o.id, o.binding_id),
            fresh as (
              insert into outbox
                (school_id, address, binding_id, kind, priority, key, payload, not_before,
                 created_at)
              select :school, chat.address, chat.binding_id, 'ALERT', :priority,
                'alert:' || gen_random_uuid(), '{}', :telling, :now
              from chat
              where chat.binding_id not in (select waiting.binding_id from waiting)
              returning id)
            insert into alert_line
              (school_id, outbox_id, student_id, fact, lesson_id, mark_id, term_mark_id)
            select :school, alert.id, :student, :fact, cast(:lesson as bigint), cast(:mark as bigint),
              cast(:termMark as bigint)
            from (select id from waiting union all select id from fresh) as alert
            on conflict (outbox_id, fact, lesson_id, mark_id, term_mark_id) do nothing
            """)
        .param("bindings", chats.stream().map(Chat::bindingId).toArray(Long[]::new))
        .param("addresses", chats.stream().map(Chat::address).toArray(String[]::new))
        .param("telling", Utc.of(telling))
        .param("now", Utc.of(now))
        .param("school", schoolId)
        .param("priority", Kind.ALERT.priority())
        .param("student", change.studentId())
        .param("lesson", change.lessonId(), java.sql.Types.BIGINT)
        .param("fact", change.fact())
        .param("mark", change.markId(), java.sql.Types.BIGINT)
        .param("termMark", change.termMarkId(), java.sql.Types.BIGINT)
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
}
