package ru.zvonok.core.alert;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that fill while they wait: what is added for the same chat and thread within the undo
 * window goes out in one message. What they say is looked up when they are sent.
 */
@Service
public class Gathering {

  /**
   * @param thread what belongs into one message in that chat
   * @param key writing the same key twice is harmless
   */
  public record Wanted(long bindingId, String address, String thread, String key) {

    private Place place() {
      return new Place(bindingId, thread);
    }
  }

  private record Place(long bindingId, String thread) {}

  private final JdbcClient jdbc;
  private final Bell bell;
  private final Clock clock;

  Gathering(JdbcClient jdbc, Bell bell, Clock clock) {
    this.jdbc = jdbc;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * The letter of each, waiting already or new; who had this very key before has none.
   *
   * @param telling the letters go out no sooner
   */
  @Transactional
  public Map<Wanted, Long> letters(long schoolId, List<Wanted> wanted, Instant telling) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<Place, Long> ids = gather(schoolId, wanted, telling);
    bell.ringAfterCommit(schoolId);
    return wanted.stream()
        .filter(one -> ids.containsKey(one.place()))
        .collect(toMap(one -> one, one -> Objects.requireNonNull(ids.get(one.place()))));
  }

  /** A letter that is on its way takes nothing more. Index: outbox_binding. */
  private Map<Place, Long> gather(long schoolId, List<Wanted> wanted, Instant telling) {
    return jdbc
        .sql(
            """
            with wanted as (
              select * from unnest(:bindings, :addresses, :threads, :keys)
                as wanted (binding_id, address, thread, key)),
            waiting as (
              update outbox o set not_before = greatest(o.not_before, :telling)
              where o.state = 'PENDING' and o.claimed_until is null and o.id in (
                select max(mine.id)
                from wanted
                join outbox mine
                  on mine.binding_id = wanted.binding_id and mine.thread = wanted.thread
                where mine.school_id = :school and mine.kind = 'NOTICE'
                  and mine.state = 'PENDING' and mine.claimed_until is null
                group by mine.binding_id, mine.thread)
              returning o.id, o.binding_id, o.thread),
            fresh as (
              insert into outbox
                (school_id, address, binding_id, kind, priority, key, thread, payload, not_before,
                 created_at)
              select :school, wanted.address, wanted.binding_id, 'NOTICE', :priority, wanted.key,
                wanted.thread, '{}', :telling, :now
              from wanted
              where not exists (
                select from waiting
                where waiting.binding_id = wanted.binding_id and waiting.thread = wanted.thread)
              on conflict (school_id, key) do nothing
              returning id, binding_id, thread)
            select * from waiting union all select * from fresh
            """)
        .param("school", schoolId)
        .param("bindings", wanted.stream().map(Wanted::bindingId).toArray(Long[]::new))
        .param("addresses", wanted.stream().map(Wanted::address).toArray(String[]::new))
        .param("threads", wanted.stream().map(Wanted::thread).toArray(String[]::new))
        .param("keys", wanted.stream().map(Wanted::key).toArray(String[]::new))
        .param("priority", Kind.NOTICE.priority())
        .param("telling", Utc.of(telling))
        .param("now", Utc.of(clock.instant()))
        .query((row, _) -> Map.entry(new Place(row.getLong(2), row.getString(3)), row.getLong(1)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
