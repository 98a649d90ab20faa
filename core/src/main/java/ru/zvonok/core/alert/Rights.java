package ru.zvonok.core.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Recipients;
import ru.zvonok.core.school.Schools;

/** Who may still have what was written for them, asked at the moment of sending. */
@Component
class Rights {

  private final JdbcClient jdbc;
  private final Recipients recipients;
  private final Schools schools;

  Rights(JdbcClient jdbc, Recipients recipients, Schools schools) {
    this.jdbc = jdbc;
    this.recipients = recipients;
    this.schools = schools;
  }

  private record Open(long outboxId, long bindingId) {}

  /**
   * Those of the rows that are answers to whoever is in the chat, or whose binding is open; of the
   * alerts those whose guardian may be told of the child today.
   */
  Set<Long> standing(long schoolId, Long[] outboxIds, Collection<FactLine> lines) {
    Map<Long, Set<Long>> students =
        lines.stream()
            .collect(groupingBy(FactLine::outboxId, mapping(FactLine::studentId, toSet())));
    Map<Long, Set<Long>> told = students.isEmpty() ? Map.of() : told(schoolId, lines);
    return open(schoolId, outboxIds).stream()
        .filter(
            row ->
                students.getOrDefault(row.outboxId(), Set.of()).stream()
                    .allMatch(
                        student -> told.getOrDefault(student, Set.of()).contains(row.bindingId())))
        .map(Open::outboxId)
        .collect(toSet());
  }

  private List<Open> open(long schoolId, Long[] outboxIds) {
    return jdbc.sql(
            """
            select o.id, coalesce(o.binding_id, 0)
            from outbox o
            left join binding b on b.id = o.binding_id
            where o.school_id = :school and o.id = any(:outbox)
              and (o.binding_id is null or b.ended_at is null)
            """)
        .param("school", schoolId)
        .param("outbox", outboxIds)
        .query((row, _) -> new Open(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** The bindings that may be told, by student. */
  private Map<Long, Set<Long>> told(long schoolId, Collection<FactLine> lines) {
    LocalDate today = schools.today(schoolId);
    Set<Long> students = lines.stream().map(FactLine::studentId).collect(toSet());
    return recipients.guardiansOf(schoolId, students, today).entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                student ->
                    student.getValue().stream()
                        .map(Recipients.Recipient::bindingId)
                        .collect(toSet())));
  }
}
