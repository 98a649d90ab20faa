package ru.zvonok.core.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The limits on guessing: 5 wrong tries a chat and 100 a school in 15 minutes. Every wrong try
 * counts, a mistyped one too: a limit that told them apart would tell something of the codes. What
 * is shown while the door is closed isn't counted, so that it opens again by itself.
 *
 * <p>A crowd of made-up chats can reach the school's limit. Then the typed form rests for strangers
 * only: chats already bound to someone of the school and links, whose 128 bits nobody guesses, go
 * on; so nobody can lock a school out.
 */
@Component
final class Tries {

  static final int OF_CHAT = 5;
  static final int OF_SCHOOL = 100;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  Tries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** When the next try is looked at, if not now. */
  Optional<Instant> closedUntil(long schoolId, String address, boolean link) {
    return ofChat(schoolId, address)
        .or(() -> link ? Optional.empty() : ofSchool(schoolId, address));
  }

  /** Notes a wrong try, and forgets those of the day before. */
  void wrong(long schoolId, String address) {
    jdbc.sql("delete from link_attempt where school_id = :school and failed_at < :before")
        .param("school", schoolId)
        .param("before", at(clock.instant().minus(KEPT)))
        .update();
    jdbc.sql(
            """
            insert into link_attempt (school_id, address, failed_at)
            values (:school, :address, :now)
            """)
        .param("school", schoolId)
        .param("address", address)
        .param("now", at(clock.instant()))
        .update();
  }

  /** The try that fills the limit decides when the window is open again. */
  private Optional<Instant> ofChat(long schoolId, String address) {
    return until(
        jdbc.sql(
                """
                select failed_at from link_attempt
                where school_id = :school and address = :address and failed_at > :from
                order by failed_at desc offset :limit - 1 limit 1
                """)
            .param("address", address)
            .param("limit", OF_CHAT),
        schoolId);
  }

  private Optional<Instant> ofSchool(long schoolId, String address) {
    return until(
        jdbc.sql(
                """
                select failed_at from link_attempt
                where school_id = :school and failed_at > :from
                  and not exists (
                    select from binding b
                    where b.school_id = :school and b.address = :address and b.ended_at is null)
                order by failed_at desc offset :limit - 1 limit 1
                """)
            .param("address", address)
            .param("limit", OF_SCHOOL),
        schoolId);
  }

  private Optional<Instant> until(JdbcClient.StatementSpec query, long schoolId) {
    return query
        .param("school", schoolId)
        .param("from", at(clock.instant().minus(WINDOW)))
        .query(OffsetDateTime.class)
        .optional()
        .map(failed -> failed.toInstant().plus(WINDOW));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
