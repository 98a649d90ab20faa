package ru.zvonok.core.termmark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** Closed terms and the requests to correct them, as they are kept. */
@Component
class LockSql {

  record Kept(boolean locked) {}

  record Asked(long id, long term, long teacher, String reason) {}

  private final JdbcClient jdbc;

  LockSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two who close or open it take turns. */
  Optional<Kept> term(long school, long term) {
    return jdbc.sql(
            "select locked_at from term where school_id = :school and id = :term for no key update")
        .param("school", school)
        .param("term", term)
        .query((row, _) -> new Kept(row.getObject("locked_at") != null))
        .optional();
  }

  /**
   * @param at null: open
   */
  void close(long school, long term, @Nullable Instant at) {
    jdbc.sql(
            """
            update term set locked_at = cast(:at as timestamptz)
            where school_id = :school and id = :term
            """)
        .param("school", school)
        .param("term", term)
        .param("at", utc(at))
        .update();
  }

  long ask(long school, long term, long teacher, String reason, Instant now) {
    return jdbc.sql(
            """
            insert into term_correction (school_id, term_id, teacher_id, reason, asked_at)
            values (:school, :term, :teacher, :reason, :now)
            on conflict (term_id, teacher_id) where decided_at is null
            do update set reason = excluded.reason
            returning id
            """)
        .param("school", school)
        .param("term", term)
        .param("teacher", teacher)
        .param("reason", reason)
        .param("now", utc(now))
        .query(Long.class)
        .single();
  }

  /** A request that waits; whoever answers first has answered it. */
  Optional<Asked> asked(long school, long request) {
    return jdbc.sql(
            """
            select id, term_id, teacher_id, reason from term_correction
            where school_id = :school and id = :request and decided_at is null
            for update
            """)
        .param("school", school)
        .param("request", request)
        .query(
            (row, _) -> new Asked(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
        .optional();
  }

  void answer(Actor actor, long request, Instant now, @Nullable Instant openUntil) {
    jdbc.sql(
            """
            update term_correction
            set decided_at = :now, decided_by = :actor, open_until = cast(:until as timestamptz)
            where school_id = :school and id = :request
            """)
        .param("school", actor.schoolId())
        .param("request", request)
        .param("actor", actor.personId())
        .param("now", utc(now))
        .param("until", utc(openUntil))
        .update();
  }

  List<TermLocks.Request> waiting(long school) {
    return jdbc.sql(
            """
            select c.id, c.term_id, t.kind, t.number, c.teacher_id, c.reason, c.asked_at,
              p.family_name, p.given_name, p.patronymic
            from term_correction c
            join term t on t.id = c.term_id
            join person p on p.id = c.teacher_id
            where c.school_id = :school and c.decided_at is null
            order by c.id
            """)
        .param("school", school)
        .query(
            (row, _) ->
                new TermLocks.Request(
                    row.getLong("id"),
                    row.getLong("term_id"),
                    TermKind.valueOf(row.getString("kind")),
                    row.getInt("number"),
                    row.getLong("teacher_id"),
                    NameRow.of(row),
                    row.getString("reason"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Indexes: term_correction_waiting, term_correction_open. */
  OwnCorrection own(Actor actor, Term term, Instant now) {
    return jdbc.sql(
            """
            select max(open_until) filter (where open_until > :now) as open_until,
              count(*) filter (where decided_at is null) > 0 as waiting
            from term_correction
            where school_id = :school and term_id = :term and teacher_id = :actor
            """)
        .param("school", actor.schoolId())
        .param("term", term.id())
        .param("actor", actor.personId())
        .param("now", utc(now))
        .query(
            (row, _) ->
                new OwnCorrection(
                    term,
                    instant(row.getObject("open_until", OffsetDateTime.class)),
                    row.getBoolean("waiting")))
        .single();
  }

  /** A request with its answer, whoever gave it. */
  Optional<Correction> correction(long school, long request) {
    return jdbc.sql(
            """
            select c.id, t.kind, t.number, c.reason, c.decided_at is not null as decided,
              c.open_until, p.family_name, p.given_name, p.patronymic,
              (select d.reason from decision d
                where d.school_id = :school and d.term_id = c.term_id
                  and d.person_id = c.teacher_id and d.what = 'CORRECTION_REFUSED'
                order by d.id desc limit 1) as answer
            from term_correction c
            join term t on t.id = c.term_id
            join person p on p.id = c.teacher_id
            where c.school_id = :school and c.id = :request
            """)
        .param("school", school)
        .param("request", request)
        .query(
            (row, _) ->
                new Correction(
                    row.getLong("id"),
                    TermKind.valueOf(row.getString("kind")),
                    row.getInt("number"),
                    NameRow.of(row),
                    row.getString("reason"),
                    row.getBoolean("decided"),
                    instant(row.getObject("open_until", OffsetDateTime.class)),
                    Objects.requireNonNullElse(row.getString("answer"), "")))
        .optional();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  boolean teaches(long school, long person) {
    return jdbc.sql(
            """
            select exists (
              select from teaching t
              join person p on p.id = t.teacher_id and p.ended_on is null
              where t.school_id = :school and t.teacher_id = :person)
            """)
        .param("school", school)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
