package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Written works that a student missed: away by a confirmed roll, without a mark, not made up. */
@Component
class DebtPages {

  private final JdbcClient jdbc;

  DebtPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Indexes: attendance_student_day, the unique ones of assessment and mark. */
  List<Debts.Line> between(long schoolId, long studentId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select l.day, s.name as subject, k.name as kind, w.title
            from attendance a
            join lesson_record r on r.lesson_id = a.lesson_id and r.roll_confirmed_at is not null
            join lesson l on l.id = a.lesson_id and l.cancelled_at is null
            join assessment w on w.lesson_id = a.lesson_id
            join work_kind k on k.id = w.kind_id and k.written
            join subject s on s.id = l.subject_id
            where a.school_id = :school and a.student_id = :student and a.day between :from and :to
              and a.code in ('ABSENT', 'EXCUSED', 'ILL', 'UNEXCUSED')
              and not exists (
                select from mark m
                where m.lesson_id = a.lesson_id and m.student_id = a.student_id
                  and m.kind_id = w.kind_id and m.value is not null
                  and (m.value <> 'PENDING' or m.made_up_on is not null))
            order by l.day, l.number, l.id, k.position
            """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("from", from)
        .param("to", to)
        .query(
            (row, _) ->
                new Debts.Line(
                    requireNonNull(row.getObject("day", LocalDate.class)),
                    row.getString("subject"),
                    row.getString("kind"),
                    row.getString("title")))
        .list();
  }
}
