package ru.zvonok.core.completeness;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Standing;
import ru.zvonok.core.people.PersonName;

/** Finds what is missing or odd in the data of a class's students and their guardians. */
@Component
class PeopleSql {

  /** Who sits in the class that day. Index: enrolment_class. */
  static final String MEMBER =
      """
      with member as materialized (
        select distinct e.student_id
        from enrolment e
        where e.school_id = :school and e.class_id = :class
          and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day))
      """;

  /** Index: guardianship_student. */
  private static final String GUARDIAN =
      """
      , guardian as materialized (
        select g.guardian_id, g.student_id
        from member
        join guardianship g on g.student_id = member.student_id
        join person grown on grown.id = g.guardian_id
          and (grown.ended_on is null or grown.ended_on >= :day)
        where
      """
          + Standing.guardianship(":day")
          + ")\n";

  private static final String STUDENT =
      """
      select p.id, p.family_name, p.given_name, p.patronymic
      from member
      join person p on p.id = member.student_id
      """;

  private static final String NO_GUARDIAN =
      MEMBER
          + GUARDIAN
          + STUDENT
          + "where not exists (select from guardian where guardian.student_id = p.id)";

  /** Index: binding_person. */
  private static final String NO_GUARDIAN_LINKED =
      MEMBER
          + GUARDIAN
          + STUDENT
          + """
          where p.id in (select student_id from guardian)
            and not exists (
              select from guardian
              join binding b on b.person_id = guardian.guardian_id and b.ended_at is null
              where guardian.student_id = p.id)
          """;

  /** Indexes: binding_person, consent_person. */
  private static final String NO_CONSENT =
      MEMBER
          + GUARDIAN
          + """
          select p.id, p.family_name, p.given_name, p.patronymic
          from person p
          where p.id in (
              select student_id from member union select guardian_id from guardian)
            and exists (
              select from binding b
              where b.person_id = p.id and b.ended_at is null
                and not exists (
                  select from consent c
                  where c.person_id = p.id and c.binding_id = b.id and c.withdrawn_at is null))
          """;

  private static final String NO_BIRTH_DATE = MEMBER + STUDENT + "where p.birth_date is null";

  /** Indexes: binding_person, binding_open. */
  private static final String SAME_CHAT =
      MEMBER
          + STUDENT
          + """
          where exists (
            select from binding own
            join binding other on other.school_id = :school and other.address = own.address
              and other.ended_at is null and other.person_id <> own.person_id
            where own.person_id = p.id and own.ended_at is null)
          """;

  /** Indexes: person_name, enrolment_student. */
  private static final String ALIKE =
      MEMBER
          + STUDENT
          + """
          where exists (
            select from person other
            join enrolment e on e.student_id = other.id
              and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
            where other.school_id = :school and other.id <> p.id
              and other.family_name = p.family_name and other.given_name = p.given_name
              and (other.patronymic = p.patronymic or other.birth_date = p.birth_date))
          """;

  private final JdbcClient jdbc;

  PeopleSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Trace> withoutGuardian(long school, long classId, LocalDate day) {
    return people(NO_GUARDIAN, school, classId, day);
  }

  List<Trace> withoutLinkedGuardian(long school, long classId, LocalDate day) {
    return people(NO_GUARDIAN_LINKED, school, classId, day);
  }

  List<Trace> withoutConsent(long school, long classId, LocalDate day) {
    return people(NO_CONSENT, school, classId, day);
  }

  List<Trace> withoutBirthDate(long school, long classId, LocalDate day) {
    return people(NO_BIRTH_DATE, school, classId, day);
  }

  List<Trace> inSomebodysChat(long school, long classId, LocalDate day) {
    return people(SAME_CHAT, school, classId, day);
  }

  List<Trace> alike(long school, long classId, LocalDate day) {
    return people(ALIKE, school, classId, day);
  }

  private List<Trace> people(String sql, long school, long classId, LocalDate day) {
    return jdbc
        .sql(sql)
        .param("school", school)
        .param("class", classId)
        .param("day", day)
        .query(
            (row, _) ->
                new Trace.Someone(
                    row.getLong(1),
                    new PersonName(row.getString(2), row.getString(3), row.getString(4))))
        .list()
        .stream()
        .sorted(comparing(Trace.Someone::name, PersonName.alphabetically()))
        .map(Trace.class::cast)
        .toList();
  }
}
