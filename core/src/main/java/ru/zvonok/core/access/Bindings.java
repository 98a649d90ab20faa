package ru.zvonok.core.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of chats and their people: begins a binding with consent, ends it, lists it. */
@Component
final class Bindings {

  enum Why {
    BY_PERSON,
    BY_OFFICE,
    BLOCKED
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Bindings(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** The open binding of this chat to this person. Index: binding_open. */
  Optional<Long> open(long schoolId, String address, long personId) {
    return jdbc.sql(
            """
            select id from binding
            where school_id = :school and address = :address and person_id = :person
              and ended_at is null
            """)
        .param("school", schoolId)
        .param("address", address)
        .param("person", personId)
        .query(Long.class)
        .optional();
  }

  /** Binds the chat, or finds it bound. */
  long begin(long schoolId, String address, long personId, long codeId) {
    return jdbc.sql(
            """
            insert into binding (school_id, person_id, address, code_id, bound_at)
            values (:school, :person, :address, :code, :now)
            on conflict (school_id, address, person_id) where ended_at is null
              do update set code_id = excluded.code_id
            returning id
            """)
        .param("school", schoolId)
        .param("person", personId)
        .param("address", address)
        .param("code", codeId)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  /** Consent to the messenger; the same text once. */
  void consent(long schoolId, long personId, long bindingId, String textVersion) {
    jdbc.sql(
            """
            insert into consent (school_id, person_id, binding_id, purpose, text_version, given_at)
            select :school, :person, :binding, 'MESSENGER', :version, :now
            where not exists (
              select from consent
              where person_id = :person and binding_id = :binding and purpose = 'MESSENGER'
                and text_version = :version and withdrawn_at is null)
            """)
        .param("school", schoolId)
        .param("person", personId)
        .param("binding", bindingId)
        .param("version", textVersion)
        .param("now", now())
        .update();
  }

  /** Index: binding_person. */
  List<Linking.Link> of(long schoolId, long personId) {
    return jdbc.sql(
            """
            select id, person_id, address, bound_at from binding
            where school_id = :school and person_id = :person and ended_at is null
            order by id
            """)
        .param("school", schoolId)
        .param("person", personId)
        .query(
            (row, _) ->
                new Linking.Link(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  int endAt(long schoolId, String address, Why why) {
    return end(schoolId, "address = :it", address, why);
  }

  int endOf(long schoolId, long personId, Why why) {
    return end(schoolId, "person_id = :it", personId, why);
  }

  /**
   * Ends them at once: consent withdrawn, offers forgotten, the chat's address erased wherever it
   * was kept here. That the person had agreed, and from when to when, stays on record.
   */
  private int end(long schoolId, String which, Object it, Why why) {
    List<BindingEnded> ended =
        jdbc.sql(
                """
                with ending as (
                  select id, person_id, address from binding
                  where school_id = :school and %s and ended_at is null
                  for update),
                ended as (
                  update binding b set ended_at = :now, ended_why = :why, address = ''
                  from ending e where b.id = e.id),
                withdrawn as (
                  update consent c set withdrawn_at = :now
                  from ending e
                  where c.person_id = e.person_id and c.binding_id = e.id
                    and c.withdrawn_at is null),
                forgotten as (
                  update link_code c set used_by = null
                  from ending e where c.person_id = e.person_id and c.used_by = e.address),
                unasked as (
                  delete from link_offer o using ending e
                  where o.school_id = :school and o.address = e.address)
                select id, address from ending order by id
                """
                    .formatted(which))
            .param("school", schoolId)
            .param("it", it)
            .param("now", now())
            .param("why", why.name())
            .query((row, _) -> new BindingEnded(schoolId, row.getLong(1), row.getString(2)))
            .list();
    ended.forEach(events::publishEvent);
    return ended.size();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
