package ru.zvonok.core.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first way into a school that nobody has entered yet: a code for its director. */
@Service
public class Founding {

  private final JdbcClient jdbc;
  private final LinkCodes codes;
  private final Clock clock;

  Founding(JdbcClient jdbc, LinkCodes codes, Clock clock) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * A code for the director while nobody has ever been bound here; a school without any person gets
   * «Директор школы» as its first one. Empty once someone was bound, while an earlier code can
   * still be used (only its hash is known), or when the school has people but no director: then the
   * command line gives codes. May be asked at every start.
   */
  @Transactional
  public Optional<IssuedCode> directorCode(long schoolId) {
    jdbc.sql("select id from school where id = :school for update")
        .param("school", schoolId)
        .query(Long.class)
        .single();
    found(schoolId);
    return waitingDirector(schoolId)
        .map(director -> codes.issue(schoolId, director, LinkCodes.Handed.PAPER, null, null))
        .flatMap(
            issued ->
                switch (issued) {
                  case Outcome.Done<IssuedCode>(IssuedCode code) -> Optional.of(code);
                  case Outcome.Refused<IssuedCode> _ -> Optional.empty();
                });
  }

  private void found(long schoolId) {
    jdbc.sql(
            """
            with director as (
              insert into person (school_id, family_name, given_name)
              select :school, 'Директор', 'школы'
              where not exists (select from person where school_id = :school)
              returning id)
            insert into role_grant (school_id, person_id, role, starts_on)
            select s.id, d.id, 'DIRECTOR', cast(cast(:now as timestamptz) at time zone s.zone as date)
            from director d join school s on s.id = :school
            """)
        .param("school", schoolId)
        .param("now", now())
        .update();
  }

  private Optional<Long> waitingDirector(long schoolId) {
    return jdbc.sql(
            """
            select g.person_id from role_grant g
            where g.school_id = :school and g.role = 'DIRECTOR' and g.ends_on is null
              and not exists (select from binding where school_id = :school)
              and not exists (
                select from link_code c
                where c.person_id = g.person_id and c.used_at is null and c.revoked_at is null
                  and c.expires_at > :now)
            order by g.id limit 1
            """)
        .param("school", schoolId)
        .param("now", now())
        .query(Long.class)
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
