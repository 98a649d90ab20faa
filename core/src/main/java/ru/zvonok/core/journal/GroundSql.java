package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Hours;
import ru.zvonok.core.deadline.LessonTime;
import ru.zvonok.core.school.Calendars;

/** Reads what ties an actor to a lesson, to a class and to a student in it. */
@Component
class GroundSql {

  /** The school's date at {@code :now}; needs the {@code school} as {@code s}. */
  static final String TODAY =
      """
      cross join lateral (
        select cast(cast(:now as timestamptz) at time zone s.zone as date) as day
      ) today
      """;

  /** The actor has the load of the lesson {@code l}: today, or from a day up to the lesson's. */
  static final String HAS_THE_LOAD =
      """
      exists (
        select from teaching t
        where t.school_id = :school and t.teacher_id = :actor
          and t.group_id = l.group_id and t.subject_id = l.subject_id
          and t.starts_on <= greatest(l.day, today.day)
          and (t.ends_on is null or t.ends_on >= today.day))
      """;

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Clock clock;

  GroundSql(JdbcClient jdbc, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A lesson whose terms are still to be read.
   *
   * @param corrected closed terms that the actor may correct now
   */
  private record Found(Ground ground, long year, List<Integer> grades, List<Long> corrected) {}

  Optional<Ground> of(Actor actor, long lesson) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select l.group_id, l.subject_id, l.day, l.ends_at, l.cancelled_at is not null as cancelled,
              cast(l.known_at at time zone s.zone as date) as known_on,
              array(
                select c.term_id from term_correction c
                where c.teacher_id = :actor and c.open_until > :now) as corrected,
              s.zone, s.settings ->> 'deadline_hours' as hours, today.day as today,
              coalesce(cast(s.settings ->> 'ask_why_late' as boolean), false) as asks_why_late,
              y.id as year, y.ends_on as year_end, array(
                select distinct cast(c.grade as int)
                from study_group_piece piece
                join school_class c on c.id = piece.class_id
                where piece.group_id = l.group_id) as grades,
              l.teacher_id is not distinct from :actor
              or exists (
                select from assessment w where w.lesson_id = l.id and w.author_id = :actor)
              or
            """
                + HAS_THE_LOAD
                + """
                  as own_lesson,
                  exists (
                    select from study_group_piece piece
                    join class_teacher ct on ct.class_id = piece.class_id
                    where ct.school_id = :school and ct.person_id = :actor
                      and piece.group_id = l.group_id
                      and ct.starts_on <= today.day
                      and (ct.ends_on is null or ct.ends_on >= today.day)) as own_class
                from lesson l
                join school s on s.id = :school
                join study_group g on g.id = l.group_id
                join academic_year y on y.id = g.year_id
                """
                + TODAY
                + """
                where l.school_id = :school and l.id = :lesson
                """)
        .param("school", actor.schoolId())
        .param("actor", actor.personId())
        .param("lesson", lesson)
        .param("now", Rows.utc(now))
        .query((row, _) -> found(row, actor.schoolId(), lesson, now))
        .optional()
        .map(it -> it.ground().within(calendars.termsOf(it.year()), it.grades(), it.corrected()));
  }

  private static Found found(ResultSet row, long school, long lesson, Instant now)
      throws SQLException {
    return new Found(
        ground(row, school, lesson, now),
        row.getLong("year"),
        List.of((Integer[]) row.getArray("grades").getArray()),
        List.of((Long[]) row.getArray("corrected").getArray()));
  }

  private static Ground ground(ResultSet row, long school, long lesson, Instant now)
      throws SQLException {
    return new Ground(
        school,
        lesson,
        row.getLong("group_id"),
        row.getLong("subject_id"),
        new LessonTime(
            Rows.day(row, "day"), Rows.instant(row, "ends_at"), Rows.dayOrNull(row, "known_on")),
        new Deadlines(ZoneId.of(row.getString("zone")), Hours.read(row.getString("hours"))),
        now,
        Rows.day(row, "today"),
        row.getBoolean("cancelled"),
        null,
        Rows.day(row, "year_end"),
        row.getBoolean("asks_why_late"),
        row.getBoolean("own_lesson"),
        row.getBoolean("own_class"));
  }

  /** Writers of one lesson take turns: what is read after this stands until the commit. */
  void lock(Ground ground) {
    jdbc.sql(
            """
            select id from lesson where school_id = :school and id = :lesson for no key update
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query(Long.class)
        .single();
  }

  /** Whether the class is there, and whether it is the actor's own as class teacher. */
  Optional<Boolean> ownClass(Actor actor, long classId) {
    return jdbc.sql(
            """
            select exists (
              select from class_teacher ct
              where ct.school_id = :school and ct.class_id = c.id and ct.person_id = :actor
                and ct.starts_on <= today.day and (ct.ends_on is null or ct.ends_on >= today.day))
            from school_class c
            join school s on s.id = :school
            """
                + TODAY
                + "where c.school_id = :school and c.id = :class")
        .param("school", actor.schoolId())
        .param("actor", actor.personId())
        .param("class", classId)
        .param("now", Rows.utc(clock.instant()))
        .query(Boolean.class)
        .optional();
  }
}
