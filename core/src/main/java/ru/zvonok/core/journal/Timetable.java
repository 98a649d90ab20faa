package ru.zvonok.core.journal;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.NextLesson;

/** The lessons that the timetable and the calendar plan, and how they come to stand. */
@Component
class Timetable {

  static final int MOST_DAYS = 62;

  private final JdbcClient jdbc;
  private final Openings openings;

  Timetable(JdbcClient jdbc, Openings openings) {
    this.jdbc = jdbc;
    this.openings = openings;
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
    openings
        .of(school, from, to)
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
                    + PlannedSql.PLANNED
                    + """
                    insert into lesson (school_id, entry_id, group_id, subject_id, teacher_id,
                      day, number, starts_at, ends_at, room, known_at)
                    select :school, entry_id, group_id, subject_id, teacher_id,
                      day, number, starts_at, ends_at, room, known_at
                    from planned
                    order by day, number, entry_id
                    on conflict do nothing
                    """))
        .param("school", school)
        .update();
  }

  /**
   * The first lessons after {@code after} of the same group and subject: those that stand and
   * aren't cancelled, and what is planned for days not laid yet.
   */
  List<NextLesson> lessonsAfter(Ground ground, LocalDate after, LocalDate until) {
    return openings
        .ofGroup(ground.school(), ground.group(), after.plusDays(1), until)
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
                    + PlannedSql.PLANNED
                    + """
                    , coming as (
                      select l.day, cast(l.known_at at time zone s.zone as date) as known_on
                      from lesson l
                      join school s on s.id = :school
                      where l.school_id = :school and l.group_id = :group
                        and l.subject_id = :subject
                        and l.day > :after and l.day <= :until and l.cancelled_at is null
                      union
                      select p.day, cast(p.known_at at time zone s.zone as date)
                      from planned p
                      join school s on s.id = :school
                      where p.group_id = :group and p.subject_id = :subject)
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

  /** The day of the first of {@link #lessonsAfter}. */
  Optional<LocalDate> nextAfter(Ground ground, LocalDate after, LocalDate until) {
    return lessonsAfter(ground, after, until).stream().map(NextLesson::day).min(naturalOrder());
  }
}
