package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.journal.LessonLine.Filling;

/** Reads lessons with what is written of them. */
@Component
class LessonSql {

  private static final String LINE =
      """
      select l.id, l.day, l.number, l.starts_at, l.ends_at, subject.name as subject,
        g.name as group_name, l.room, l.cancelled_at is not null as cancelled,
        r.roll_confirmed_at is not null as roll,
        coalesce(r.no_marks, false) or exists (
          select from mark m where m.lesson_id = l.id and m.value is not null) as marks,
        r.topic is not null as topic,
        r.homework is not null or coalesce(r.homework_none, false) as homework,
      """
          + OffPlanRow.COLUMNS
          + """
      from lesson l
      join school s on s.id = :school
      join subject on subject.id = l.subject_id
      join study_group g on g.id = l.group_id
      left join lesson_record r on r.lesson_id = l.id
      """
          + OffPlanRow.JOINS;

  private final JdbcClient jdbc;
  private final Clock clock;

  LessonSql(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  LessonLine line(Ground ground) {
    return jdbc.sql(LINE + "where l.school_id = :school and l.id = :lesson")
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query(LessonSql::line)
        .single();
  }

  /** These lessons, in the order of the day. */
  List<LessonLine> of(long school, List<Long> ids) {
    return jdbc.sql(
            LINE
                + """
                where l.school_id = :school and l.id = any (:ids)
                order by l.starts_at, l.id
                """)
        .param("school", school)
        .param("ids", ids.toArray(Long[]::new))
        .query(LessonSql::line)
        .list();
  }

  List<LessonLine> ofTeacher(Actor actor, LocalDate day) {
    return jdbc.sql(
            LINE
                + GroundSql.TODAY
                + """
                where l.school_id = :school and l.day = :day and
                """
                + OffPlanRow.SEEN
                + """
                  and (l.teacher_id = :actor or l.teacher_id is null and
                """
                + GroundSql.HAS_THE_LOAD
                + """
                )
                order by l.starts_at, l.number, l.id
                """)
        .param("school", actor.schoolId())
        .param("actor", actor.personId())
        .param("day", day)
        .param("now", Rows.utc(clock.instant()))
        .query(LessonSql::line)
        .list();
  }

  List<LessonLine> ofClass(long school, long classId, LocalDate day) {
    return jdbc.sql(
            LINE
                + """
                where l.school_id = :school and l.day = :day and
                """
                + OffPlanRow.SEEN
                + """
                  and exists (
                  select from study_group_piece piece
                  where piece.group_id = l.group_id and piece.class_id = :class)
                order by l.starts_at, l.number, g.name, l.id
                """)
        .param("school", school)
        .param("class", classId)
        .param("day", day)
        .query(LessonSql::line)
        .list();
  }

  private static LessonLine line(ResultSet row, int at) throws SQLException {
    return new LessonLine(
        row.getLong("id"),
        Rows.day(row, "day"),
        row.getInt("number"),
        Rows.instant(row, "starts_at"),
        Rows.instant(row, "ends_at"),
        row.getString("subject"),
        row.getString("group_name"),
        row.getString("room"),
        row.getBoolean("cancelled"),
        new Filling(
            row.getBoolean("roll"),
            row.getBoolean("marks"),
            row.getBoolean("topic"),
            row.getBoolean("homework")),
        OffPlanRow.read(row));
  }
}
