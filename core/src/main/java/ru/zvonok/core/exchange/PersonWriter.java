package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes persons, known again by the file's id alone: namesakes are common in a school. */
final class PersonWriter {

  private static final String ROWS =
      """
      json_to_recordset(cast(:rows as json)) as r("externalId" text, family text, given text,
        patronymic text, "birthDate" date)
      """;

  private record Named(long id, String externalId) {}

  private final Db db;
  private final Ledger ledger;

  PersonWriter(Db db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  /** The ids of all persons that ever came from files, by the file's ids. */
  Map<String, Long> write(Collection<Roster.Person> people) {
    List<Roster.Person> present =
        people.stream()
            .filter(one -> !one.ended() && !one.family().isEmpty() && !one.given().isEmpty())
            .toList();
    List<String> changed =
        db.rows(
                """
                update person p
                set family_name = r.family, given_name = r.given, patronymic = r.patronymic,
                  birth_date = coalesce(r."birthDate", p.birth_date), ended_on = null
                from %s
                where p.school_id = :school and p.external_id = r."externalId"
                  and (p.family_name, p.given_name, p.patronymic, p.birth_date, p.ended_on)
                    is distinct from (r.family, r.given, r.patronymic,
                      coalesce(r."birthDate", p.birth_date), cast(null as date))
                returning p.external_id
                """
                    .formatted(ROWS),
                present)
            .query((row, _) -> row.getString(1))
            .list();
    List<String> added =
        db.rows(
                """
                insert into person (external_id, family_name, given_name, patronymic, birth_date)
                select r."externalId", r.family, r.given, r.patronymic, r."birthDate"
                from %s
                where not exists (
                  select from person p
                  where p.school_id = :school and p.external_id = r."externalId")
                returning external_id
                """
                    .formatted(ROWS),
                present)
            .query((row, _) -> row.getString(1))
            .list();
    ledger.changed(Kind.PERSON, changed);
    ledger.added(Kind.PERSON, added);
    ledger.unchanged(Kind.PERSON, present.size() - changed.size() - added.size());
    return ids();
  }

  void end(Collection<String> externalIds) {
    ledger.ended(
        Kind.PERSON,
        db.sql(
                """
                update person
                set ended_on = :last
                where school_id = :school and ended_on is null and external_id = any (:ended)
                returning external_id
                """)
            .param("last", db.yesterday())
            .param("ended", externalIds.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .list());
  }

  /** Gives persons who are here already the IDs by which the files know them from now on. */
  void name(Map<Long, String> named) {
    List<Named> rows =
        named.entrySet().stream().map(one -> new Named(one.getKey(), one.getValue())).toList();
    if (!rows.isEmpty()) {
      db.rows(
              """
              update person p
              set external_id = r."externalId"
              from json_to_recordset(cast(:rows as json)) as r(id bigint, "externalId" text)
              where p.school_id = :school and p.id = r.id
              """,
              rows)
          .update();
      ledger.changed(Kind.PERSON, named.values());
    }
  }

  /**
   * Who came from a file once, has not left, and is in none now, though the files speak of all that
   * this person is: a student, a guardian, or staff.
   */
  List<String> missing(Collection<String> present, Set<Kind> spokenOf) {
    return db.sql(
            """
            select p.external_id
            from person p
            join lateral (
              select p.id in (select student_id from enrolment where school_id = :school)
                  as student,
                p.id in (select guardian_id from guardianship where school_id = :school)
                  as guardian,
                p.id in (select person_id from role_grant where school_id = :school)
                  or p.id in (select teacher_id from teaching where school_id = :school)
                  or p.id in (select person_id from class_teacher where school_id = :school)
                  as staff) is_ on true
            where p.school_id = :school and p.ended_on is null
              and p.external_id is not null and p.external_id <> all (:present)
              and (not is_.student or :students) and (not is_.guardian or :guardians)
              and (not (is_.staff or not is_.student and not is_.guardian) or :staff)
            order by p.external_id
            """)
        .param("students", spokenOf.contains(Kind.ENROLMENT))
        .param("guardians", spokenOf.contains(Kind.GUARDIANSHIP))
        .param("staff", spokenOf.contains(Kind.ROLE))
        .param("present", present.toArray(String[]::new))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Map<String, Long> ids() {
    return db
        .sql(
            """
            select external_id, id
            from person
            where school_id = :school and external_id is not null
            """)
        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
