package ru.zvonok.core.duty;

import java.util.Map;
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
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.deadline.Hours;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;

/** By how many hours a school is stricter or milder than the regulation, for each duty. */
@Service
public class DeadlineHours {

  private final JdbcClient jdbc;
  private final SchoolDeadlines deadlines;
  private final Decisions decisions;

  DeadlineHours(JdbcClient jdbc, SchoolDeadlines deadlines, Decisions decisions) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.decisions = decisions;
  }

  /** For all staff. */
  @Transactional(readOnly = true)
  public Outcome<Hours> of(Actor actor) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(deadlines.of(actor.schoolId()).hours())
        : Outcome.refused(new NotYours());
  }

  /**
   * Sets one duty's hours; it holds for what is not yet done and for what is done from now on.
   *
   * @param hours −23 to 72; 0: as the regulation says
   */
  @Transactional
  public Outcome<Hours> change(Actor actor, DutyKind kind, int hours) {
    if (!Permissions.CHANGE_RULES.allow(actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    if (!Hours.allowed(hours)) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    int stood = deadlines.of(actor.schoolId()).hours().of(kind);
    if (stood != hours) {
      write(actor.schoolId(), kind, hours);
      decisions.add(
          actor,
          new Decision(
              What.DEADLINE_HOURS,
              About.THE_SCHOOL,
              Map.of("duty", kind.name(), "was", String.valueOf(stood), "became", "" + hours),
              ""));
    }
    return of(actor);
  }

  private void write(long school, DutyKind kind, int hours) {
    jdbc.sql(
            """
            update school set settings = jsonb_set(settings, '{deadline_hours}',
              coalesce(settings -> 'deadline_hours', '{}')
                || jsonb_build_object(cast(:kind as text), cast(:hours as int)))
            where id = :school
            """)
        .param("school", school)
        .param("kind", kind.name())
        .param("hours", hours)
        .update();
  }
}
