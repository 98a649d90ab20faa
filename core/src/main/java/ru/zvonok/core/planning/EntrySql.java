package ru.zvonok.core.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timetable's entries as they are kept. */
@Component
class EntrySql {

  private static final String ENTRY =
      """
      select e.*, g.name as group_name, subject.name as subject
      from timetable_entry e
      join study_group g on g.id = e.group_id
      join subject on subject.id = e.subject_id
      where e.school_id = :school
      """;

  private final JdbcClient jdbc;

  EntrySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<WeekPlan.Entry> ofClass(long school, long classId, LocalDate day) {
    return jdbc.sql(
            ENTRY
                + """
                and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)
                and exists (
                  select from study_group_piece piece
                  where piece.group_id = e.group_id and piece.class_id = :class)
                order by e.weekday, e.starts_at, e.parity nulls first, g.name, e.id
                """)
        .param("school", school)
        .param("class", classId)
        .param("day", day)
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<WeekPlan.Entry> lock(long school, long entry) {
    return jdbc.sql(ENTRY + "and e.id = :entry for update of e")
        .param("school", school)
        .param("entry", entry)
        .query((row, _) -> entry(row))
        .optional();
  }

  long add(long school, WeekPlan.Lesson lesson, String room, LocalDate from) {
    return jdbc.sql(
            """
            insert into timetable_entry (school_id, year_id, group_id, subject_id, teacher_id,
              weekday, number, starts_at, ends_at, room, parity, shift, valid_from)
            select :school, g.year_id, g.id, :subject, cast(:teacher as bigint),
              :weekday, :number, :starts, :ends, :room, cast(:parity as smallint), :shift, :from
            from study_group g
            where g.id = :group
            returning id
            """)
        .param("school", school)
        .param("group", lesson.groupId())
        .param("subject", lesson.subjectId())
        .param("teacher", lesson.teacherId())
        .param("weekday", lesson.weekday().getValue())
        .param("number", lesson.number())
        .param("starts", lesson.from())
        .param("ends", lesson.to())
        .param("room", room)
        .param("parity", parity(lesson.weeks()))
        .param("shift", lesson.shift())
        .param("from", from)
        .query(Long.class)
        .single();
  }

  void end(long school, long entry, LocalDate last) {
    jdbc.sql(
            "update timetable_entry set valid_to = :last where school_id = :school and id = :entry")
        .param("school", school)
        .param("entry", entry)
        .param("last", last)
        .update();
  }

  /** The same lesson of the week in other weeks, in its own entry. */
  long again(
      long school, long entry, WeekPlan.Weeks weeks, LocalDate from, @Nullable LocalDate to) {
    return jdbc.sql(
            """
            insert into timetable_entry (school_id, year_id, group_id, subject_id, teacher_id,
              weekday, number, starts_at, ends_at, room, parity, shift, valid_from, valid_to)
            select school_id, year_id, group_id, subject_id, teacher_id,
              weekday, number, starts_at, ends_at, room, cast(:parity as smallint), shift,
              :from, cast(:to as date)
            from timetable_entry
            where school_id = :school and id = :entry
            returning id
            """)
        .param("school", school)
        .param("entry", entry)
        .param("parity", parity(weeks))
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }

  private static @Nullable Integer parity(WeekPlan.Weeks weeks) {
    return switch (weeks) {
      case EVERY -> null;
      case ODD -> 1;
      case EVEN -> 2;
    };
  }

  private static WeekPlan.Entry entry(ResultSet row) throws SQLException {
    Integer parity = row.getObject("parity", Integer.class);
    return new WeekPlan.Entry(
        row.getLong("id"),
        row.getString("group_name"),
        row.getString("subject"),
        new WeekPlan.Lesson(
            row.getLong("group_id"),
            row.getLong("subject_id"),
            row.getObject("teacher_id", Long.class),
            DayOfWeek.of(row.getInt("weekday")),
            row.getInt("number"),
            row.getObject("starts_at", LocalTime.class),
            row.getObject("ends_at", LocalTime.class),
            row.getString("room"),
            parity == null
                ? WeekPlan.Weeks.EVERY
                : parity == 1 ? WeekPlan.Weeks.ODD : WeekPlan.Weeks.EVEN,
            row.getInt("shift")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
