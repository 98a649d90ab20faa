package ru.zvonok.core.alert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is due, so that nobody else sends it meanwhile. Due is by the school's clock; a claim
 * lasts six seconds by the database's own, since it is about machines and not about the school. It
 * is renewed while its message is under way, so that no chat waits long for a process that died.
 */
@Component
class Claims {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AlertLines lines;
  private final Rights rights;

  Claims(JdbcClient jdbc, Clock clock, AlertLines lines, Rights rights) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lines = lines;
    this.rights = rights;
  }

  /**
   * What is wanted.
   *
   * @param from the first and the last priority, both included
   * @param resting chats that get nothing now
   */
  record Ask(int atMost, int from, int to, List<String> resting) {

    static Ask anything(int atMost) {
      return new Ask(atMost, Kind.ANSWER.priority(), Kind.BROADCAST.priority(), List.of());
    }
  }

  /** Those of the schools for which something may be claimed now. Outside any school. */
  @Transactional(readOnly = true)
  List<Long> due(Collection<Long> schools) {
    return jdbc.sql("select zvonok_outbox_due(:schools, :now)")
        .param("schools", schools.toArray(Long[]::new))
        .param("now", Utc.of(clock.instant()))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** At most one message for a chat, in the order in which they should go out. */
  @Transactional
  List<Claimed> claim(long schoolId, Ask ask) {
    oneAtATime(schoolId);
    List<Row> rows = take(schoolId, ask);
    if (rows.isEmpty()) {
      return List.of();
    }
    Long[] ids = rows.stream().map(Row::id).toArray(Long[]::new);
    Long[] alerts =
        rows.stream().filter(row -> row.kind() == Kind.ALERT).map(Row::id).toArray(Long[]::new);
    List<FactLine> told = lines.asTheyStand(schoolId, alerts);
    Set<Long> standing = rights.standing(schoolId, ids, told);
    Map<Long, List<FactLine>> facts = told.stream().collect(groupingBy(FactLine::outboxId));
    return rows.stream()
        .sorted(Row.ORDER)
        .map(
            row ->
                row.claimed(standing.contains(row.id()), facts.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /**
   * Two claims for a school never look at the same time, so neither overlooks the other's, and a
   * chat never gets two messages at once.
   */
  private void oneAtATime(long schoolId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('zvonok_outbox'), :school::int)")
        .param("school", schoolId)
        .query()
        .singleRow();
  }

  /** These are still under way. */
  @Transactional
  void hold(long schoolId, Long[] outboxIds) {
    jdbc.sql(
            """
            update outbox set claimed_until = now() + interval '6 seconds'
            where school_id = :school and id = any(:ids) and state = 'PENDING'
              and claimed_until is not null
            """)
        .param("school", schoolId)
        .param("ids", outboxIds)
        .update();
  }

  private List<Row> take(long schoolId, Ask ask) {
    return jdbc.sql(
            """
            with due as materialized (
              select o.id
              from outbox o
              where o.school_id = :school and o.state = 'PENDING' and o.not_before <= :now
                and o.priority between :from and :to and o.address <> all(:resting)
                and (o.claimed_until is null or o.claimed_until < now())
                and not exists (
                  select from outbox other
                  where other.school_id = :school and other.address = o.address
                    and other.state = 'PENDING' and other.id <> o.id
                    and (other.claimed_until >= now()
                      or (other.not_before <= :now
                        and (other.priority, other.id) < (o.priority, o.id))))
              order by o.priority, o.not_before, o.id
              limit :atMost
              for update of o skip locked)
            update outbox o
            set claimed_until = now() + interval '6 seconds', attempts = o.attempts + 1
            from due
            where o.id = due.id
            returning o.id, o.address, o.kind, o.payload, o.version, o.attempts, o.message_ref,
              o.not_before
            """)
        .param("school", schoolId)
        .param("now", Utc.of(clock.instant()))
        .param("atMost", ask.atMost())
        .param("from", ask.from())
        .param("to", ask.to())
        .param("resting", ask.resting().toArray(String[]::new))
        .query(Row::read)
        .list();
  }

  private record Row(
      long id,
      String address,
      Kind kind,
      String payload,
      int version,
      int attempt,
      @Nullable String messageRef,
      OffsetDateTime notBefore) {

    static final Comparator<Row> ORDER =
        Comparator.comparing((Row row) -> row.kind().priority())
            .thenComparing(Row::notBefore)
            .thenComparing(Row::id);

    static Row read(ResultSet row, int at) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getString("address"),
          Kind.valueOf(row.getString("kind")),
          row.getString("payload"),
          row.getInt("version"),
          row.getInt("attempts"),
          row.getString("message_ref"),
          requireNonNull(row.getObject("not_before", OffsetDateTime.class)));
    }

    Claimed claimed(boolean standing, List<FactLine> lines) {
      return new Claimed(id, address, kind, payload, version, attempt, messageRef, standing, lines);
    }
  }
}
