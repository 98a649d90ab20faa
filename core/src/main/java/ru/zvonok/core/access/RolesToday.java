package ru.zvonok.core.access;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.SchoolDay;

/**
 * What people are to the school today, by the school's own calendar. One query, for however many
 * people. A person whose last day is over is nobody.
 */
@Component
final class RolesToday {

  /** A person with at least one role. */
  record Holder(long personId, PersonName name, Set<Role> roles) {}

  private record Row(long personId, PersonName name, Role role) {}

  /**
   * {@code here} (id, names, day) is who is asked about. An enrolment that is yet to begin counts:
   * whoever is going to be a student is not staff. A substitute is a teacher for two weeks around
   * the lesson, long enough to fill what is late. Indexes: enrolment_student,
   * guardianship_guardian, role_grant_person, teaching_teacher, timetable_entry_teacher,
   * lesson_teacher_day, class_teacher_person.
   */
  private static final String ROLES =
      """
      select h.id, h.family_name, h.given_name, h.patronymic, r.role
      from here h
      cross join lateral (
        select 'STUDENT' as role
        where exists (
          select from enrolment e
          where e.student_id = h.id and (e.ends_on is null or e.ends_on >= h.day))
        union all
        select 'GUARDIAN'
        where exists (
          select from guardianship g
          where g.guardian_id = h.id and
      """
          + Standing.guardianship("h.day")
          + """
        )
        union all
        select g.role from role_grant g
        where g.person_id = h.id
          and g.starts_on <= h.day and (g.ends_on is null or g.ends_on >= h.day)
        union all
        select 'CLASS_TEACHER'
        where exists (
          select from class_teacher c
          where c.person_id = h.id
            and c.starts_on <= h.day and (c.ends_on is null or c.ends_on >= h.day))
        union all
        select 'TEACHER'
        where exists (
            select from teaching t
            where t.teacher_id = h.id
              and t.starts_on <= h.day and (t.ends_on is null or t.ends_on >= h.day))
          or exists (
            select from timetable_entry t
            where t.teacher_id = h.id
              and t.valid_from <= h.day and (t.valid_to is null or t.valid_to >= h.day))
          or exists (
            select from lesson l
            where l.teacher_id = h.id and l.cancelled_at is null
              and l.day between h.day - 14 and h.day + 14)
      ) r
      order by h.id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RolesToday(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Everyone bound to this chat. Index: binding_open. */
  List<Holder> at(long schoolId, String address) {
    return holders(
        query(
                """
                here as (
                  select p.id, p.family_name, p.given_name, p.patronymic, today.day
                  from binding b
                  join person p on p.id = b.person_id
                  cross join today
                  where b.school_id = :school and b.address = :address and b.ended_at is null
                    and (p.ended_on is null or p.ended_on >= today.day))
                """,
                schoolId)
            .param("address", address));
  }

  /** The roles of each of these people; someone without any is not in the map. */
  Map<Long, Set<Role>> of(long schoolId, Collection<Long> people) {
    return holders(
            query(
                    """
                    here as (
                      select p.id, p.family_name, p.given_name, p.patronymic, today.day
                      from person p
                      cross join today
                      where p.school_id = :school and p.id = any(:people)
                        and (p.ended_on is null or p.ended_on >= today.day))
                    """,
                    schoolId)
                .param("people", people.toArray(Long[]::new)))
        .stream()
        .collect(Collectors.toMap(Holder::personId, Holder::roles));
  }

  private JdbcClient.StatementSpec query(String here, long schoolId) {
    return jdbc.sql("with " + SchoolDay.TODAY + ", " + here + ROLES)
        .param("school", schoolId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static List<Holder> holders(JdbcClient.StatementSpec query) {
    Map<Long, List<Row>> byPerson =
        query
            .query(
                (row, _) ->
                    new Row(
                        row.getLong(1),
                        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
                        Role.valueOf(row.getString(5))))
            .list()
            .stream()
            .collect(groupingBy(Row::personId, LinkedHashMap::new, Collectors.toList()));
    return byPerson.values().stream().map(RolesToday::holder).toList();
  }

  private static Holder holder(List<Row> rows) {
    Set<Role> roles =
        rows.stream().collect(mapping(Row::role, collectingAndThen(toSet(), RolesToday::standing)));
    return new Holder(rows.getFirst().personId(), rows.getFirst().name(), roles);
  }

  /** No one is staff while enrolled as a student, whatever else is on record (2.1). */
  static Set<Role> standing(Set<Role> onRecord) {
    return onRecord.contains(Role.STUDENT)
        ? onRecord.stream()
            .filter(role -> role.hat() != Hat.STAFF)
            .collect(Collectors.toUnmodifiableSet())
        : Set.copyOf(onRecord);
  }
}
