package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.people.NameRow;

/** The reasons that were given for what was late. */
@Component
class LateReasonSql {

  private final JdbcClient jdbc;

  LateReasonSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What this actor is asked: only whoever first wrote something of the lesson after its deadline,
   * and didn't take it back; a correction of what was in time makes nothing late. One read, by
   * revision_lesson and late_reason_lesson.
   *
   * @return null: nothing
   */
  @Nullable WhyLate asked(Actor actor, Ground ground) {
    return jdbc.sql(
            """
            select given.why, given.words
            from (values (1)) one
            left join lateral (
              select why, words from late_reason
              where school_id = :school and lesson_id = :lesson
              order by id desc limit 1) given on true
            where exists (
              select from revision r
              where r.school_id = :school and r.lesson_id = :lesson and r.late
                and r.person_id = :actor and r.role = 'TEACHER'
                and r.entry in ('ROLL', 'MARK', 'TOPIC', 'HOMEWORK')
                and r.was is null and r.undoes is null
                and not exists (
                  select from revision back
                  where back.lesson_id = r.lesson_id and back.undoes = r.id))
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("actor", actor.personId())
        .query((row, _) -> new WhyLate(row.getString("why") == null ? null : reason(row)))
        .optional()
        .orElse(null);
  }

  void add(Actor actor, Ground ground, LateReason reason) {
    jdbc.sql(
            """
            insert into late_reason (school_id, lesson_id, why, words, person_id, role, via, at)
            values (:school, :lesson, :why, :words, :actor, :role, :via, :at)
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("why", reason.why().name())
        .param("words", reason.words())
        .param("actor", actor.personId())
        .param("role", Role.TEACHER.name())
        .param("via", actor.via().name())
        .param("at", Rows.utc(ground.now()))
        .update();
  }

  /** All of a lesson, oldest first. */
  List<History.Revision> of(Ground ground) {
    return jdbc.sql(
            """
            select r.*, who.family_name, who.given_name, who.patronymic
            from late_reason r
            join person who on who.id = r.person_id
            where r.school_id = :school and r.lesson_id = :lesson
            order by r.id
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query(
            (row, _) ->
                new History.Revision(
                    Rows.instant(row, "at"),
                    NameRow.of(row),
                    Via.valueOf(row.getString("via")),
                    History.Entry.WHY_LATE,
                    null,
                    null,
                    reason(row).kept(),
                    false))
        .list();
  }

  private static LateReason reason(ResultSet row) throws SQLException {
    return new LateReason(LateReason.Why.valueOf(row.getString("why")), row.getString("words"));
  }
}
