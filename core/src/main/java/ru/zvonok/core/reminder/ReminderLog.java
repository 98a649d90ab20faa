package ru.zvonok.core.reminder;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was reminded of what and when: each moment of a day once for a person. */
@Component
class ReminderLog {

  static final String MUTED = "MUTED";

  private final JdbcClient jdbc;

  ReminderLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever looks second waits, and finds what the first one did. */
  void oneAtATime(long school) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('zvonok_reminder'), :school::int)")
        .param("school", school)
        .query()
        .singleRow();
  }

  Set<String> roundsOver(long school, LocalDate day) {
    return jdbc.sql("select kind from reminder_round where school_id = :school and day = :day")
        .param("school", school)
        .param("day", day)
        .query((row, _) -> row.getString(1))
        .set();
  }

  void roundOver(long school, ReminderKind kind, LocalDate day, Instant now) {
    jdbc.sql(
            """
            insert into reminder_round (school_id, kind, day, at) values (:school, :kind, :day, :now)
            on conflict do nothing
            """)
        .param("school", school)
        .param("kind", kind.name())
        .param("day", day)
        .param("now", utc(now))
        .update();
  }

  /**
   * Teachers whose last lesson of the day ended before that, and who weren't looked at since.
   * Index: lesson_school_day.
   */
  List<Long> throughForToday(long school, LocalDate day, Instant before) {
    return jdbc.sql(
            """
            select l.teacher_id
            from lesson l
            where l.school_id = :school and l.day = :day and l.cancelled_at is null
              and l.teacher_id is not null
              and not exists (
                select from reminder r
                where r.school_id = :school and r.day = :day and r.person_id = l.teacher_id
                  and r.kind = 'AFTER_LESSONS')
            group by l.teacher_id
            having max(l.ends_at) <= :before
            """)
        .param("school", school)
        .param("day", day)
        .param("before", utc(before))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Those who want to be left alone that day. */
  Set<Long> muted(long school, LocalDate day) {
    return jdbc.sql(
            """
            select person_id from reminder
            where school_id = :school and day = :day and kind = 'MUTED'
            """)
        .param("school", school)
        .param("day", day)
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /** When that kind was last noted for each of these people since that moment. */
  Map<Long, Instant> since(long school, ReminderKind kind, Collection<Long> people, Instant from) {
    return jdbc
        .sql(
            """
            select person_id, max(at) as at from reminder
            where school_id = :school and kind = :kind and person_id = any(:people) and at > :from
              and day >= cast(:from as timestamptz)::date - 1
            group by person_id
            """)
        .param("school", school)
        .param("kind", kind.name())
        .param("people", people.toArray(Long[]::new))
        .param("from", utc(from))
        .query(
            (row, _) ->
                Map.entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Notes it for each of these people, with how much was missing and how many chats it goes to.
   *
   * @param by who asked for it; null: the moment itself
   * @return those who weren't reminded at that moment before
   */
  Set<Long> note(
      long school, String kind, LocalDate day, Instant now, @Nullable Long by, List<Noted> people) {
    return jdbc.sql(
            """
            insert into reminder (school_id, person_id, day, kind, round, at, by_person, lines, chats)
            select :school, one.person, :day, :kind,
              case when :again then (
                select count(*) from reminder r
                where r.school_id = :school and r.day = :day and r.person_id = one.person
                  and r.kind = :kind)
              else 0 end,
              :now, cast(:by as bigint), one.lines, one.chats
            from unnest(:people, :lines, :chats) as one (person, lines, chats)
            on conflict do nothing
            returning person_id
            """)
        .param("school", school)
        .param("day", day)
        .param("kind", kind)
        .param("again", by != null)
        .param("now", utc(now))
        .param("by", by)
        .param("people", people.stream().map(Noted::person).toArray(Long[]::new))
        .param("lines", people.stream().map(Noted::lines).toArray(Integer[]::new))
        .param("chats", people.stream().map(Noted::chats).toArray(Integer[]::new))
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /** One person at one moment. */
  record Noted(long person, int lines, int chats) {}

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
