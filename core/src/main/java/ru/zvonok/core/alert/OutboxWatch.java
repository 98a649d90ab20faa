package ru.zvonok.core.alert;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
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

  /**
   * Of all these schools together, each kind once, in the order in which they go out. What isn't
   * due yet doesn't wait. Outside any school.
   */
  @Transactional(readOnly = true)
  public List<Waiting> waiting(Collection<Long> schools) {
    Instant now = clock.instant();
    Map<Kind, Waiting> due =
        jdbc
            .sql(
                """
                select kind, cast(sum(letters) as bigint) as letters, min(since) as since
                from zvonok_outbox_waiting(:schools, :now)
                group by kind
                """)
            .param("schools", schools.toArray(Long[]::new))
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
