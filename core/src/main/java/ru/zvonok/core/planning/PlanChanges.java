package ru.zvonok.core.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.SchoolClasses;
import ru.zvonok.core.school.Schools;

/**
 * «Изменения в расписании»: how lessons stand beside what the timetable has, and which stand
 * otherwise.
 */
@Service
public class PlanChanges {

  /**
   * A lesson beside its plan.
   *
   * @param slot as it stands
   * @param classId of its students, one of them; null: a group of nobody
   * @param cancelled it doesn't take place here
   * @param dayOff because the whole day has none
   * @param movedTo where it stands instead; null: nowhere
   * @param movedFrom where it stood before; null: always here
   * @param movedFromId the lesson that it was there
   * @param added it stands in no timetable
   * @param plannedSubject what the timetable has here; null: the same, or nothing
   * @param plannedTeacher who would hold it; null: the same, or nobody
   */
  public record Line(
      Slot slot,
      @Nullable Long classId,
      boolean cancelled,
      boolean dayOff,
      @Nullable Place movedTo,
      @Nullable Place movedFrom,
      @Nullable Long movedFromId,
      boolean added,
      @Nullable Was plannedSubject,
      @Nullable Was plannedTeacher) {

    public boolean changed() {
      return cancelled || added || plannedSubject != null || plannedTeacher != null;
    }
  }

  public record Place(LocalDate day, int number) {}

  /**
   * @param name of the subject, or of the teacher with initials
   */
  public record Was(long id, String name) {}

  private final PlanLines lines;
  private final LessonSlots slots;
  private final Lessons lessons;
  private final SchoolClasses classes;
  private final Schools schools;

  PlanChanges(
      PlanLines lines, LessonSlots slots, Lessons lessons, SchoolClasses classes, Schools schools) {
    this.lines = lines;
    this.slots = slots;
    this.lessons = lessons;
    this.classes = classes;
    this.schools = schools;
  }

  /** For all staff; days of which nobody has asked yet have no changes. */
  @Transactional(readOnly = true)
  public Outcome<List<Line>> between(Actor actor, LocalDate from, LocalDate to) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(lines.changed(actor.schoolId(), from, to))
        : Outcome.refused(new NotYours());
  }

  /** The same of one day, for whoever may change it. */
  @Transactional(readOnly = true)
  public Outcome<List<Line>> toChange(Actor actor, LocalDate day) {
    return Office.only(actor, () -> between(actor, day, day));
  }

  /** All lessons of a class, for whoever may change them. */
  @Transactional
  public Outcome<List<Line>> ofClass(Actor actor, long classId, LocalDate day) {
    return laid(
        actor,
        day,
        () ->
            classes.on(actor.schoolId(), day).stream().anyMatch(one -> one.id() == classId)
                ? Outcome.done(lines.ofClass(actor.schoolId(), classId, day))
                : Outcome.refused(new NotYours()));
  }

  /** All that a teacher holds or would hold by the timetable. */
  @Transactional
  public Outcome<List<Line>> ofTeacher(Actor actor, long teacherId, LocalDate day) {
    return laid(
        actor,
        day,
        () ->
            slots.mayTeach(actor.schoolId(), teacherId, schools.today(actor.schoolId()))
                ? Outcome.done(lines.ofTeacher(actor.schoolId(), teacherId, day))
                : Outcome.refused(new NotYours()));
  }

  /** One lesson. */
  @Transactional(readOnly = true)
  public Outcome<Line> one(Actor actor, long lessonId) {
    return Office.only(
        actor,
        () ->
            lines.one(actor.schoolId(), lessonId).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new NotYours())));
  }

  /** What the students of a lesson have on a day, but for that lesson itself. */
  @Transactional
  public Outcome<List<Line>> beside(Actor actor, long lessonId, LocalDate day) {
    return one(actor, lessonId)
        .then(
            lesson ->
                laid(
                    actor,
                    day,
                    () ->
                        Outcome.done(
                            lines.beside(actor.schoolId(), lesson.slot().groupId(), day).stream()
                                .filter(other -> other.slot().lessonId() != lessonId)
                                .toList())));
  }

  private <T> Outcome<T> laid(Actor actor, LocalDate day, Supplier<Outcome<T>> read) {
    return Office.only(
        actor,
        () -> {
          lessons.lay(actor.schoolId(), day, day);
          return read.get();
        });
  }
}
