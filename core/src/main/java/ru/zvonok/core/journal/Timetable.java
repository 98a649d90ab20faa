package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.NextLesson;
import ru.zvonok.core.school.Calendars;

/** The lessons that the timetable and the calendar plan, and how they come to stand. */
@Component
class Timetable {

  static final int MOST_DAYS = 62;

  /**
   * What is planned on the {@code days}: a lesson stands when any grade in its group has school.
   */
  private static final String PLANNED =
      OpenDays.OPEN_DAY
          + """
          , planned as (
            select d.day, e.id as entry_id, e.group_id, e.subject_id, e.teacher_id, e.number, e.room,
              (d.day + e.starts_at) at time zone s.zone as starts_at,
              (d.day + e.ends_at) at time zone s.zone as ends_at
            from days d
            join school s on s.id = :school
            join timetable_entry e on e.school_id = :school
              and e.weekday = extract(isodow from d.day)
              and e.valid_from <= d.day and (e.valid_to is null or e.valid_to >= d.day)
            join academic_year y on y.id = e.year_id and d.day between y.starts_on and y.ends_on
            where exists (
              select from study_group_piece piece
              join school_class c on c.id = piece.class_id
              join open_day o on o.day = d.day and o.grade = c.grade
              where piece.group_id = e.group_id)
          )
          """;

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

  private final JdbcClient jdbc;
  private final Calendars calendars;

  Timetable(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  void lay(long school, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days > MOST_DAYS) {
      throw new IllegalArgumentException("at most " + MOST_DAYS + " days are laid at once");
    }
    if (days > 0 && laid(school, from, to) < days) {
      layMissing(school, from, to);
    }
  }

  private long laid(long school, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select count(*) from lesson_day where school_id = :school and day between :from and :to")
        .param("school", school)
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }

  /**
   * Whoever claims a day lays it; a second one waits for the first one's commit and finds it laid.
   * Days are claimed in order, so two never wait for each other. A day outside every academic year
   * stays unclaimed: its year may come by a later import.
   */
  private void layMissing(long school, LocalDate from, LocalDate to) {
    open(school, from, to)
        .into(
            jdbc.sql(
                """
                with days as (
                  insert into lesson_day (school_id, day)
                  select :school, day
                  from unnest(cast(:days as date[])) as d (day)
                  order by day
                  on conflict do nothing
                  returning day
                ),
                """
                    + PLANNED
                    + """
                    insert into lesson (school_id, entry_id, group_id, subject_id, teacher_id,
                      day, number, starts_at, ends_at, room)
                    select :school, entry_id, group_id, subject_id, teacher_id,
                      day, number, starts_at, ends_at, room
                    from planned
                    order by day, number, entry_id
                    on conflict do nothing
                    """))
        .param("school", school)
        .update();
  }

  /**
   * Days from that one on are laid anew: lessons that are planned no more vanish, save for those
   * that are cancelled or in which anything was ever written. One that is still planned stays, and
   * with it whoever took it over.
   */
  void replan(long school, LocalDate from) {
    lastLesson(school, from).ifPresent(to -> dropUnplanned(school, from, to));
    jdbc.sql("delete from lesson_day where school_id = :school and day >= :from")
        .param("school", school)
        .param("from", from)
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

  private void dropUnplanned(long school, LocalDate from, LocalDate to) {
    open(school, from, to)
        .into(
            jdbc.sql(
                "with days (day) as (select * from unnest(cast(:days as date[]))),"
                    + PLANNED
                    + """
                    delete from lesson l
                    where l.school_id = :school and l.day >= :from
                      and l.entry_id is not null and l.cancelled_at is null
                      and not exists (
                        select from planned p
                        where p.entry_id = l.entry_id and p.day = l.day)
                      and
                    """
                    + UNWRITTEN))
        .param("school", school)
        .param("from", from)
        .update();
  }

  private OpenDays open(long school, LocalDate from, LocalDate to) {
    return OpenDays.of(calendars.between(school, from, to), from, to);
  }

  /**
   * The first lessons after {@code after} of the same group and subject: those that stand and
   * aren't cancelled, and what is planned for days not laid yet.
   */
  List<NextLesson> lessonsAfter(Ground ground, LocalDate after, LocalDate until) {
    return open(ground.school(), after.plusDays(1), until)
        .into(
            jdbc.sql(
                """
                with days as (
                  select day
                  from unnest(cast(:days as date[])) as d (day)
                  where not exists (
                    select from lesson_day l where l.school_id = :school and l.day = d.day)
                ),
                """
                    + PLANNED
                    + """
                    , coming as (
                      select l.day, cast(l.known_at at time zone s.zone as date) as known_on
                      from lesson l
                      join school s on s.id = :school
                      where l.school_id = :school and l.group_id = :group
                        and l.subject_id = :subject
                        and l.day > :after and l.day <= :until and l.cancelled_at is null
                      union
                      select day, null from planned
                      where group_id = :group and subject_id = :subject)
                    select day, known_on from coming
                    order by greatest(day, known_on), known_on nulls first
                    limit 2
                    """))
        .param("school", ground.school())
        .param("group", ground.group())
        .param("subject", ground.subject())
        .param("after", after)
        .param("until", until)
        .query((row, _) -> new NextLesson(Rows.day(row, "day"), Rows.dayOrNull(row, "known_on")))
        .list();
  }
}
