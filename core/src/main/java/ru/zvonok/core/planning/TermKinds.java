package ru.zvonok.core.planning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
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

  /** By director and deputies; a kind of term that this year doesn't have is refused. */
  @Transactional
  public Outcome<TermKind> choose(Actor actor, int grade, TermKind kind) {
    if (!Permissions.CHANGE_RULES.allow(actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    LocalDate today = schools.today(actor.schoolId());
    Optional<Calendar> calendar = calendars.of(actor.schoolId(), today);
    boolean has =
        calendar.stream()
            .flatMap(one -> one.terms().all().stream())
            .anyMatch(term -> term.kind() == kind);
    if (grade < 1 || grade > 12 || kind == TermKind.YEAR || !has) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    boolean stands =
        calendar.orElseThrow().terms(grade).stream().allMatch(term -> term.kind() == kind);
    if (!stands) {
      write(actor, grade, kind);
    }
    return Outcome.done(kind);
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
