package ru.zvonok.core.access;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.AcademicYear;

/** Counts, for every class of a school year at once, who has a chat bound. */
@Component
final class LinkRates {

  /**
   * Reads the school's enrolments, guardianships and bindings through once each: all of them are
   * counted, no index helps.
   */
  private static final String RATES =
      """
      with linked as (
        select distinct person_id from binding
        where school_id = :school and ended_at is null),
      class as (
        select id, grade, name from school_class
        where school_id = :school and year_id = :year and (ended_on is null or ended_on >= :day)),
      seat as (
        select distinct e.class_id, e.student_id
        from enrolment e
        join person p on p.id = e.student_id and (p.ended_on is null or p.ended_on >= :day)
        where e.school_id = :school
          and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)),
      family as (
        select g.student_id, bool_or(linked.person_id is not null) as linked
        from guardianship g
        join person p on p.id = g.guardian_id and (p.ended_on is null or p.ended_on >= :day)
        left join linked on linked.person_id = g.guardian_id
        where g.school_id = :school and
      """
          + Standing.guardianship(":day")
          + """
        group by g.student_id)
      select class.id, class.name,
        count(family.student_id) filter (where family.linked), count(family.student_id),
        count(linked.person_id), count(seat.student_id)
      from class
      left join seat on seat.class_id = class.id
      left join linked on linked.person_id = seat.student_id
      left join family on family.student_id = seat.student_id
      group by class.id, class.name, class.grade
      order by class.grade, class.name
      """;

  private final JdbcClient jdbc;

  LinkRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The worst first; before the year's first day as of that day. */
  List<ClassRate> of(long schoolId, AcademicYear year, LocalDate today) {
    return jdbc
        .sql(RATES)
        .param("school", schoolId)
        .param("year", year.id())
        .param("day", today.isBefore(year.startsOn()) ? year.startsOn() : today)
        .query(
            (row, _) ->
                new ClassRate(
                    row.getLong(1),
                    row.getString(2),
                    new Share(row.getInt(3), row.getInt(4)),
                    new Share(row.getInt(5), row.getInt(6))))
        .list()
        .stream()
        .sorted(
            comparingInt((ClassRate one) -> one.families().percent())
                .thenComparingInt(one -> one.students().percent()))
        .toList();
  }
}
