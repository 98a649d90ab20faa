package ru.zvonok.core.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.Reasons;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SpecialDay;

/**
 * The office's word of single days, for the school, a grade or a class: no school (holiday, cold,
 * quarantine), school with another weekday's lessons, other bells, from home. It outweighs
 * vacations and the official days off; lessons follow at once, what is written stays.
 */
@Service
public class SchoolDays {

  /** A day of which something is said. */
  public record Said(SpecialDay day, String note) {}

  private final SpecialDaySql days;
  private final Open open;
  private final Lessons lessons;
  private final Decisions decisions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SchoolDays(
      SpecialDaySql days,
      Open open,
      Lessons lessons,
      Decisions decisions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.days = days;
    this.open = open;
    this.lessons = lessons;
    this.decisions = decisions;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Says what the day is; the same word again changes nothing.
   *
   * @param note in the office's words, at most 300 characters, perhaps none
   */
  @Transactional
  public Outcome<LocalDate> set(
      Actor actor, LocalDate day, SpecialDay.Scope scope, SpecialDay.Word word, String note) {
    return Office.only(
        actor,
        () ->
            days.bellsStand(actor.schoolId(), word)
                ? Reasons.optional(note).then(clean -> change(actor, day, scope, word, clean))
                : Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS)));
  }

  /** Takes the word back: the day is as every other. */
  @Transactional
  public Outcome<LocalDate> unset(Actor actor, LocalDate day, SpecialDay.Scope scope) {
    return Office.only(actor, () -> change(actor, day, scope, null, ""));
  }

  /** What is said of the days, for all staff. */
  @Transactional(readOnly = true)
  public Outcome<List<Said>> between(Actor actor, LocalDate from, LocalDate to) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(days.between(actor.schoolId(), from, to))
        : Outcome.refused(new NotYours());
  }

  /** The same, for whoever may change it. */
  @Transactional(readOnly = true)
  public Outcome<List<Said>> toChange(Actor actor, LocalDate from, LocalDate to) {
    return Office.only(actor, () -> between(actor, from, to));
  }

  /** What is said of the days now, for whoever tells of it. */
  @Transactional(readOnly = true)
  public List<Said> said(long schoolId, LocalDate from, LocalDate to) {
    return days.between(schoolId, from, to);
  }

  private Outcome<LocalDate> change(
      Actor actor,
      LocalDate day,
      SpecialDay.Scope scope,
      SpecialDay.@Nullable Word word,
      String note) {
    List<SchoolClass> classes = days.classes(actor.schoolId(), scope, day);
    if (classes.isEmpty()) {
      return Outcome.refused(new NotYours());
    }
    return open.toChange(actor.schoolId(), day, classes)
        .map(
            _ -> {
              SpecialDay.Word stood = days.lock(actor.schoolId(), day, scope);
              if (word == null ? stood != null : !word.equals(stood)) {
                write(actor, day, scope, stood, word, note);
              }
              return day;
            });
  }

  private void write(
      Actor actor,
      LocalDate day,
      SpecialDay.Scope scope,
      SpecialDay.@Nullable Word stood,
      SpecialDay.@Nullable Word word,
      String note) {
    days.write(actor.schoolId(), day, scope, word, note, clock.instant());
    long decision =
        decisions.add(
            actor,
            new Decision(
                word == null ? What.DAY_UNSET : What.DAY_SET,
                About.day(day),
                Map.of("scope", scope.toString(), "was", said(stood), "became", said(word)),
                note));
    lessons.replanDay(actor.schoolId(), day);
    events.publishEvent(
        new DayChanged(
            actor.schoolId(), "day:" + decision, day, scope, stood, word, note, actor.personId()));
  }

  private static String said(SpecialDay.@Nullable Word word) {
    return word == null ? "" : word.toString();
  }
}
