package ru.zvonok.core.access;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.PersonName;

/** The students of a class with their guardians behind them, and whether a chat is bound. */
@Component
final class ClassPeople {

  /** A student, or a guardian of the student whose rights stand; one of two has two lines. */
  record Line(
      long personId,
      PersonName name,
      Role role,
      boolean linked,
      long studentId,
      PersonName student) {

    boolean isFor(Whom whom) {
      return switch (whom) {
        case EVERYONE -> true;
        case UNLINKED -> !linked;
      };
    }
  }

  private static final Comparator<Line> ORDER =
      comparing(Line::student, PersonName.alphabetically())
          .thenComparing(Line::studentId)
          .thenComparing(Line::role, Comparator.reverseOrder())
          .thenComparing(Line::name, PersonName.alphabetically())
          .thenComparing(Line::personId);

  /**
   * Before the school year it is seen from its first day: slips are printed in August. Indexes:
   * enrolment_class, guardianship_student, binding_person.
   */
  private static final String LINES =
      """
      with here as (
        select c.id, greatest(y.starts_on,
          cast(cast(:now as timestamptz) at time zone s.zone as date)) as day
        from school_class c
        join school s on s.id = c.school_id
        join academic_year y on y.id = c.year_id
        where c.school_id = :school and c.id = :class),
      student as (
        select distinct p.id, p.family_name, p.given_name, p.patronymic, here.day
        from here
        join enrolment e on e.class_id = here.id
          and e.starts_on <= here.day and (e.ends_on is null or e.ends_on >= here.day)
        join person p on p.id = e.student_id
          and (p.ended_on is null or p.ended_on >= here.day)),
      line as (
        select id, 'STUDENT' as role, family_name, given_name, patronymic, id as student
        from student
        union all
        select p.id, 'GUARDIAN', p.family_name, p.given_name, p.patronymic, student.id
        from student
        join guardianship g on g.student_id = student.id
        join person p on p.id = g.guardian_id
          and (p.ended_on is null or p.ended_on >= student.day)
        where
      """
          + Standing.guardianship("student.day")
          + """
      )
      select line.id, line.family_name, line.given_name, line.patronymic, line.role,
        exists (select from binding b where b.person_id = line.id and b.ended_at is null),
        student.id, student.family_name, student.given_name, student.patronymic
      from line join student on student.id = line.student
      """;

  private final JdbcClient jdbc;

  ClassPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the alphabet, each family together. */
  List<Line> of(long schoolId, long classId, Instant now) {
    return jdbc
        .sql(LINES)
        .param("school", schoolId)
        .param("class", classId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> line(row))
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  Optional<String> name(long schoolId, long classId) {
    return name(schoolId, classId, "");
  }

  /** The same; whoever asks at the same time waits, so that sheets of a class come in turn. */
  Optional<String> locked(long schoolId, long classId) {
    return name(schoolId, classId, "for no key update");
  }

  private Optional<String> name(long schoolId, long classId, String lock) {
    return jdbc.sql(
            "select name from school_class where school_id = :school and id = :class " + lock)
        .param("school", schoolId)
        .param("class", classId)
        .query(String.class)
        .optional();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
        Role.valueOf(row.getString(5)),
        row.getBoolean(6),
        row.getLong(7),
        new PersonName(row.getString(8), row.getString(9), row.getString(10)));
  }
}
