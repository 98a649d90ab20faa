package ru.zvonok.core.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.PersonName;

/** Who may be given a code: people of the school by themselves, or a class with its families. */
@Component
final class CodeHolders {

  record Holder(long personId, boolean mayHaveCode) {}

  /** A line of a class's sheet: the student, or a guardian of the student. */
  record Line(long personId, PersonName name, Role role, PersonName student) {}

  private record Candidate(
      long id, @Nullable LocalDate birthDate, LocalDate today, boolean exception) {}

  private final JdbcClient jdbc;
  private final RolesToday roles;
  private final Clock clock;

  CodeHolders(JdbcClient jdbc, RolesToday roles, Clock clock) {
    this.jdbc = jdbc;
    this.roles = roles;
    this.clock = clock;
  }

  /** Those of them who are at the school; locked, so that two codes at once cancel in turn. */
  List<Holder> locked(long schoolId, Collection<Long> people) {
    List<Candidate> here =
        jdbc.sql(
                """
                select p.id, p.birth_date, today.day,
                  coalesce(cast(s.settings ->> 'codes_for_parents' as boolean), true)
                from person p
                join school s on s.id = p.school_id
                cross join lateral (
                  select cast(cast(:now as timestamptz) at time zone s.zone as date) as day) today
                where p.school_id = :school and p.id = any(:people)
                  and (p.ended_on is null or p.ended_on >= today.day)
                order by p.id
                for no key update of p
                """)
            .param("school", schoolId)
            .param("people", people.toArray(Long[]::new))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(
                (row, _) ->
                    new Candidate(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)))
            .list();
    Map<Long, Set<Role>> held = roles.of(schoolId, people);
    return here.stream()
        .map(
            one ->
                new Holder(
                    one.id(),
                    CodeRules.mayHaveCode(
                        held.getOrDefault(one.id(), Set.of()),
                        one.birthDate(),
                        one.today(),
                        one.exception())))
        .toList();
  }

  boolean hasClass(long schoolId, long classId) {
    return jdbc.sql(
            """
            select exists (select from school_class where school_id = :school and id = :class)
            """)
        .param("school", schoolId)
        .param("class", classId)
        .query(Boolean.class)
        .single();
  }

  /** Students with their guardians behind them. Indexes: enrolment_class, guardianship_student. */
  List<Line> ofClass(long schoolId, long classId, Instant now) {
    return jdbc.sql(
            """
            with today as (
              select cast(cast(:now as timestamptz) at time zone zone as date) as day
              from school where id = :school),
            student as (
              select distinct p.id, p.family_name, p.given_name, p.patronymic
              from today
              join enrolment e on e.starts_on <= today.day
                and (e.ends_on is null or e.ends_on >= today.day)
              join person p on p.id = e.student_id
                and (p.ended_on is null or p.ended_on >= today.day)
              where e.school_id = :school and e.class_id = :class)
            select s.id, 'STUDENT' as role, s.family_name, s.given_name, s.patronymic,
              s.family_name, s.given_name, s.patronymic, s.id as student_id
            from student s
            union all
            select p.id, 'GUARDIAN', p.family_name, p.given_name, p.patronymic,
              s.family_name, s.given_name, s.patronymic, s.id
            from today
            cross join student s
            join guardianship g on g.student_id = s.id
            join person p on p.id = g.guardian_id
            where
            """
                + Standing.guardianship("today.day")
                + """
            order by 6, 7, 8, student_id, role desc, 3, 4, 1
            """)
        .param("school", schoolId)
        .param("class", classId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Line(
                    row.getLong(1),
                    new PersonName(row.getString(3), row.getString(4), row.getString(5)),
                    Role.valueOf(row.getString(2)),
                    new PersonName(row.getString(6), row.getString(7), row.getString(8))))
        .list();
  }

  /** One line a person: a guardian of two is written once, beside the first. */
  static List<ClassCode> sheet(List<Line> lines, Map<Long, IssuedCode> codes) {
    return lines.stream()
        .filter(line -> codes.containsKey(line.personId()))
        .collect(groupingBy(Line::personId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(person -> classCode(person, codes))
        .toList();
  }

  private static ClassCode classCode(List<Line> person, Map<Long, IssuedCode> codes) {
    Line first = person.getFirst();
    List<PersonName> children =
        first.role() == Role.STUDENT ? List.of() : person.stream().map(Line::student).toList();
    return new ClassCode(
        first.name(), first.role(), children, requireNonNull(codes.get(first.personId())));
  }
}
