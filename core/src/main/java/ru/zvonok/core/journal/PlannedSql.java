package ru.zvonok.core.journal;

/** SQL for what the timetable and the calendar plan on the days of {@code days}. */
final class PlannedSql {

  /**
   * A lesson is planned when any class in its group has school that day with the lessons of its
   * weekday, in its kind of week; a special day may ring other bells. A lesson of a day that was
   * made a school day only after it says since when it is known.
   *
   * <p>{@code fits} has a row for each group that has school that day. Index:
   * timetable_entry_group.
   */
  static final String PLANNED =
      OpenDays.OPEN_DAY
          + """
          , fits as (
            select distinct on (o.day, piece.group_id, o.weekday)
              o.day, piece.group_id, o.weekday, o.odd, o.special_id
            from open_day o
            join days d on d.day = o.day
            join study_group_piece piece on piece.class_id = o.class_id
            order by o.day, piece.group_id, o.weekday, o.special_id nulls first
          ),
          planned as (
            select f.day, e.id as entry_id, e.group_id, e.subject_id, e.teacher_id, e.number, e.room,
              (f.day + coalesce(bells.starts_at, e.starts_at)) at time zone s.zone as starts_at,
              (f.day + coalesce(bells.ends_at, e.ends_at)) at time zone s.zone as ends_at,
              case when special.changed_at >= cast(f.day + 1 as timestamp) at time zone s.zone
                then special.changed_at end as known_at
            from fits f
            join school s on s.id = :school
            join timetable_entry e on e.school_id = :school and e.group_id = f.group_id
              and e.weekday = f.weekday and (e.parity is null or (e.parity = 1) = f.odd)
              and e.valid_from <= f.day and (e.valid_to is null or e.valid_to >= f.day)
            join academic_year y on y.id = e.year_id and f.day between y.starts_on and y.ends_on
            left join special_day special on special.id = f.special_id
            left join lateral (
              select b.starts_at, b.ends_at
              from special_day_bells x
              join bell_schedule rung on rung.id = x.schedule_id and rung.shift = e.shift
              join bell b on b.schedule_id = rung.id and b.number = e.number
              where x.special_id = f.special_id
              limit 1) bells on true
          )
          """;

  private PlannedSql() {}
}
