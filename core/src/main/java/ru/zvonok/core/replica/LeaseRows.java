package ru.zvonok.core.replica;

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

  /** True: it is this replica's now, for it was nobody's, its own, or a dead one's. */
  @Transactional
  boolean take(long schoolId, String what, UUID replica) {
    return jdbc.sql(
                """
                insert into lease as held (school_id, what, replica)
                values (:school, :what, :replica)
                on conflict (school_id, what) do update set replica = excluded.replica
                where held.replica = excluded.replica or not exists (
                  select from replica alive
                  where alive.id = held.replica and alive.seen_at > now() - interval '4 seconds')
                """)
            .param("school", schoolId)
            .param("what", what)
            .param("replica", replica)
            .update()
        == 1;
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
