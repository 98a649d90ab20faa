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
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;

/** Whether the school asks a teacher why a lesson was written late; unless it says so, no. */
@Service
public class WhyLateRule {

  private final JdbcClient jdbc;
  private final Decisions decisions;

  WhyLateRule(JdbcClient jdbc, Decisions decisions) {
    this.jdbc = jdbc;
    this.decisions = decisions;
  }

  /** For all staff. */
  @Transactional(readOnly = true)
  public Outcome<Boolean> of(Actor actor) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(asks(actor.schoolId()))
        : Outcome.refused(new NotYours());
  }

  /** By director and deputies, on record; what was said before stays. */
  @Transactional
  public Outcome<Boolean> change(Actor actor, boolean ask) {
    if (!Permissions.CHANGE_RULES.allow(actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    boolean stood = asks(actor.schoolId());
    if (stood != ask) {
      jdbc.sql(
              """
              update school set settings = jsonb_set(settings, '{ask_why_late}', to_jsonb(cast(:ask as boolean)))
              where id = :school
              """)
          .param("school", actor.schoolId())
          .param("ask", ask)
          .update();
      decisions.add(
          actor,
          new Decision(
              What.WHY_LATE_ASKED,
              About.THE_SCHOOL,
              Map.of("was", String.valueOf(stood), "became", String.valueOf(ask)),
              ""));
    }
    return of(actor);
  }

  private boolean asks(long school) {
    return jdbc.sql(
            """
            select coalesce(cast(settings ->> 'ask_why_late' as boolean), false)
            from school where id = :school
            """)
        .param("school", school)
        .query(Boolean.class)
        .single();
  }
}
