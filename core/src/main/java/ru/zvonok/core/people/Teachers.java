package ru.zvonok.core.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who teaches; for whoever has asked the policies. */
@Service
public class Teachers {

  public record Teacher(long id, PersonName name) {}

  private final JdbcClient jdbc;

  Teachers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whoever has a load on that day, hasn't left and is no student, in the order of the alphabet.
   */
  @Transactional(readOnly = true)
  public List<Teacher> of(long schoolId, LocalDate day) {
    return jdbc
        .sql(
            """
            select p.id, p.family_name, p.given_name, p.patronymic
            from person p
            where p.school_id = :school and (p.ended_on is null or p.ended_on >= :day)
              and exists (
                select from teaching t
                where t.school_id = :school and t.teacher_id = p.id
                  and t.starts_on <= :day and (t.ends_on is null or t.ends_on >= :day))
              and not exists (
                select from enrolment e
                where e.student_id = p.id
                  and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day))
            """)
        .param("school", schoolId)
        .param("day", day)
        .query((row, _) -> new Teacher(row.getLong("id"), NameRow.of(row)))
        .list()
        .stream()
        .sorted(Comparator.comparing(Teacher::name, PersonName.alphabetically()))
        .toList();
  }
}
