package ru.zvonok.core.completeness;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.PersonName;

/** Finds absences of a class's students that nobody has explained. */
@Component
class AbsenceSql {

  private final JdbcClient jdbc;

  AbsenceSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest day first, then by name and lesson. Index: attendance_student_day. */
  List<Trace> unexplained(long school, long classId, LocalDate from, LocalDate day) {
    return jdbc.sql(
            PeopleSql.MEMBER
                + """
                select p.id, p.family_name, p.given_name, p.patronymic,
                  l.id as lesson_id, l.day, l.number, s.name as subject
                from member
                join attendance a on a.student_id = member.student_id
                  and a.day between :from and :day and a.code = 'ABSENT'
                join lesson_record r on r.lesson_id = a.lesson_id
                  and r.roll_confirmed_at is not null
                join lesson l on l.id = a.lesson_id and l.cancelled_at is null
                join subject s on s.id = l.subject_id
                join person p on p.id = a.student_id
                order by l.day desc, p.family_name, p.given_name, p.id, l.number, l.id
                """)
        .param("school", school)
        .param("class", classId)
        .param("from", from)
        .param("day", day)
        .query(
            (row, _) ->
                (Trace)
                    new Trace.Absence(
                        row.getLong(1),
                        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong("lesson_id"),
                        requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getInt("number"),
                        row.getString("subject")))
        .list();
  }
}
