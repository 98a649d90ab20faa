package ru.zvonok.core.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.DayPlan;
import ru.zvonok.core.school.SchoolClass;

/** Whom a change concerns: students of groups and classes, and those who teach them. */
@Component
class Concerned {

  private final JdbcClient jdbc;

  Concerned(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who sits in the group on one of the days. Index: enrolment_class. */
  Set<Long> studentsOf(long school, long group, Collection<LocalDate> days) {
    return jdbc.sql(
            """
            select distinct e.student_id
            from unnest(cast(:days as date[])) as one (day)
            join study_group_piece piece on piece.group_id = :group
            join enrolment e on e.class_id = piece.class_id and e.starts_on <= one.day
              and (e.ends_on is null or e.ends_on >= one.day)
            left join class_part_member m
              on m.part_id = piece.part_id and m.student_id = e.student_id
              and m.starts_on <= one.day and (m.ends_on is null or m.ends_on >= one.day)
            where piece.school_id = :school and (piece.part_id is null or m.id is not null)
            """)
        .param("school", school)
        .param("group", group)
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .query((row, _) -> row.getLong(1))
        .set();
  }

  Set<Long> studentsIn(long school, List<SchoolClass> classes, LocalDate day) {
    return jdbc.sql(
            """
            select distinct e.student_id from enrolment e
            where e.school_id = :school and e.class_id = any(:classes)
              and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
            """)
        .param("school", school)
        .param("classes", ids(classes))
        .param("day", day)
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /**
   * Who teaches these classes on such a day, by the timetable or in a lesson that stands.
   *
   * @param plans as the day was and as it is: each has its weekday's lessons
   */
  Set<Long> teachersOf(
      long school, List<SchoolClass> classes, LocalDate day, Collection<DayPlan> plans) {
    return jdbc.sql(
            """
            select e.teacher_id
            from timetable_entry e
            where e.school_id = :school and e.teacher_id is not null
              and e.weekday = any(:weekdays) and coalesce(e.parity, :parity) = :parity
              and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)
              and exists (
                select from study_group_piece piece
                where piece.group_id = e.group_id and piece.class_id = any(:classes))
            union
            select l.teacher_id
            from lesson l
            where l.school_id = :school and l.day = :day and l.teacher_id is not null
              and coalesce(l.cancelled_why, 'DAY') = 'DAY'
              and exists (
                select from study_group_piece piece
                where piece.group_id = l.group_id and piece.class_id = any(:classes))
            """)
        .param("school", school)
        .param("classes", ids(classes))
        .param("day", day)
        .param(
            "weekdays",
            plans.stream()
                .filter(DayPlan::schoolDay)
                .map(plan -> plan.weekday().getValue())
                .distinct()
                .toArray(Integer[]::new))
        .param("parity", plans.stream().anyMatch(DayPlan::oddWeek) ? 1 : 2)
        .query((row, _) -> row.getLong(1))
        .set();
  }

  private static Long[] ids(List<SchoolClass> classes) {
    return classes.stream().map(SchoolClass::id).toArray(Long[]::new);
  }
}
