package ru.zvonok.core.replica;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code replica} and {@code lease}. A replica that hasn't been seen for four seconds,
 * by the database's own clock, is dead. Each step is one short transaction: none needs a connection
 * of its own, so a pool in front of the database is no obstacle.
 */
@Component
class LeaseRows {

  /** What only one replica does for a school. */
  record Held(long schoolId, String what) {}

  private final JdbcClient jdbc;

  LeaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** This replica is alive. Those that died a day ago are forgotten. */
  @Transactional
  void beat(UUID replica) {
    jdbc.sql(
            """
            with forgotten as (
              delete from replica where seen_at < now() - interval '1 day' and id <> :replica)
            insert into replica (id, seen_at) values (:replica, now())
            on conflict (id) do update set seen_at = excluded.seen_at
            """)
        .param("replica", replica)
        .update();
  }

  /**
   * What is this replica's now: it was nobody's, its own, or a dead one's. One statement for all.
   */
  @Transactional
  Set<Held> take(Collection<Held> wanted, UUID replica) {
    return Set.copyOf(
        jdbc.sql(
                """
                insert into lease as held (school_id, what, replica)
                select wanted.school_id, wanted.what, :replica
                from unnest(cast(:schools as bigint[]), cast(:whats as text[]))
                  as wanted (school_id, what)
                where not exists (
                  select from lease other join replica alive on alive.id = other.replica
                  where other.school_id = wanted.school_id and other.what = wanted.what
                    and other.replica <> :replica
                    and alive.seen_at > now() - interval '4 seconds')
                order by 1, 2
                on conflict (school_id, what) do update set replica = excluded.replica
                where held.replica = excluded.replica or not exists (
                  select from replica alive
                  where alive.id = held.replica and alive.seen_at > now() - interval '4 seconds')
                returning school_id, what
                """)
            .param("schools", wanted.stream().map(Held::schoolId).toArray(Long[]::new))
            .param("whats", wanted.stream().map(Held::what).toArray(String[]::new))
            .param("replica", replica)
            .query((row, _) -> new Held(row.getLong(1), row.getString(2)))
            .list());
  }

  /** The schools for which a living replica does this. */
  @Transactional(readOnly = true)
  List<Long> heldByAnyone(String what) {
    return jdbc.sql(
            """
            select l.school_id from lease l join replica alive on alive.id = l.replica
            where l.what = :what and alive.seen_at > now() - interval '4 seconds'
            order by l.school_id
            """)
        .param("what", what)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  @Transactional
  void letGo(long schoolId, String what, UUID replica) {
    jdbc.sql(
            """
            delete from lease
            where school_id = :school and what = :what and replica = :replica
            """)
        .param("school", schoolId)
        .param("what", what)
        .param("replica", replica)
        .update();
  }
}
