package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Permissions.READ_LESSON;
import static ru.zvonok.core.access.Permissions.SEE_COMPLETENESS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.school.Term;

/**
 * The lessons of the school. A day's lessons stand from the first time that anyone asks for them;
 * no nightly job has to have run.
 */
@Service
public class Lessons {

  private static final int WEEKS_AHEAD = 3;

  private final Timetable timetable;
  private final Replanning replanning;
  private final LessonSql lessons;
  private final GroundSql grounds;
  private final Desk desk;
  private final Views views;

  Lessons(
      Timetable timetable,
      Replanning replanning,
      LessonSql lessons,
      GroundSql grounds,
      Desk desk,
      Views views) {
    this.timetable = timetable;
    this.replanning = replanning;
    this.lessons = lessons;
    this.grounds = grounds;
    this.desk = desk;
    this.views = views;
  }

  /**
   * Lays the days' lessons by the timetable and calendar; days that have them stay as they are.
   *
   * @param to at most 62 days, {@code from} included
   */
  @Transactional
  public void lay(long schoolId, LocalDate from, LocalDate to) {
    timetable.lay(schoolId, from, to);
  }

  /**
   * After a change of the timetable or calendar: days from this one on are laid anew when they are
   * asked for. A lesson that is cancelled, or in which anything was ever written, stays as it is;
   * so does one that is still planned, with whoever took it over.
   */
  @Transactional
  public void replan(long schoolId, LocalDate from) {
    replanning.replan(schoolId, from, null);
  }

  /** The same for one day alone. */
  @Transactional
  public void replanDay(long schoolId, LocalDate day) {
    replanning.replan(schoolId, day, day);
  }

  /** The actor's own lessons on that day, in order; none for staff who teach nobody. */
  @Transactional
  public Outcome<List<LessonLine>> mine(Actor actor, LocalDate day) {
    if (actor.hat() != Hat.STAFF) {
      return Outcome.refused(new NotYours());
    }
    if (!actor.is(Role.TEACHER)) {
      return Outcome.done(List.of());
    }
    timetable.lay(actor.schoolId(), day, day);
    return Outcome.done(lessons.ofTeacher(actor, day));
  }

  /** The lessons of the actor's own class on that day (class teacher), or of any class (office). */
  @Transactional
  public Outcome<List<LessonLine>> ofClass(Actor actor, long classId, LocalDate day) {
    boolean allowed =
        grounds
            .ownClass(actor, classId)
            .map(own -> seesClass(actor, new Tie(false, own, false)))
            .orElse(false);
    if (!allowed) {
      return Outcome.refused(new NotYours());
    }
    timetable.lay(actor.schoolId(), day, day);
    return Outcome.done(lessons.ofClass(actor.schoolId(), classId, day));
  }

  private static boolean seesClass(Actor actor, Tie tie) {
    return Desk.allows(READ_LESSON, actor, tie) || Desk.allows(SEE_COMPLETENESS, actor, tie);
  }

  @Transactional
  public Outcome<LessonCard> card(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId).map(ground -> views.card(actor, ground));
  }

  /** The closed term that keeps this lesson as it is, to whoever else would write in it. */
  @Transactional
  public Outcome<Optional<Term>> closed(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId)
        .map(
            ground ->
                desk.mayWrite(actor, ground)
                    ? Optional.ofNullable(ground.lock())
                    : Optional.empty());
  }

  /** The next lesson of the same group and subject on a later day, within three weeks. */
  @Transactional
  public Optional<LocalDate> nextAfter(Actor actor, long lessonId) {
    return switch (desk.toRead(actor, lessonId)) {
      case Outcome.Done<Ground>(Ground ground) ->
          timetable.nextAfter(ground, ground.day(), ground.day().plusWeeks(WEEKS_AHEAD));
      case Outcome.Refused<Ground> _ -> Optional.empty();
    };
  }
}
