package ru.zvonok.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.deadline.NextLesson;
import ru.zvonok.core.people.Seating;
import ru.zvonok.core.school.TermSpans;

/** Finds written works whose marks are missing for students who owe nothing themselves. */
@Component
class WorkDuties {

  private static final String OWNER = "coalesce(a.author_id,\n" + Rows.HOLDER + ")\n";

  /**
   * A mark is owed to whoever was in the lesson and not exempt, and to whoever made the work up
   * since: a dot that says when. The work is its author's, whoever holds the next lessons; the next
   * lesson counts whoever holds it. ({@code offset 0}: a work's marks are looked up, never all
   * read.)
   */
  private static final String OPEN =
      "with "
          + TermSpans.TERM_SPAN
          + ", "
          + Seating.MARKED_SEAT
          + """
          , work as materialized (
            select a.id as work_id, a.kind_id, l.id as lesson_id, l.school_id,
              l.group_id, l.subject_id, l.day,
          """
          + OWNER
          + """
              as owner_id
            from lesson l
            join assessment a on a.lesson_id = l.id
            where l.school_id = :school and l.day between :from and :to
              and l.ends_at <= :now and l.cancelled_at is null
              WHOSE
          ),
          marked as materialized (
            select w.work_id, m.student_id
            from work w
            cross join lateral (
              select mark.student_id from mark
              where mark.lesson_id = w.lesson_id and mark.kind_id = w.kind_id
                and mark.value is not null and mark.value <> 'PENDING'
              offset 0) m
          ),
          unmarked as (
            select distinct w.work_id, w.lesson_id, w.kind_id, seat.student_id
            from work w
            join seat on seat.group_id = w.group_id
              and w.day between seat.starts_on and seat.ends_on
            left join marked on marked.work_id = w.work_id and marked.student_id = seat.student_id
            where marked.work_id is null
          ),
          owed as (
            select u.work_id, dot.made_up_on, count(*) as missing
            from unmarked u
            left join attendance x on x.lesson_id = u.lesson_id and x.student_id = u.student_id
            left join lateral (
              select max(m.made_up_on) as made_up_on from mark m
              where m.lesson_id = u.lesson_id and m.student_id = u.student_id
                and m.kind_id = u.kind_id and m.value = 'PENDING') dot on true
            where x.code is null or x.code = 'LATE' or dot.made_up_on is not null
            group by u.work_id, dot.made_up_on
          )
          select
          """
          + Rows.LESSON
          + """
            , w.work_id, kind.name as kind, owed.made_up_on, owed.missing,
              next.day as next_day, next.known_on as next_known_on,
              coalesce((
                select min(t.ends_on) from study_group_piece piece
                join school_class c on c.id = piece.class_id
                join term_span t on t.grade = c.grade and w.day between t.starts_on and t.ends_on
                where piece.group_id = w.group_id), y.ends_on) as term_end
            from owed
            join work w on w.work_id = owed.work_id
            join lesson l on l.id = w.lesson_id
            join school s on s.id = :school
            """
          + Rows.NAMES
          + """
            join academic_year y on y.id = g.year_id
            join work_kind kind on kind.id = w.kind_id
            left join person owner on owner.id = w.owner_id
            left join lateral (
              select n.day, cast(n.known_at at time zone s.zone as date) as known_on
              from lesson n
              where n.group_id = w.group_id and n.subject_id = w.subject_id
                and n.day > coalesce(owed.made_up_on, w.day) and n.cancelled_at is null
              order by greatest(n.day, cast(n.known_at at time zone s.zone as date)),
                n.known_at nulls first
              limit 1) next on true
            order by l.starts_at, l.number, l.id, kind.position, owed.made_up_on nulls first
            """;

  private final JdbcClient jdbc;

  WorkDuties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The days up to the works' next lessons must be laid. Indexes: lesson_school_day, the unique
   * ones of assessment and mark, lesson_group_day.
   */
  List<Duty.WrittenWork> open(Look look) {
    String sql = OPEN.replace("WHOSE", look.whose().among(OWNER));
    return look.whose()
        .into(look.terms().into(jdbc.sql(sql)))
        .param("school", look.school())
        .param("from", look.period().from())
        .param("to", look.period().to())
        .param("now", Rows.utc(look.now()))
        .query((row, _) -> duty(look.deadlines(), row))
        .list();
  }

  private static Duty.WrittenWork duty(Deadlines deadlines, ResultSet row) throws SQLException {
    LocalDate madeUpOn = Rows.dayOrNull(row, "made_up_on");
    return new Duty.WrittenWork(
        Rows.lesson(row),
        row.getLong("work_id"),
        row.getString("kind"),
        madeUpOn,
        row.getInt("missing"),
        Rows.owner(row),
        due(deadlines, row, madeUpOn));
  }

  private static Due due(Deadlines deadlines, ResultSet row, @Nullable LocalDate madeUpOn)
      throws SQLException {
    LocalDate next = Rows.dayOrNull(row, "next_day");
    List<NextLesson> lessons =
        next == null
            ? List.of()
            : List.of(new NextLesson(next, Rows.dayOrNull(row, "next_known_on")));
    LocalDate termEnd = Rows.day(row, "term_end");
    return madeUpOn == null
        ? deadlines.writtenWork(Rows.time(row), lessons, termEnd)
        : deadlines.madeUp(madeUpOn, lessons, termEnd);
  }
}
