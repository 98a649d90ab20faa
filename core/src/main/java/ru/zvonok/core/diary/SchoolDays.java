package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days are school days for a grade. */
@Component
class SchoolDays {

  private final JdbcClient jdbc;

  SchoolDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Monday to Saturday of an academic year outside the vacations, unless the day is declared
   * otherwise.
   */
  Set<LocalDate> between(long schoolId, int grade, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select d.day::date
            from generate_series(:from::date, :to::date, interval '1 day') as d (day)
            left join special_day special
              on special.school_id = :school and special.day = d.day::date
            where coalesce(
              special.school_day,
              extract(isodow from d.day) < 7
              and exists (
                select from academic_year y
                where y.school_id = :school and d.day::date between y.starts_on and y.ends_on)
              and not exists (
                select from vacation v
                where v.school_id = :school and (v.grade is null or v.grade = :grade)
                  and d.day::date between v.starts_on and v.ends_on))
            """)
        .param("from", from)
        .param("to", to)
        .param("school", schoolId)
        .param("grade", grade)
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .set();
  }
}
