package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the homework of a day. */
@Component
class LoadSql {

  /** How far back homework for a day is looked for, and how far ahead the next lesson. */
  private static final int WEEKS_BACK = 16;

  private static final int WEEKS_AHEAD = 3;

  /** Days that are laid before the day, so that "the next lesson" is the next. */
  private static final int LAID_DAYS = 30;

  private final JdbcClient jdbc;
  private final Timetable timetable;

  LoadSql(JdbcClient jdbc, Timetable timetable) {
    this.jdbc = jdbc;
    this.timetable = timetable;
  }

  /** Empty: it isn't known which day the homework is for. */
  Optional<DayLoad> of(Ground ground, Homework.Given given) {
    return due(ground, given)
        .map(
            day -> {
              timetable.lay(ground.school(), day.minusDays(LAID_DAYS), day);
              Integer minutes = given.minutes();
              return new DayLoad(
                  day, minutes == null ? 0 : minutes, norm(ground), others(ground, day));
            });
  }

  private Optional<LocalDate> due(Ground ground, Homework.Given given) {
    LocalDate day = given.dueOn();
    return day != null
        ? Optional.of(day)
        : timetable.lessonsAfter(ground, ground.day(), ground.day().plusWeeks(WEEKS_AHEAD)).stream()
            .findFirst();
  }

  private int norm(Ground ground) {
    return jdbc.sql(
            """
            select min(c.grade) as grade,
              coalesce(cast(min(s.settings ->> 'homework_in_grade_1') as boolean), false) as first
            from study_group_piece piece
            join school_class c on c.id = piece.class_id
            join school s on s.id = piece.school_id
            where piece.school_id = :school and piece.group_id = :group
            """)
        .param("school", ground.school())
        .param("group", ground.group())
        .query((row, _) -> HomeworkNorm.minutes(row.getInt("grade"), row.getBoolean("first")))
        .single();
  }

  /**
   * Where a class sits in parts, each student has what the own part was given. Homework without a
   * day is for the next lesson of the same group and subject (lesson_group_day).
   */
  private List<DayLoad.Given> others(Ground ground, LocalDate due) {
    return jdbc.sql(
            """
            with seat as (
              select piece.group_id, e.student_id,
                greatest(e.starts_on, m.starts_on) as starts_on,
                coalesce(least(e.ends_on, m.ends_on), 'infinity') as ends_on
              from study_group_piece own
              join study_group_piece piece on piece.class_id = own.class_id
              join enrolment e on e.class_id = piece.class_id
              left join class_part_member m
                on m.part_id = piece.part_id and m.student_id = e.student_id
              where own.school_id = :school and own.group_id = :group
                and (piece.part_id is null or m.id is not null)
            ),
            given as (
              select l.id, l.group_id, l.subject_id, l.day, r.homework_minutes as minutes
              from (select distinct group_id from seat) near
              join lesson l on l.group_id = near.group_id and l.id <> :lesson
                and l.day between :from and cast(:due as date) - 1
              join lesson_record r on r.lesson_id = l.id
                and r.homework is not null and r.homework_minutes is not null
              left join lateral (
                select min(f.day) as day
                from lesson f
                where f.group_id = l.group_id and f.subject_id = l.subject_id
                  and f.day > l.day and f.cancelled_at is null) as following
                on r.homework_due_on is null
              where coalesce(r.homework_due_on, following.day) = :due
            ),
            load as (
              select distinct seat.student_id, given.id, given.subject_id, given.minutes
              from given
              join seat on seat.group_id = given.group_id
                and given.day between seat.starts_on and seat.ends_on
              where seat.student_id in (
                select student_id from seat
                where group_id = :group and :day between starts_on and ends_on)
            ),
            fullest as (
              select student_id
              from load
              group by student_id
              order by sum(minutes) desc, student_id
              limit 1
            )
            select s.name, sum(load.minutes) as minutes
            from load
            join fullest using (student_id)
            join subject s on s.id = load.subject_id
            group by s.name
            order by minutes desc, s.name
            """)
        .param("school", ground.school())
        .param("group", ground.group())
        .param("lesson", ground.lesson())
        .param("day", ground.day())
        .param("due", due)
        .param("from", due.minusWeeks(WEEKS_BACK))
        .query((row, _) -> new DayLoad.Given(row.getString("name"), row.getInt("minutes")))
        .list();
  }
}
