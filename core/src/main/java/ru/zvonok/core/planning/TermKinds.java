package ru.zvonok.core.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** Quarters, trimesters or half-years for single grades, against the usual. */
@Service
public class TermKinds {

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Schools schools;
  private final Decisions decisions;

  TermKinds(JdbcClient jdbc, Calendars calendars, Schools schools, Decisions decisions) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.schools = schools;
    this.decisions = decisions;
  }

  /** Of the year that today belongs to; for all staff. */
  @Transactional(readOnly = true)
  public Outcome<YearCuts> of(Actor actor) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(
            calendar(actor.schoolId())
                .map(calendar -> cuts(actor.schoolId(), calendar))
                .orElse(YearCuts.NONE))
        : Outcome.refused(new NotYours());
  }

  /**
   * By director and deputies; a kind of term that this year doesn't have is refused, and so is any
   * other than now once a term mark of the grade stands: it would belong nowhere.
   */
  @Transactional
  public Outcome<TermKind> choose(Actor actor, int grade, TermKind kind) {
    if (!Permissions.CHANGE_RULES.allow(actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    lock(actor.schoolId());
    Optional<Calendar> calendar = calendar(actor.schoolId());
    boolean has =
        calendar.stream()
            .flatMap(one -> one.terms().all().stream())
            .anyMatch(term -> term.kind() == kind);
    if (grade < 1 || grade > 12 || kind == TermKind.YEAR || !has) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    if (kind(calendar.orElseThrow(), grade) == kind) {
      return Outcome.done(kind);
    }
    if (cuts(actor.schoolId(), calendar.orElseThrow()).marked(grade)) {
      return Outcome.refused(new BadValue(Rule.TERM_MARKS_STAND));
    }
    write(actor, grade, kind);
    return Outcome.done(kind);
  }

  private Optional<Calendar> calendar(long school) {
    return calendars.of(school, schools.today(school));
  }

  /** Until the commit nobody sets a term mark or chooses terms: who has begun to is waited for. */
  private void lock(long school) {
    LocalDate today = schools.today(school);
    calendars
        .yearOf(school, today)
        .ifPresent(
            year ->
                jdbc.sql("select id from term where year_id = :year order by id for no key update")
                    .param("year", year.id())
                    .query(Long.class)
                    .list());
  }

  private static TermKind kind(Calendar calendar, int grade) {
    return calendar.terms(grade).stream().findFirst().map(Term::kind).orElse(TermKind.YEAR);
  }

  private YearCuts cuts(long school, Calendar calendar) {
    List<TermKind> kinds =
        calendar.terms().all().stream()
            .map(Term::kind)
            .filter(kind -> kind != TermKind.YEAR)
            .distinct()
            .sorted()
            .toList();
    return new YearCuts(calendar.year().name(), kinds, grades(school, calendar));
  }

  private List<YearCuts.OfGrade> grades(long school, Calendar calendar) {
    return jdbc.sql(
            """
            select c.grade, bool_or(marked.group_id is not null)
            from school_class c
            left join study_group_piece piece on piece.class_id = c.id
            left join (
              select distinct m.group_id
              from term_mark m join term t on t.id = m.term_id
              where t.year_id = :year and m.value is not null
            ) marked on marked.group_id = piece.group_id
            where c.school_id = :school and c.year_id = :year and c.grade between 1 and 12
            group by c.grade
            order by c.grade
            """)
        .param("school", school)
        .param("year", calendar.year().id())
        .query(
            (row, _) ->
                new YearCuts.OfGrade(
                    row.getInt(1), kind(calendar, row.getInt(1)), row.getBoolean(2)))
        .list();
  }

  private void write(Actor actor, int grade, TermKind kind) {
    jdbc.sql(
            """
            update school set settings = jsonb_set(settings, '{term_kinds}',
              coalesce(settings -> 'term_kinds', '{}')
                || jsonb_build_object(cast(:grade as text), cast(:kind as text)))
            where id = :school
            """)
        .param("school", actor.schoolId())
        .param("grade", Integer.toString(grade))
        .param("kind", kind.name())
        .update();
    decisions.add(
        actor,
        new Decision(
            What.TERM_KIND,
            About.THE_SCHOOL,
            Map.of("grade", Integer.toString(grade), "became", kind.name()),
            ""));
  }
}
