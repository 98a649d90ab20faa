package ru.zvonok.core.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings laid lessons in line with a changed timetable or calendar; what is written stays. */
@Component
class Replanning {

  /** Nobody wrote anything in the lesson {@code l}, and no family was told of it. */
  private static final String UNWRITTEN =
      """
      not exists (select from lesson_record r where r.lesson_id = l.id)
        and not exists (select from attendance a where a.lesson_id = l.id)
        and not exists (select from mark m where m.lesson_id = l.id)
        and not exists (select from assessment a where a.lesson_id = l.id)
        and not exists (select from revision r where r.lesson_id = l.id)
        and not exists (select from alert_line a where a.lesson_id = l.id)
      """;

  /**
   * Unplanned lessons go, those that the office decided something about are called off with the
   * day; so are the lessons put in by hand on a day that was taken off. What is planned again comes
   * back, and bells ring as they do now.
   */
  private static final String REPLAN =
      "with days (day) as (select * from unnest(cast(:days as date[]))),"
          + PlannedSql.PLANNED
          + """
          , gone as (
            select l.id, exists (select from decision d where d.lesson_id = l.id) as decided
            from lesson l
            where l.school_id = :school and l.day between :from and :to
              and l.cancelled_at is null
              and case when l.entry_id is null
                then exists (select from study_group_piece piece where piece.group_id = l.group_id)
                  and not exists (
                    select from study_group_piece piece
                    left join off_day off on off.day = l.day and off.class_id = piece.class_id
                    where piece.group_id = l.group_id and off.class_id is null)
                else not exists (
                  select from planned p where p.entry_id = l.entry_id and p.day = l.day) end
              and
          """
          + UNWRITTEN
          + """
          ),
          dropped as (
            delete from lesson l using gone where l.id = gone.id and not gone.decided
          ),
          closed as (
            update lesson l set cancelled_at = :now, cancelled_why = 'DAY'
            from gone where l.id = gone.id and gone.decided
          ),
          reopened as (
            update lesson l
            set cancelled_at = null, cancelled_why = null,
              known_at = case when l.ends_at <= :now then :now else l.known_at end
            where l.school_id = :school and l.day between :from and :to
              and l.entry_id is null and l.cancelled_why = 'DAY'
              and exists (
                select from study_group_piece piece
                left join off_day off on off.day = l.day and off.class_id = piece.class_id
                where piece.group_id = l.group_id and off.class_id is null)
          )
          update lesson l
          set starts_at = p.starts_at, ends_at = p.ends_at,
            known_at = case when l.cancelled_why = 'DAY' then coalesce(p.known_at, l.known_at)
              else l.known_at end,
            cancelled_at = case when l.cancelled_why = 'DAY' then null else l.cancelled_at end,
            cancelled_why = nullif(l.cancelled_why, 'DAY')
          from planned p
          where p.entry_id = l.entry_id and p.day = l.day and l.school_id = :school
            and (l.starts_at <> p.starts_at or l.ends_at <> p.ends_at or l.cancelled_why = 'DAY')
          """;

  private final JdbcClient jdbc;
  private final Openings openings;
  private final Clock clock;

  Replanning(JdbcClient jdbc, Openings openings, Clock clock) {
    this.jdbc = jdbc;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * Days are laid anew when they are asked for. A lesson that is still planned stays, and with it
   * whoever took it over; so does one that the office cancelled or in which anything was ever
   * written.
   *
   * @param to null: all days to come
   */
  void replan(long school, LocalDate from, @Nullable LocalDate to) {
    Optional.ofNullable(to)
        .or(() -> lastLesson(school, from))
        .ifPresent(last -> fit(school, from, last));
    jdbc.sql(
            """
            delete from lesson_day
            where school_id = :school and day >= :from and day <= coalesce(cast(:to as date), day)
            """)
        .param("school", school)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Index: lesson_school_day. */
  private Optional<LocalDate> lastLesson(long school, LocalDate from) {
    return jdbc.sql(
            """
            select day from lesson
            where school_id = :school and day >= :from
            order by day desc
            limit 1
            """)
        .param("school", school)
        .param("from", from)
        .query((row, _) -> Rows.day(row, "day"))
        .optional();
  }

  private void fit(long school, LocalDate from, LocalDate to) {
    openings
        .of(school, from, to)
        .into(jdbc.sql(REPLAN))
        .param("school", school)
        .param("from", from)
        .param("to", to)
        .param("now", Rows.utc(clock.instant()))
        .update();
  }
}
