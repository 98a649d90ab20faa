package ru.zvonok.core.termmark;

import java.util.List;
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
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.school.Schools;

/** The school's own thresholds of term marks, and which subjects have term marks at all. */
@Service
public class TermMarkRules {

  private final JdbcClient jdbc;
  private final Schools schools;
  private final Decisions decisions;

  TermMarkRules(JdbcClient jdbc, Schools schools, Decisions decisions) {
    this.jdbc = jdbc;
    this.schools = schools;
    this.decisions = decisions;
  }

  /** For all staff. */
  @Transactional(readOnly = true)
  public Outcome<TermRules> of(Actor actor) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(kept(actor.schoolId()))
        : Outcome.refused(new NotYours());
  }

  /** Every subject that is taught still, by name; for all staff. */
  @Transactional(readOnly = true)
  public Outcome<List<MarkedSubject>> subjects(Actor actor) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(
            jdbc.sql(
                    """
                    select id, name, marked
                    from subject
                    where school_id = :school and (ended_on is null or ended_on >= :today)
                    order by name, id
                    """)
                .param("school", actor.schoolId())
                .param("today", schools.today(actor.schoolId()))
                .query(
                    (row, _) ->
                        new MarkedSubject(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list())
        : Outcome.refused(new NotYours());
  }

  /**
   * One number alone, as {@link TermRule} counts it; the others stay as they are meanwhile.
   *
   * @param seen what it was changed from: another one by now is {@link Stale}
   */
  @Transactional
  public Outcome<TermRules> change(Actor actor, TermRule rule, int seen, int wanted) {
    if (!TermDesk.allows(Permissions.CHANGE_RULES, actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    jdbc.sql("select id from school where id = :school for no key update")
        .param("school", actor.schoolId())
        .query(Long.class)
        .single();
    TermRules stood = kept(actor.schoolId());
    int stands = rule.in(stood);
    if (stands == wanted) {
      return Outcome.done(stood);
    }
    return stands == seen ? change(actor, rule.with(stood, wanted)) : Outcome.refused(new Stale());
  }

  /** Suggestions follow at once; marks that are set stay as they are. */
  @Transactional
  public Outcome<TermRules> change(Actor actor, TermRules rules) {
    if (!TermDesk.allows(Permissions.CHANGE_RULES, actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    if (!rules.sound()) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    TermRules stood = kept(actor.schoolId());
    if (!stood.equals(rules)) {
      jdbc.sql(
              """
              update school
              set settings = jsonb_set(settings, '{term_marks}', cast(:rules as jsonb))
              where id = :school
              """)
          .param("school", actor.schoolId())
          .param("rules", rules.json())
          .update();
      decide(actor, What.TERM_MARK_RULES, Map.of("was", stood.json(), "became", rules.json()));
    }
    return Outcome.done(rules);
  }

  /** Whether a subject has term marks: a talk or a club has none. */
  @Transactional
  public Outcome<Long> subject(Actor actor, long subjectId, boolean marked) {
    if (!TermDesk.allows(Permissions.CHANGE_RULES, actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    Boolean stood =
        jdbc.sql("select marked from subject where school_id = :school and id = :subject")
            .param("school", actor.schoolId())
            .param("subject", subjectId)
            .query(Boolean.class)
            .optional()
            .orElse(null);
    if (stood == null) {
      return Outcome.refused(new NotYours());
    }
    if (stood != marked) {
      jdbc.sql("update subject set marked = :marked where school_id = :school and id = :subject")
          .param("school", actor.schoolId())
          .param("subject", subjectId)
          .param("marked", marked)
          .update();
      decide(
          actor,
          What.SUBJECT_MARKED,
          Map.of("subject", Long.toString(subjectId), "became", Boolean.toString(marked)));
    }
    return Outcome.done(subjectId);
  }

  private void decide(Actor actor, What what, Map<String, String> details) {
    decisions.add(actor, new Decision(what, About.THE_SCHOOL, details, ""));
  }

  private TermRules kept(long school) {
    return TermRules.read(
        jdbc.sql("select coalesce(settings ->> 'term_marks', '{}') from school where id = :school")
            .param("school", school)
            .query(String.class)
            .single());
  }
}
