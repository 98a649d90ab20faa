package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;

/** The lesson's record as it is kept: topic, homework, and when the roll was confirmed. */
@Component
class RecordSql {

  /**
   * @param planTopic what of the plan the topic is; null: nothing
   * @param completeAt when roll, topic and homework first stood together
   */
  record Kept(
      @Nullable String topic,
      @Nullable Long planTopic,
      @Nullable Long planNext,
      Planned planned,
      @Nullable Homework homework,
      boolean rollConfirmed,
      boolean noMarks,
      @Nullable Instant completeAt) {

    static final Kept NOTHING =
        new Kept(null, null, null, Planned.NO_PLAN, null, false, false, null);
  }

  private final JdbcClient jdbc;

  RecordSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Kept of(Ground ground) {
    return jdbc.sql(
            """
            select r.*, taught.number as taught, planned.number as planned
            from lesson_record r
            left join curriculum_topic taught on taught.id = r.plan_topic_id
            left join curriculum_topic planned on planned.id = r.plan_next_id
              and planned.id is distinct from taught.id
            where r.school_id = :school and r.lesson_id = :lesson
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query((row, _) -> kept(row))
        .optional()
        .orElse(Kept.NOTHING);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    OffsetDateTime complete = row.getObject("first_complete_at", OffsetDateTime.class);
    return new Kept(
        row.getString("topic"),
        row.getObject("plan_topic_id", Long.class),
        row.getObject("plan_next_id", Long.class),
        new Planned(Rows.intOrNull(row, "taught"), Rows.intOrNull(row, "planned")),
        homework(row),
        row.getObject("roll_confirmed_at") != null,
        row.getBoolean("no_marks"),
        complete == null ? null : complete.toInstant());
  }

  private static @Nullable Homework homework(ResultSet row) throws SQLException {
    if (row.getBoolean("homework_none")) {
      return new Homework.NoneSet();
    }
    String text = row.getString("homework");
    return text == null
        ? null
        : new Homework.Given(
            text, Rows.dayOrNull(row, "homework_due_on"), Rows.intOrNull(row, "homework_minutes"));
  }

  void confirmRoll(Actor actor, Ground ground) {
    of(
            ground,
            """
            insert into lesson_record (school_id, lesson_id, roll_confirmed_at, roll_confirmed_by)
            values (:school, :lesson, :now, :actor)
            on conflict (lesson_id) do update
            set roll_confirmed_at = excluded.roll_confirmed_at,
              roll_confirmed_by = excluded.roll_confirmed_by
            """)
        .param("actor", actor.personId())
        .param("now", Rows.utc(ground.now()))
        .update();
    complete(ground);
  }

  /** Unconfirmed again: what is noted stays, and counts no more. */
  void reopenRoll(Ground ground) {
    of(
            ground,
            """
            update lesson_record set roll_confirmed_at = null, roll_confirmed_by = null
            where school_id = :school and lesson_id = :lesson
            """)
        .update();
    complete(ground);
  }

  /**
   * @param topic null: none any more
   * @param planned the plan's topic that it is; null: nothing of the plan
   * @param next the topic that the plan has next; null: nothing
   */
  void topic(Ground ground, @Nullable String topic, @Nullable Long planned, @Nullable Long next) {
    of(
            ground,
            """
            insert into lesson_record (school_id, lesson_id, topic, plan_topic_id, plan_next_id)
            values (:school, :lesson, cast(:topic as text),
              cast(:planned as bigint), cast(:next as bigint))
            on conflict (lesson_id) do update
            set topic = excluded.topic, plan_topic_id = excluded.plan_topic_id,
              plan_next_id = excluded.plan_next_id
            """)
        .param("topic", topic)
        .param("planned", planned)
        .param("next", next)
        .update();
    complete(ground);
  }

  void homework(Ground ground, @Nullable Homework homework) {
    Homework.Given given = homework instanceof Homework.Given some ? some : null;
    of(
            ground,
            """
            insert into lesson_record (school_id, lesson_id,
              homework, homework_none, homework_due_on, homework_minutes)
            values (:school, :lesson, cast(:text as text), :none,
              cast(:dueOn as date), cast(:minutes as smallint))
            on conflict (lesson_id) do update
            set homework = excluded.homework, homework_none = excluded.homework_none,
              homework_due_on = excluded.homework_due_on,
              homework_minutes = excluded.homework_minutes
            """)
        .param("text", given == null ? null : given.text())
        .param("none", homework instanceof Homework.NoneSet)
        .param("dueOn", given == null ? null : given.dueOn())
        .param("minutes", given == null ? null : given.minutes())
        .update();
    complete(ground);
  }

  void noMarks(Ground ground, boolean said) {
    of(
            ground,
            """
            insert into lesson_record (school_id, lesson_id, no_marks)
            values (:school, :lesson, :said)
            on conflict (lesson_id) do update set no_marks = excluded.no_marks
            """)
        .param("said", said)
        .update();
  }

  /**
   * The first time that everything stands decides whether it was in time; later ones don't. What
   * was taken back was no valid entry: an incomplete record has no such time.
   */
  private void complete(Ground ground) {
    of(
            ground,
            """
            update lesson_record
            set first_complete_at = case
              when roll_confirmed_at is not null and topic is not null
                and (homework is not null or homework_none)
              then coalesce(first_complete_at, :now) end
            where school_id = :school and lesson_id = :lesson
            """)
        .param("now", Rows.utc(ground.now()))
        .update();
  }

  private JdbcClient.StatementSpec of(Ground ground, String sql) {
    return jdbc.sql(sql).param("school", ground.school()).param("lesson", ground.lesson());
  }
}
