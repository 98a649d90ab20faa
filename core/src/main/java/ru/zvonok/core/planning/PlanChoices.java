package ru.zvonok.core.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.SchoolClasses;

/** What the office chooses from when it changes a day. */
@Service
public class PlanChoices {

  /** Someone who has lessons that day. */
  public record Teaches(long personId, PersonName name, int lessons) {}

  /** A subject of a group with its own teacher. */
  public record Load(
      long groupId,
      String group,
      long subjectId,
      String subject,
      long teacherId,
      PersonName teacher) {}

  /**
   * A number of the day's bells.
   *
   * @param ofGroup the group's students have a lesson then
   * @param ofTeacher the teacher has one then
   */
  public record Number(int number, boolean ofGroup, boolean ofTeacher) {

    public boolean free() {
      return !ofGroup && !ofTeacher;
    }
  }

  private final PlanChoicesSql sql;
  private final LessonSlots slots;
  private final Lessons lessons;
  private final SchoolClasses classes;

  PlanChoices(PlanChoicesSql sql, LessonSlots slots, Lessons lessons, SchoolClasses classes) {
    this.sql = sql;
    this.slots = slots;
    this.lessons = lessons;
    this.classes = classes;
  }

  /** By name. */
  @Transactional
  public Outcome<List<Teaches>> teachers(Actor actor, LocalDate day) {
    return Office.only(
        actor,
        () -> {
          lessons.lay(actor.schoolId(), day, day);
          return Outcome.done(sql.teachers(actor.schoolId(), day));
        });
  }

  /** What the class and its parts are taught that day, by subject. */
  @Transactional(readOnly = true)
  public Outcome<List<Load>> ofClass(Actor actor, long classId, LocalDate day) {
    return Office.only(
        actor,
        () ->
            classes.on(actor.schoolId(), day).stream().anyMatch(one -> one.id() == classId)
                ? Outcome.done(sql.loadsOfClass(actor.schoolId(), classId, day))
                : Outcome.refused(new NotYours()));
  }

  /** Other subjects of the same students, each with its teacher. */
  @Transactional
  public Outcome<List<Load>> insteadOf(Actor actor, long lessonId) {
    return Office.only(
        actor,
        () ->
            slots
                .lock(actor.schoolId(), lessonId)
                .map(standing -> Outcome.done(sql.others(actor.schoolId(), standing.slot())))
                .orElseGet(() -> Outcome.refused(new NotYours())));
  }

  /** The numbers of that day that have bells for the group. */
  @Transactional
  public Outcome<List<Number>> numbers(
      Actor actor, long groupId, @Nullable Long teacherId, LocalDate day) {
    return Office.only(
        actor,
        () -> {
          lessons.lay(actor.schoolId(), day, day);
          return Outcome.done(sql.numbers(actor.schoolId(), groupId, teacherId, day));
        });
  }
}
