package ru.zvonok.core.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
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

  /** One line a person: a guardian of two is written once, beside the first. */
  static List<ClassCode> sheet(List<ClassPeople.Line> lines, Map<Long, IssuedCode> codes) {
    return lines.stream()
        .filter(line -> codes.containsKey(line.personId()))
        .collect(groupingBy(ClassPeople.Line::personId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(person -> classCode(person, codes))
        .toList();
  }

  private static ClassCode classCode(List<ClassPeople.Line> person, Map<Long, IssuedCode> codes) {
    ClassPeople.Line first = person.getFirst();
    List<PersonName> children =
        first.role() == Role.STUDENT
            ? List.of()
            : person.stream().map(ClassPeople.Line::student).toList();
    return new ClassCode(
        first.name(), first.role(), children, requireNonNull(codes.get(first.personId())));
  }
}
