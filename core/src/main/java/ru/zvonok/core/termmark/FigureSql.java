package ru.zvonok.core.termmark;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.diary.Average;

/** Finds what suggestions are made of, for a whole group at once. */
@Component
class FigureSql {

  private final JdbcClient jdbc;

  FigureSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By student. Marks and lessons of the subject count in whatever group the student sat in then.
   * Indexes: mark_student_day, enrolment_student, lesson_group_day.
   */
  Map<Long, Figures> of(TermGround ground, Collection<Long> students) {
    Map<Long, Figures> lessons = lessons(ground, students);
    Map<Long, Figures> all = new HashMap<>(lessons);
    jdbc.sql(
            """
            select m.student_id, sum(k.weight * cast(m.value as int)) as points,
              sum(k.weight) as weight, count(*) as marks
            from mark m
            join lesson l on l.id = m.lesson_id and l.subject_id = :subject
            join work_kind k on k.id = m.kind_id
            where m.school_id = :school and m.student_id = any(:students)
              and m.day between :from and :to and m.value in ('1', '2', '3', '4', '5')
            group by m.student_id
            """)
        .param("school", ground.school())
        .param("subject", ground.page().subjectId())
        .param("students", students.toArray(Long[]::new))
        .param("from", ground.term().from())
        .param("to", ground.term().to())
        .query(
            row -> {
              long student = row.getLong("student_id");
              Average average =
                  new Average(row.getBigDecimal("points"), row.getBigDecimal("weight"));
              all.put(
                  student,
                  lessons.getOrDefault(student, Figures.NONE).with(average, row.getInt("marks")));
            });
    return all;
  }

  private Map<Long, Figures> lessons(TermGround ground, Collection<Long> students) {
    Map<Long, Figures> found = new HashMap<>();
    jdbc.sql(
            """
            select e.student_id, count(distinct l.id) as held,
              count(distinct l.id) filter (
                where a.code in ('ABSENT', 'EXCUSED', 'ILL', 'UNEXCUSED')) as missed,
              count(distinct date_trunc('week', l.day)) as weeks
            from enrolment e
            join study_group_piece piece on piece.class_id = e.class_id
            left join class_part_member m
              on m.part_id = piece.part_id and m.student_id = e.student_id
            join lesson l on l.group_id = piece.group_id and l.subject_id = :subject
              and l.day between :from and :to and l.cancelled_at is null and l.ends_at <= :now
              and l.day between greatest(e.starts_on, m.starts_on)
                and coalesce(least(e.ends_on, m.ends_on), 'infinity')
            left join attendance a on a.lesson_id = l.id and a.student_id = e.student_id
            where e.school_id = :school and e.student_id = any(:students)
              and (piece.part_id is null or m.id is not null)
            group by e.student_id
            """)
        .param("school", ground.school())
        .param("subject", ground.page().subjectId())
        .param("students", students.toArray(Long[]::new))
        .param("from", ground.term().from())
        .param("to", ground.term().to())
        .param("now", ground.now().atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              found.put(
                  row.getLong("student_id"),
                  new Figures(
                      null, 0, row.getInt("held"), row.getInt("missed"), row.getInt("weeks")));
            });
    return found;
  }

  /** Of the page's students those in grade 1, where there are no marks. */
  Set<Long> ofGrade1(TermGround ground) {
    return jdbc.sql(
            """
            select e.student_id
            from study_group_piece piece
            join school_class c on c.id = piece.class_id and c.grade = 1
            join enrolment e on e.class_id = c.id
              and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
            where piece.school_id = :school and piece.group_id = :group
            """)
        .param("school", ground.school())
        .param("group", ground.page().groupId())
        .param("day", ground.day())
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /** Of the page's students those of a class whose class teacher the actor is. */
  Set<Long> ofOwnClasses(long actor, TermGround ground) {
    return jdbc.sql(
            """
            select e.student_id
            from study_group_piece piece
            join class_teacher ct on ct.class_id = piece.class_id and ct.person_id = :actor
              and ct.starts_on <= :today and (ct.ends_on is null or ct.ends_on >= :today)
            join enrolment e on e.class_id = piece.class_id
              and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
            where piece.school_id = :school and piece.group_id = :group
            """)
        .param("school", ground.school())
        .param("group", ground.page().groupId())
        .param("actor", actor)
        .param("today", ground.today())
        .param("day", ground.day())
        .query((row, _) -> row.getLong(1))
        .set();
  }
}
