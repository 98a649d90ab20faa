package ru.zvonok.core.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the school reaches its staff: chats that are bound and have the consent on record, of
 * people who are staff today.
 */
@Service
public class StaffChats {

  /** A chat of one of the staff. */
  public record StaffChat(long bindingId, long personId, String address) {}

  private final JdbcClient jdbc;
  private final RolesToday roles;

  StaffChats(JdbcClient jdbc, RolesToday roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  /** By person; who has no chat, or is no staff, is not in the map. */
  @Transactional(readOnly = true)
  public Map<Long, List<StaffChat>> of(long schoolId, Collection<Long> people) {
    Set<Long> staff = staff(schoolId, people);
    return jdbc
        .sql(
            """
            select distinct on (b.person_id, b.address) b.id, b.person_id, b.address
            from binding b
            where b.school_id = :school and b.person_id = any(:people) and b.ended_at is null
              and exists (
                select from consent c
                where c.person_id = b.person_id and c.binding_id = b.id
                  and c.purpose = 'MESSENGER' and c.withdrawn_at is null)
            order by b.person_id, b.address, b.id
            """)
        .param("school", schoolId)
        .param("people", staff.toArray(Long[]::new))
        .query((row, _) -> new StaffChat(row.getLong(1), row.getLong(2), row.getString(3)))
        .list()
        .stream()
        .collect(groupingBy(StaffChat::personId));
  }

  /** Who holds one of these offices on that day. */
  @Transactional(readOnly = true)
  public Set<Long> holding(long schoolId, Set<Role> offices, LocalDate day) {
    List<Long> granted =
        jdbc.sql(
                """
                select distinct person_id from role_grant
                where school_id = :school and role = any(:roles)
                  and starts_on <= :day and (ends_on is null or ends_on >= :day)
                """)
            .param("school", schoolId)
            .param("roles", offices.stream().map(Role::name).toArray(String[]::new))
            .param("day", day)
            .query((row, _) -> row.getLong(1))
            .list();
    return staff(schoolId, granted);
  }

  private Set<Long> staff(long schoolId, Collection<Long> people) {
    return people.isEmpty()
        ? Set.of()
        : roles.of(schoolId, people).entrySet().stream()
            .filter(one -> one.getValue().stream().anyMatch(role -> role.hat() == Hat.STAFF))
            .map(Map.Entry::getKey)
            .collect(toUnmodifiableSet());
  }
}
