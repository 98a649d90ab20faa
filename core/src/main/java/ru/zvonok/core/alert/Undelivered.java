package ru.zvonok.core.alert;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;

/**
 * Whom the school's letters didn't reach in the last week, and why: for those who give out codes
 * and end links. Whoever has a chat again needs nothing and isn't named. No letter's words.
 */
@Service
public class Undelivered {

  public static final Duration LATELY = Duration.ofDays(7);

  /**
   * One person.
   *
   * @param gone nobody can be reached in the chat; false: the letter itself wasn't taken
   * @param reason the channel's own words for the latest
   * @param letters how many; 0: none was tried, the person has shut the chat
   */
  public record Missed(
      long personId, PersonName name, boolean gone, String reason, int letters, Instant last) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Undelivered(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order of their names. */
  @Transactional(readOnly = true)
  public Outcome<List<Missed>> lately(Actor actor) {
    return Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE)
        ? Outcome.done(since(actor.schoolId(), clock.instant().minus(LATELY)))
        : Outcome.refused(new Refusal.NotYours());
  }

  private List<Missed> since(long schoolId, Instant since) {
    return jdbc.sql(
            """
            with missed as (
              select coalesce(bound.person_id, chat.person_id) as person_id, o.state = 'GONE' as gone,
                coalesce(o.reason, '') as reason, 1 as letters, o.settled_at as at
              from outbox o
              left join binding bound on bound.id = o.binding_id
              left join chat on chat.school_id = o.school_id and chat.address = o.address
              where o.school_id = :school and o.state in ('GONE', 'REJECTED')
                and o.settled_at >= :since
              union all
              select person_id, true, 'blocked', 0, ended_at
              from binding
              where school_id = :school and ended_why = 'BLOCKED' and ended_at >= :since)
            select p.id, p.family_name, p.given_name, p.patronymic,
              (array_agg(m.gone order by m.at desc, m.letters desc))[1] as gone,
              (array_agg(m.reason order by m.at desc, m.letters desc))[1] as reason,
              sum(m.letters) as letters, max(m.at) as last
            from missed m join person p on p.school_id = :school and p.id = m.person_id
            where not m.gone or not exists (
              select from binding open
              where open.school_id = :school and open.person_id = p.id and open.ended_at is null)
            group by p.id
            order by p.family_name, p.given_name, p.id
            """)
        .param("school", schoolId)
        .param("since", Utc.of(since))
        .query(
            (row, _) ->
                new Missed(
                    row.getLong("id"),
                    NameRow.of(row),
                    row.getBoolean("gone"),
                    row.getString("reason"),
                    row.getInt("letters"),
                    requireNonNull(row.getObject("last", OffsetDateTime.class)).toInstant()))
        .list();
  }
}
