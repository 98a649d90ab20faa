package ru.zvonok.core.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.decision.Reasons;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.Schools;

/**
 * One-off changes of lessons (1.3): whoever holds a lesson owns its duties. By technical
 * specialist, deputies and director; not in a closed term; each on record and told once. What
 * already is as it is wanted changes nothing.
 */
@Service
public class LessonChanges {

  private static final int MOST_NUMBER = 15;

  private final LessonSlots slots;
  private final SlotWriter writer;
  private final Open open;
  private final Told told;
  private final Lessons lessons;
  private final Schools schools;
  private final Clock clock;

  LessonChanges(
      LessonSlots slots,
      SlotWriter writer,
      Open open,
      Told told,
      Lessons lessons,
      Schools schools,
      Clock clock) {
    this.slots = slots;
    this.writer = writer;
    this.open = open;
    this.told = told;
    this.lessons = lessons;
    this.schools = schools;
    this.clock = clock;
  }

  /** Another teacher holds the lesson, fills it and owns its record; the subject stays. */
  @Transactional
  public Outcome<Changed> substitute(Actor actor, long lessonId, long teacherId, String reason) {
    return standing(actor, lessonId, reason)
        .then(
            change ->
                change.standing().cancelled()
                    ? Outcome.refused(new BadValue(Rule.LESSON_CANCELLED))
                    : give(actor, change, change.slot().subjectId(), teacherId));
  }

  /** Another subject in the lesson's place; refused once anything is written in it. */
  @Transactional
  public Outcome<Changed> replaceSubject(
      Actor actor, long lessonId, long subjectId, long teacherId, String reason) {
    return unwritten(actor, lessonId, reason)
        .then(
            change -> {
              Slot slot = change.slot();
              return writer.stands(actor.schoolId(), slot.groupId(), subjectId, slot.day())
                  ? give(actor, change, subjectId, teacherId)
                  : Outcome.refused(new NotYours());
            });
  }

  /** Elsewhere in the plan, with what was announced of it; refused once anything is written. */
  @Transactional
  public Outcome<Changed> move(
      Actor actor, long lessonId, LocalDate day, int number, String reason) {
    return unwritten(actor, lessonId, reason)
        .then(
            change ->
                change.slot().day().equals(day) && change.slot().number() == number
                    ? Outcome.done(changed(actor, change.slot()))
                    : times(actor, change.slot().groupId(), day, number)
                        .map(times -> moved(actor, change, day, number, times)));
  }

  /** Two lessons change places, each with its teacher. */
  @Transactional
  public Outcome<Changed> swap(Actor actor, long lessonId, long otherId, String reason) {
    long first = Math.min(lessonId, otherId);
    return lessonId == otherId
        ? Outcome.refused(new NotYours())
        : unwritten(actor, first, reason)
            .then(
                one ->
                    unwritten(actor, Math.max(lessonId, otherId), reason)
                        .then(other -> swap(actor, one, other, lessonId)));
  }

  private Outcome<Changed> swap(Actor actor, Change one, Change other, long asked) {
    Slot to = other.slot();
    Slot from = one.slot();
    return open.toTeach(actor.schoolId(), to.day(), from.groupId())
        .then(_ -> open.toTeach(actor.schoolId(), from.day(), to.groupId()))
        .map(
            _ -> {
              Slot there = moved(actor, other, from.day(), from.number(), times(from)).lesson();
              Slot here = moved(actor, one, to.day(), to.number(), times(to)).lesson();
              return new Changed(
                  from.lessonId() == asked ? here : there,
                  Stream.of(here, there)
                      .flatMap(slot -> slots.clashes(actor.schoolId(), slot).stream())
                      .distinct()
                      .toList());
            });
  }

  /** It doesn't take place; refused once anything is written in it. */
  @Transactional
  public Outcome<Changed> cancel(Actor actor, long lessonId, String reason) {
    return standing(actor, lessonId, reason)
        .then(
            change -> {
              Slot slot = change.slot();
              if (change.standing().written()) {
                return Outcome.refused(new BadValue(Rule.LESSON_WRITTEN));
              }
              if (!change.standing().cancelled()) {
                writer.cancel(slot, "OFFICE", clock.instant());
                told.of(actor, What.LESSON_CANCELLED, slot, null, change.reason());
              }
              return Outcome.done(changed(actor, slot));
            });
  }

  /** A cancelled lesson takes place after all; a moved one comes back, unless it was held there. */
  @Transactional
  public Outcome<Changed> restore(Actor actor, long lessonId, String reason) {
    return standing(actor, lessonId, reason)
        .then(
            change ->
                change.standing().cancelled()
                    ? open.toTeach(actor.schoolId(), change.slot().day(), change.slot().groupId())
                        .then(_ -> restored(actor, change))
                    : Outcome.done(changed(actor, change.slot())));
  }

  private Outcome<Changed> restored(Actor actor, Change change) {
    Instant now = clock.instant();
    LessonSlots.Standing elsewhere =
        slots.movedTo(actor.schoolId(), change.slot().lessonId()).orElse(null);
    if (elsewhere != null && elsewhere.written()) {
      return Outcome.refused(new BadValue(Rule.LESSON_WRITTEN));
    }
    if (elsewhere != null) {
      writer.announcements(elsewhere.slot().lessonId(), change.slot().lessonId());
      writer.cancel(elsewhere.slot(), "MOVED", now);
    }
    writer.restore(change.slot(), now);
    told.of(
        actor,
        What.LESSON_RESTORED,
        elsewhere == null ? null : elsewhere.slot(),
        change.slot(),
        change.reason());
    return Outcome.done(changed(actor, change.slot()));
  }

