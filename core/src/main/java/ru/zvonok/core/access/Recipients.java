package ru.zvonok.core.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the school tells of a child: guardians whose rights stand that day, in chats that are bound
 * and have the consent on record. Asked when a message is written and again before it is sent.
 */
@Service
public class Recipients {

  /** A guardian's chat. */
  public record Recipient(long bindingId, long personId, String address) {}

  private record Row(long studentId, Recipient recipient) {}

  /** Indexes: guardianship_student, binding_person, consent_person. */
  private static final String STANDING =
      """
      select g.student_id, b.id, b.person_id, b.address
      from guardianship g
      join person guardian on guardian.id = g.guardian_id
        and (guardian.ended_on is null or guardian.ended_on >= :day)
      join binding b on b.person_id = g.guardian_id and b.ended_at is null
      where g.school_id = :school and g.student_id = any(:students)
        and exists (
          select from consent c
          where c.person_id = b.person_id and c.binding_id = b.id
            and c.purpose = 'MESSENGER' and c.withdrawn_at is null)
        and
      """
          + Standing.guardianship(":day")
          + """
      order by g.student_id, b.id
      """;

  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Recipient> guardiansOf(long schoolId, long studentId, LocalDate day) {
    return guardiansOf(schoolId, List.of(studentId), day).getOrDefault(studentId, List.of());
  }

  /** By student; a student whom nobody is told of is not in the map. */
  @Transactional(readOnly = true)
  public Map<Long, List<Recipient>> guardiansOf(
      long schoolId, Collection<Long> students, LocalDate day) {
    return jdbc
        .sql(STANDING)
        .param("school", schoolId)
        .param("students", students.toArray(Long[]::new))
        .param("day", day)
        .query(
            (row, _) ->
                new Row(
                    row.getLong(1),
                    new Recipient(row.getLong(2), row.getLong(3), row.getString(4))))
        .list()
        .stream()
        .collect(groupingBy(Row::studentId, mapping(Row::recipient, toList())));
  }

  /** Whether that chat may still be told of that child; asked right before sending. */
  @Transactional(readOnly = true)
  public boolean stillMay(long schoolId, long bindingId, long studentId, LocalDate day) {
    return guardiansOf(schoolId, studentId, day).stream()
        .anyMatch(one -> one.bindingId() == bindingId);
  }
}
