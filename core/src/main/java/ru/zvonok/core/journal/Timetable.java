package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons that the timetable and the calendar plan, and how they come to stand. */
@Component
class Timetable {

  static final int MOST_DAYS = 62;

  /** What is planned on the {@code days} of a school; a single day's word outweighs a vacation. */
  private static final String PLANNED =
      """
      planned as (
        select d.day, e.id as entry_id, e.group_id, e.subject_id, e.teacher_id, e.number, e.room,
          (d.day + e.starts_at) at time zone s.zone as starts_at,
          (d.day + e.ends_at) at time zone s.zone as ends_at
        from days d
        join school s on s.id = :school
        join academic_year y on y.school_id = :school and d.day between y.starts_on and y.ends_on
        join timetable_entry e on e.school_id = :school and e.year_id = y.id
          and e.weekday = extract(isodow from d.day)
          and e.valid_from <= d.day and (e.valid_to is null or e.valid_to >= d.day)
        left join special_day special on special.school_id = :school and special.day = d.day
        where coalesce(special.school_day, not exists (
          select from vacation v
          where v.school_id = :school and v.year_id = y.id
            and d.day between v.starts_on and v.ends_on
            and (v.grade is null or not exists (
              select from study_group_piece piece
              join school_class c on c.id = piece.class_id
              where piece.group_id = e.group_id and c.grade <> v.grade))))
      )
      """;

  private final JdbcClient jdbc;

  Timetable(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    jdbc.sql(
            """
            with days as (
              insert into lesson_day (school_id, day)
              select :school, cast(d as date)
              from generate_series(cast(:from as date), cast(:to as date), interval '1 day') d
              where exists (
                select from academic_year y
                where y.school_id = :school and cast(d as date) between y.starts_on and y.ends_on)
              order by d
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
                """)
        .param("school", school)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Days from that one on are laid anew, save for lessons in which anything was ever written. */
  void replan(long school, LocalDate from) {
    jdbc.sql(
            """
            delete from lesson l
            where l.school_id = :school and l.day >= :from and l.cancelled_at is null
              and not exists (select from lesson_record r where r.lesson_id = l.id)
              and not exists (select from revision r where r.lesson_id = l.id)
            """)
        .param("school", school)
        .param("from", from)
        .update();
    jdbc.sql("delete from lesson_day where school_id = :school and day >= :from")
        .param("school", school)
        .param("from", from)
        .update();
  }

  /**
   * The first days after {@code after} on which the same group has the same subject: lessons that
   * stand and aren't cancelled, and what is planned for days not laid yet.
   */
  List<LocalDate> lessonsAfter(Ground ground, LocalDate after, LocalDate until) {
    return jdbc.sql(
            """
            with days as (
              select cast(d as date) as day
              from generate_series(cast(:after as date) + 1, cast(:until as date), interval '1 day') d
              where not exists (
                select from lesson_day l where l.school_id = :school and l.day = cast(d as date))
            ),
            """
                + PLANNED
                + """
                select day from lesson
                where school_id = :school and group_id = :group and subject_id = :subject
                  and day > :after and day <= :until and cancelled_at is null
                union
                select day from planned where group_id = :group and subject_id = :subject
                order by day
                limit 2
                """)
        .param("school", ground.school())
        .param("group", ground.group())
        .param("subject", ground.subject())
        .param("after", after)
        .param("until", until)
        .query((row, _) -> Rows.day(row, "day"))
        .list();
  }
}
