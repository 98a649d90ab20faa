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
    Map<Kind, Waiting> due =
        jdbc
            .sql(
                """
                select kind, count(*) as letters, min(not_before) as since
                from outbox
                where school_id = :school and state = 'PENDING' and not_before <= :now
                group by kind
                """)
            .param("school", schoolId)
            .param("now", Utc.of(now))
            .query(
                (row, _) ->
                    new Waiting(
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("letters"),
                        Duration.between(
                            row.getObject("since", OffsetDateTime.class).toInstant(), now)))
            .list()
            .stream()
            .collect(toMap(Waiting::kind, one -> one));
    return Arrays.stream(Kind.values())
        .map(kind -> due.getOrDefault(kind, Waiting.none(kind)))
        .toList();
  }
}
