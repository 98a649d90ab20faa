package ru.zvonok.core.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import ru.zvonok.core.school.Schools;

/**
 * The timetable of a week, lesson by lesson, between its days of validity: every week or the odd or
 * even ones, in the first or second shift. What was before a change stays as it was.
 */
@Service
public class WeekPlan {

  /** In which weeks; the school year's first one is odd. */
  public enum Weeks {
    EVERY,
    ODD,
    EVEN
  }

  /**
   * A lesson of the week.
   *
   * @param number in its shift, 0–15
   * @param shift 1 or 2
   */
  public record Lesson(
      long groupId,
      long subjectId,
      @Nullable Long teacherId,
      DayOfWeek weekday,
      int number,
      LocalTime from,
      LocalTime to,
      String room,
      Weeks weeks,
      int shift) {}

  /**
   * @param validTo its last day; null: until the year ends or a change
   */
  public record Entry(
      long id,
      String group,
      String subject,
      Lesson lesson,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  private final EntrySql entries;
  private final LessonSlots slots;
  private final SlotWriter writer;
  private final Lessons lessons;
  private final Decisions decisions;
  private final Schools schools;

  WeekPlan(
      EntrySql entries,
      LessonSlots slots,
      SlotWriter writer,
      Lessons lessons,
      Decisions decisions,
      Schools schools) {
    this.entries = entries;
    this.slots = slots;
    this.writer = writer;
    this.lessons = lessons;
    this.decisions = decisions;
    this.schools = schools;
  }

  /** A class's week as it is valid on that day, for all staff. */
  @Transactional(readOnly = true)
  public Outcome<List<Entry>> ofClass(Actor actor, long classId, LocalDate day) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(entries.ofClass(actor.schoolId(), classId, day))
        : Outcome.refused(new NotYours());
  }

  /** From that day on, today at the earliest. */
  @Transactional
  public Outcome<Long> add(Actor actor, Lesson lesson, LocalDate from) {
    return Office.only(
        actor,
        () -> {
          LocalDate today = schools.today(actor.schoolId());
          if (from.isBefore(today)
              || !lesson.from().isBefore(lesson.to())
              || lesson.number() < 0
              || lesson.number() > 15
              || lesson.shift() < 1
              || lesson.shift() > 2) {
            return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
          }
          if (!writer.stands(actor.schoolId(), lesson.groupId(), lesson.subjectId(), from)
              || lesson.teacherId() != null
                  && !slots.mayTeach(actor.schoolId(), lesson.teacherId(), today)) {
            return Outcome.refused(new NotYours());
          }
          return Reasons.optional(lesson.room())
              .map(
                  room -> {
                    long id = entries.add(actor.schoolId(), lesson, room, from);
                    changed(actor, id, "added", from);
                    return id;
                  });
        });
  }

  /** It is no more from that day on, today at the earliest. */
  @Transactional
  public Outcome<Long> end(Actor actor, long entryId, LocalDate from) {
    return Office.only(
        actor,
        () ->
            entry(actor, entryId, from)
                .map(
                    entry -> {
                      entries.end(actor.schoolId(), entry.id(), from.minusDays(1));
                      changed(actor, entry.id(), "ended", from);
                      return entry.id();
                    }));
  }

  /** From that day on in those weeks alone; the entry that it is then. */
  @Transactional
  public Outcome<Long> inWeeks(Actor actor, long entryId, Weeks weeks, LocalDate from) {
    return Office.only(
        actor,
        () ->
            entry(actor, entryId, from)
                .map(
                    entry -> {
                      if (entry.lesson().weeks() == weeks) {
                        return entry.id();
                      }
                      entries.end(actor.schoolId(), entry.id(), from.minusDays(1));
                      long id =
                          entries.again(actor.schoolId(), entry.id(), weeks, from, entry.validTo());
                      changed(actor, id, weeks.name(), from);
                      return id;
                    }));
  }

  private Outcome<Entry> entry(Actor actor, long entryId, LocalDate from) {
    if (from.isBefore(schools.today(actor.schoolId()))) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    return entries
        .lock(actor.schoolId(), entryId)
        .filter(entry -> entry.validTo() == null || !entry.validTo().isBefore(from))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new NotYours()));
  }

  private void changed(Actor actor, long entry, String how, LocalDate from) {
    decisions.add(
        actor,
        new Decision(
            What.TIMETABLE_CHANGED,
            About.day(from),
            Map.of("entry", Long.toString(entry), "how", how),
            ""));
    lessons.replan(actor.schoolId(), from);
  }
}