  /** A lesson more than the timetable has. */
  @Transactional
  public Outcome<Changed> add(Actor actor, NewLesson lesson, String reason) {
    return Office.only(
        actor,
        () ->
            Reasons.needed(reason)
                .then(
                    why -> {
                      long school = actor.schoolId();
                      if (!writer.stands(school, lesson.groupId(), lesson.subjectId(), lesson.day())
                          || lesson.teacherId() != null && !mayTeach(actor, lesson.teacherId())) {
                        return Outcome.refused(new NotYours());
                      }
                      return times(actor, lesson.groupId(), lesson.day(), lesson.number())
                          .map(times -> added(actor, lesson, times, why));
                    }));
  }

  private Changed added(Actor actor, NewLesson lesson, LessonSlots.Times times, String why) {
    long id = writer.add(actor.schoolId(), lesson, times, "", null, clock.instant());
    Slot slot = slots.get(actor.schoolId(), id);
    told.of(actor, What.LESSON_ADDED, null, slot, why);
    return changed(actor, slot);
  }

  private Outcome<Changed> give(Actor actor, Change change, long subject, long teacher) {
    Slot was = change.slot();
    if (!mayTeach(actor, teacher)) {
      return Outcome.refused(new NotYours());
    }
    boolean sameSubject = was.subjectId() == subject;
    if (!sameSubject || !Objects.equals(was.teacherId(), teacher)) {
      writer.give(was, subject, teacher, clock.instant());
      told.of(
          actor,
          sameSubject ? What.LESSON_SUBSTITUTED : What.LESSON_SUBJECT_REPLACED,
          was,
          slots.get(actor.schoolId(), was.lessonId()),
          change.reason());
    }
    return Outcome.done(changed(actor, slots.get(actor.schoolId(), was.lessonId())));
  }

  private Changed moved(
      Actor actor, Change change, LocalDate day, int number, LessonSlots.Times times) {
    Slot was = change.slot();
    Instant now = clock.instant();
    NewLesson there = new NewLesson(was.groupId(), was.subjectId(), was.teacherId(), day, number);
    long id =
        writer.add(
            actor.schoolId(),
            there,
            times,
            writer.room(was.lessonId()),
            writer.origin(was.lessonId()),
            now);
    writer.announcements(was.lessonId(), id);
    writer.cancel(was, "MOVED", now);
    Slot becomes = slots.get(actor.schoolId(), id);
    told.of(actor, What.LESSON_MOVED, was, becomes, change.reason());
    return changed(actor, becomes);
  }

  /** A lesson that is to be changed, and why. */
  private record Change(LessonSlots.Standing standing, String reason) {
    Slot slot() {
      return standing.slot();
    }
  }

  private Outcome<Change> standing(Actor actor, long lessonId, String reason) {
    return Office.only(
        actor,
        () ->
            Reasons.needed(reason)
                .then(
                    why ->
                        slots
                            .lock(actor.schoolId(), lessonId)
                            .map(found -> opened(actor, new Change(found, why)))
                            .orElseGet(() -> Outcome.refused(new NotYours()))));
  }

  private Outcome<Change> opened(Actor actor, Change change) {
    Slot slot = change.slot();
    return open.toChange(
            actor.schoolId(), slot.day(), open.classesOf(actor.schoolId(), slot.groupId()))
        .map(_ -> change);
  }

  private Outcome<Change> unwritten(Actor actor, long lessonId, String reason) {
    return standing(actor, lessonId, reason)
        .then(refuseIf(Rule.LESSON_CANCELLED))
        .then(refuseIf(Rule.LESSON_WRITTEN));
  }

  private static Function<Change, Outcome<Change>> refuseIf(Rule rule) {
    return change -> {
      boolean so =
          rule == Rule.LESSON_CANCELLED
              ? change.standing().cancelled()
              : change.standing().written();
      return so ? Outcome.refused(new BadValue(rule)) : Outcome.done(change);
    };
  }

  /** Times of that number that day; refused where the group has no school. */
  private Outcome<LessonSlots.Times> times(Actor actor, long group, LocalDate day, int number) {
    if (number < 0 || number > MOST_NUMBER) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    return open.toTeach(actor.schoolId(), day, group)
        .then(
            _ -> {
              lessons.lay(actor.schoolId(), day, day);
              return slots
                  .times(actor.schoolId(), group, day, number)
                  .map(Outcome::done)
                  .orElseGet(() -> Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS)));
            });
  }

  private static LessonSlots.Times times(Slot slot) {
    return new LessonSlots.Times(slot.startsAt(), slot.endsAt());
  }

  private boolean mayTeach(Actor actor, @Nullable Long person) {
    return person != null
        && slots.mayTeach(actor.schoolId(), person, schools.today(actor.schoolId()));
  }

  private Changed changed(Actor actor, Slot slot) {
    return new Changed(slot, slots.clashes(actor.schoolId(), slot));
  }
}
