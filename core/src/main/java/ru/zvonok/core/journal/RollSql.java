package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;

/** Attendance as it is kept: a row for each student who isn't simply present. */
@Component
class RollSql {

  private final JdbcClient jdbc;

  RollSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is noted in the lesson, by student. */
  Map<Long, Attendance> of(Ground ground) {
    Map<Long, Attendance> noted = new HashMap<>();
    jdbc.sql(
            """
            select student_id, code, minutes from attendance
            where school_id = :school and lesson_id = :lesson
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query((row, _) -> noted.put(row.getLong("student_id"), attendance(row)))
        .list();
    return noted;
  }

  @Nullable Attendance of(Place place) {
    return jdbc.sql(
            """
            select code, minutes from attendance
            where school_id = :school and lesson_id = :lesson and student_id = :student
            """)
        .param("school", place.ground().school())
        .param("lesson", place.ground().lesson())
        .param("student", place.student())
        .query((row, _) -> attendance(row))
        .optional()
        .orElse(null);
  }

  void write(Actor actor, Place place, @Nullable Attendance wanted) {
    if (wanted == null) {
      erase(place);
    } else {
      note(actor, place, wanted);
    }
  }

  private void note(Actor actor, Place place, Attendance wanted) {
    jdbc.sql(
            """
            insert into attendance (school_id, lesson_id, student_id, day, code, minutes,
              first_at, changed_at, changed_by)
            values (:school, :lesson, :student, :day, :code, cast(:minutes as smallint),
              :now, :now, :actor)
            on conflict (lesson_id, student_id) do update
            set code = excluded.code, minutes = excluded.minutes,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("school", place.ground().school())
        .param("lesson", place.ground().lesson())
        .param("student", place.student())
        .param("day", place.ground().day())
        .param("code", wanted.code().name())
        .param("minutes", wanted.minutes())
        .param("now", Rows.utc(place.ground().now()))
        .param("actor", actor.personId())
        .update();
  }

  /** Н for all of these; who is noted meanwhile stays as noted. */
  void noteAbsent(Actor actor, Ground ground, List<Long> students) {
    jdbc.sql(
            """
            insert into attendance (school_id, lesson_id, student_id, day, code,
              first_at, changed_at, changed_by)
            select :school, :lesson, student, :day, 'ABSENT', :now, :now, :actor
            from unnest(:students) as student
            on conflict (lesson_id, student_id) do nothing
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("students", students.toArray(Long[]::new))
        .param("day", ground.day())
        .param("now", Rows.utc(ground.now()))
        .param("actor", actor.personId())
        .update();
  }

  private void erase(Place place) {
    jdbc.sql(
            """
            delete from attendance
            where school_id = :school and lesson_id = :lesson and student_id = :student
            """)
        .param("school", place.ground().school())
        .param("lesson", place.ground().lesson())
        .param("student", place.student())
        .update();
  }

  /**
   * Who was away in their latest earlier lesson of that day of which anything is known: its roll is
   * confirmed, or the student is noted in it.
   */
  Set<Long> awayBefore(Ground ground) {
    return new HashSet<>(
        jdbc.sql(
                """
                select student_id from (
                  select distinct on (e.student_id) e.student_id, a.code
                  from lesson l
                  join study_group_piece own on own.group_id = l.group_id
                  join study_group_piece piece on piece.class_id = own.class_id
                  join lesson earlier on earlier.group_id = piece.group_id
                    and earlier.school_id = :school and earlier.day = l.day
                    and earlier.starts_at < l.starts_at and earlier.cancelled_at is null
                  join enrolment e on e.class_id = piece.class_id
                    and e.starts_on <= l.day and (e.ends_on is null or e.ends_on >= l.day)
                  left join lesson_record r on r.lesson_id = earlier.id
                  left join attendance a
                    on a.lesson_id = earlier.id and a.student_id = e.student_id
                  where l.school_id = :school and l.id = :lesson
                    and (r.roll_confirmed_at is not null or a.code is not null)
                    and (piece.part_id is null or exists (
                      select from class_part_member m
                      where m.part_id = piece.part_id and m.student_id = e.student_id
                        and m.starts_on <= l.day and (m.ends_on is null or m.ends_on >= l.day)))
                  order by e.student_id, earlier.starts_at desc, a.code nulls last
                ) before
                where code in ('ABSENT', 'EXCUSED', 'ILL', 'UNEXCUSED')
                """)
            .param("school", ground.school())
            .param("lesson", ground.lesson())
            .query((row, _) -> row.getLong("student_id"))
            .list());
  }

  private static Attendance attendance(ResultSet row) throws SQLException {
    return new Attendance(
        AttendanceCode.valueOf(row.getString("code")), Rows.intOrNull(row, "minutes"));
  }
}
