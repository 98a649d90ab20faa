package ru.zvonok.core.alert;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may still have what was written for them, asked at the moment of sending. */
@Component
class Rights {

  private final JdbcClient jdbc;
  private final SchoolTime time;
  private final Clock clock;

  Rights(JdbcClient jdbc, SchoolTime time, Clock clock) {
    this.jdbc = jdbc;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Those of the rows whose binding is open; of the alerts those whose guardian stands unrestricted
   * today and consents to the messenger.
   */
  Set<Long> standing(long schoolId, Long[] outboxIds) {
    return jdbc.sql(
            """
            select o.id
            from outbox o
            left join binding b on b.id = o.binding_id
            where o.school_id = :school and o.id = any(:outbox)
              and (o.binding_id is null or b.ended_at is null)
              and (o.kind <> 'ALERT' or (
                exists (
                  select from consent c
                  where c.person_id = b.person_id and c.binding_id = b.id
                    and c.withdrawn_at is null)
                and not exists (
                  select from alert_line line
                  where line.outbox_id = o.id and not exists (
                    select from guardianship g
                    where g.student_id = line.student_id and g.guardian_id = b.person_id
                      and g.starts_on <= :today and (g.ends_on is null or g.ends_on >= :today)
                      and g.restricted_at is null))))
            """)
        .param("school", schoolId)
        .param("outbox", outboxIds)
        .param("today", time.of(schoolId).dayOf(clock.instant()))
        .query((row, _) -> row.getLong(1))
        .set();
  }
}
