package ru.zvonok.core.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes between being shown in a chat («Это вы?») and being used by it. */
@Component
final class Offers {

  private final JdbcClient jdbc;
  private final Clock clock;

  Offers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void note(long schoolId, long codeId, String address) {
    jdbc.sql(
            """
            insert into link_offer (school_id, code_id, address, offered_at)
            values (:school, :code, :address, :now)
            on conflict (code_id, address) do update set offered_at = excluded.offered_at
            """)
        .param("school", schoolId)
        .param("code", codeId)
        .param("address", address)
        .param("now", now())
        .update();
  }

  /** Whoever uses or gives out a code of the same person waits until this is done. */
  void hold(long schoolId, long codeId) {
    jdbc.sql(
            """
            select p.id from link_code c
            join person p on p.id = c.person_id
            where c.school_id = :school and c.id = :code
            for no key update of p
            """)
        .param("school", schoolId)
        .param("code", codeId)
        .query(Long.class)
        .optional();
  }

  /** The one update that decides a race: whoever comes second finds the code used. */
  Optional<Long> use(long schoolId, String address, long codeId) {
    return jdbc.sql(
            """
            update link_code c set used_at = :now, used_by = :address
            from link_offer o, person p, school s
            where c.school_id = :school and c.id = :code
              and c.used_at is null and c.revoked_at is null and c.expires_at > :now
              and o.code_id = c.id and o.address = :address
              and p.id = c.person_id and s.id = c.school_id
              and (p.ended_on is null or p.ended_on >=
                cast(cast(:now as timestamptz) at time zone s.zone as date))
            returning c.person_id
            """)
        .param("school", schoolId)
        .param("code", codeId)
        .param("address", address)
        .param("now", now())
        .query(Long.class)
        .optional();
  }

  /** The person whose code this very chat has used and is still bound by. */
  Optional<Long> usedBy(long schoolId, String address, long codeId) {
    return jdbc.sql(
            """
            select b.person_id from link_code c
            join binding b on b.school_id = c.school_id and b.person_id = c.person_id
              and b.address = :address and b.ended_at is null
            where c.school_id = :school and c.id = :code and c.used_by = :address
            """)
        .param("school", schoolId)
        .param("code", codeId)
        .param("address", address)
        .query(Long.class)
        .optional();
  }

  void forget(long schoolId, String address, long codeId) {
    jdbc.sql(
            """
            delete from link_offer
            where school_id = :school and code_id = :code and address = :address
            """)
        .param("school", schoolId)
        .param("code", codeId)
        .param("address", address)
        .update();
  }

  /** A used code is asked about nowhere any more. */
  void forgetEverywhere(long schoolId, long codeId) {
    jdbc.sql("delete from link_offer where school_id = :school and code_id = :code")
        .param("school", schoolId)
        .param("code", codeId)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
