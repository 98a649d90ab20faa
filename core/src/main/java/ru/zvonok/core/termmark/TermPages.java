package ru.zvonok.core.termmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.Seating;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.DayPlans;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.school.TermSpans;

/** Which pages of term marks there are, whose each is, and how full. */
@Service
public class TermPages {

  /**
   * A page for each load on the term's last day (today, before it) and each term that some of its
   * students are marked in.
   */
  private static final String PAGES =
      "with "
          + TermSpans.TERM_SPAN
          + ", "
          + Seating.MARKED_SEAT
          + """
          , load as materialized (
            select t.group_id, t.subject_id, sp.term_id,
              (array_agg(t.teacher_id order by t.id))[1] as teacher_id,
              array_agg(distinct cast(c.grade as int)) as grades,
              min(least(sp.ends_on, cast(:today as date))) as day
            from teaching t
            join subject on subject.id = t.subject_id and subject.marked
            join study_group_piece piece on piece.group_id = t.group_id
            join school_class c on c.id = piece.class_id and c.grade <> 1
            join term_span sp on sp.grade = c.grade
              and sp.starts_on <= :today and sp.ends_on between :from and :to
            where t.school_id = :school and t.starts_on <= least(sp.ends_on, :today)
              and (t.ends_on is null or t.ends_on >= least(sp.ends_on, :today))
            group by t.group_id, t.subject_id, sp.term_id
          ),
          standing as materialized (
            select m.term_id, m.subject_id, m.student_id
            from term_mark m
            where m.school_id = :school and m.value is not null
              and m.term_id in (select term_id from load)
          ),
          counted as (
            select load.group_id, load.subject_id, load.term_id, load.teacher_id,
              count(distinct seat.student_id) as students, count(distinct m.student_id) as marked
            from load
            join seat on seat.group_id = load.group_id and seat.grade = any(load.grades)
              and load.day between seat.starts_on and seat.ends_on
            left join standing m on m.term_id = load.term_id and m.subject_id = load.subject_id
              and m.student_id = seat.student_id
            TEACHER
            group by load.group_id, load.subject_id, load.term_id, load.teacher_id
          )
          select counted.*, t.name as term, t.ends_on, t.kind, t.number, t.locked_at, g.name as group_name,
            subject.name as subject, p.family_name, p.given_name, p.patronymic
          from counted
          join term t on t.id = counted.term_id
          join study_group g on g.id = counted.group_id
          join subject on subject.id = counted.subject_id
          left join person p on p.id = counted.teacher_id
          order by t.ends_on, t.kind, subject.name, g.name
          """;

  private static final String OF_ALL = PAGES.replace("TEACHER", "");
  private static final String OF_TEACHER =
      PAGES.replace("TEACHER", "where load.teacher_id = :teacher");

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Schools schools;
  private final DayPlans plans;

  TermPages(JdbcClient jdbc, Calendars calendars, Schools schools, DayPlans plans) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.schools = schools;
    this.plans = plans;
  }

  /** The actor's own pages of this school year's terms that have begun. */
  @Transactional(readOnly = true)
  public Outcome<List<TermPage>> mine(Actor actor) {
    if (actor.hat() != Hat.STAFF) {
      return Outcome.refused(new NotYours());
    }
    LocalDate today = schools.today(actor.schoolId());
    return Outcome.done(
        calendars
            .yearOf(actor.schoolId(), today)
            .map(
                year ->
                    ending(
                        actor.schoolId(), year.startsOn(), year.endsOn(), actor.personId(), today))
            .orElse(List.of()));
  }

  /**
   * Pages of the terms that have begun and end between these days, for whoever has asked the
   * policies.
   *
   * @param teacherId null: everyone's
   */
  @Transactional(readOnly = true)
  public List<TermPage> ending(
      long schoolId, LocalDate from, LocalDate to, @Nullable Long teacherId, LocalDate today) {
    TermSpans spans = TermSpans.of(calendars.between(schoolId, from, to));
    if (!spans.endIn(from, to)) {
      return List.of();
    }
    plans.lookAtDays();
    JdbcClient.StatementSpec query =
        spans
            .into(jdbc.sql(teacherId == null ? OF_ALL : OF_TEACHER))
            .param("school", schoolId)
            .param("from", from)
            .param("to", to)
            .param("today", today);
    return (teacherId == null ? query : query.param("teacher", teacherId))
        .query((row, _) -> page(row))
        .list();
  }

  private static TermPage page(ResultSet row) throws SQLException {
    Long teacher = row.getObject("teacher_id", Long.class);
    return new TermPage(
        new PageId(row.getLong("term_id"), row.getLong("group_id"), row.getLong("subject_id")),
        row.getString("term"),
        row.getObject("ends_on", LocalDate.class),
        TermKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        row.getObject("locked_at") != null,
        row.getString("group_name"),
        row.getString("subject"),
        teacher,
        teacher == null ? null : NameRow.of(row),
        row.getInt("students"),
        row.getInt("marked"));
  }
}
