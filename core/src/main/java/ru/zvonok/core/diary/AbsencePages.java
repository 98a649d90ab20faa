package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted of a student's attendance; only confirmed rolls count. */
@Component
class AbsencePages {

  private final JdbcClient jdbc;

  AbsencePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of days and lessons. Served by attendance_student_day. */
  List<Absences.Line> between(long schoolId, long studentId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select l.day, l.number, s.name as subject, a.code, a.minutes
            from attendance a
            join lesson_record r on r.lesson_id = a.lesson_id and r.roll_confirmed_at is not null
            join lesson l on l.id = a.lesson_id
            join subject s on s.id = l.subject_id
            where a.school_id = :school and a.student_id = :student and a.day between :from and :to
            order by l.day, l.number, l.id
            """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("from", from)
        .param("to", to)
        .query(
            (row, _) ->
                new Absences.Line(
                    requireNonNull(row.getObject("day", LocalDate.class)),
                    row.getInt("number"),
                    row.getString("subject"),
                    requireNonNull(LessonPages.attendance(row))))
        .list();
  }

  /** Days of which every lesson that took place was missed. */
  int missedDays(long schoolId, long studentId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "with "
                + Seats.OWN_LESSON
                + """
                select count(*)
                from (
                  select l.day
                  from own_lesson
                  join lesson l on l.id = own_lesson.id and l.cancelled_at is null
                  left join lesson_record r on r.lesson_id = l.id
                  left join attendance a on a.lesson_id = l.id and a.student_id = :student
                  group by l.day
                  having bool_and(
                    r.roll_confirmed_at is not null
                    and coalesce(a.code in ('ABSENT', 'EXCUSED', 'ILL', 'UNEXCUSED'), false)))
                """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> row.getInt(1))
        .single();
  }
}
