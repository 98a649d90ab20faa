package ru.zvonok.core.alert;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the way out does, for whoever looks after the machines: counts and times, no words. */
@Service
public class OutboxWatch {

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxWatch(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Each kind once, in the order in which they go out. What isn't due yet doesn't wait. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting(long schoolId) {
    Instant now = clock.instant();
    Map<Integer, Waiting> due =
        jdbc
            .sql(
                """
                select priority, count(*) as letters, min(not_before) as since
                from outbox
                where school_id = :school and state = 'PENDING' and not_before <= :now
                group by priority
                """)
            .param("school", schoolId)
            .param("now", Utc.of(now))
            .query(
                (row, _) ->
                    new Waiting(
                        Kind.of(row.getInt("priority")),
                        row.getLong("letters"),
                        Duration.between(
                            row.getObject("since", OffsetDateTime.class).toInstant(), now)))
            .list()
            .stream()
            .collect(toMap(one -> one.kind().priority(), one -> one));
    return Arrays.stream(Kind.values())
        .map(kind -> due.getOrDefault(kind.priority(), Waiting.none(kind)))
        .toList();
  }
}
