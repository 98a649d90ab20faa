package ru.zvonok.bot.timetable;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TimetableAction.AddLesson;
import ru.zvonok.bot.action.TimetableAction.CancelLesson;
import ru.zvonok.bot.action.TimetableAction.Change;
import ru.zvonok.bot.action.TimetableAction.MoveLesson;
import ru.zvonok.bot.action.TimetableAction.OtherSubject;
import ru.zvonok.bot.action.TimetableAction.RestoreLesson;
import ru.zvonok.bot.action.TimetableAction.Substitute;
import ru.zvonok.bot.action.TimetableAction.SwapLessons;
import ru.zvonok.bot.action.Why;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.planning.Changed;
import ru.zvonok.core.planning.LessonChanges;
import ru.zvonok.core.planning.NewLesson;
import ru.zvonok.core.planning.PlanChanges;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.Rehearsal;

/** Makes a change of a lesson, or only looks what it would come to. */
@Component
class Changing {

  /** Words that are only needed for looking. */
  private static final String LOOKING = "?";

  private final LessonChanges changes;
  private final PlanChanges plan;
  private final Rehearsal rehearsal;

  Changing(LessonChanges changes, PlanChanges plan, Rehearsal rehearsal) {
    this.changes = changes;
    this.plan = plan;
    this.rehearsal = rehearsal;
  }

  /**
   * What came of it, or would.
   *
   * @param before null: there was no such lesson
   * @param back what takes it back; null: nothing at one tap
   */
  record Made(Change wanted, @Nullable Line before, Changed changed, @Nullable Change back) {}

  Outcome<Made> look(Actor actor, Change wanted) {
    return rehearsal.of(() -> make(actor, wanted, LOOKING));
  }

  Outcome<Made> make(Actor actor, Change wanted, String reason) {
    return before(actor, wanted)
        .then(
            before ->
                done(actor, wanted, reason)
                    .map(
                        changed ->
                            new Made(
                                wanted,
                                before.orElse(null),
                                changed,
                                back(wanted, before.orElse(null), changed))));
  }

  private Outcome<Optional<Line>> before(Actor actor, Change wanted) {
    return switch (wanted) {
      case AddLesson _ -> Outcome.done(Optional.empty());
      case Substitute it -> line(actor, it.lessonId());
      case OtherSubject it -> line(actor, it.lessonId());
      case MoveLesson it -> line(actor, it.lessonId());
      case SwapLessons it -> line(actor, it.lessonId());
      case CancelLesson it -> line(actor, it.lessonId());
      case RestoreLesson it -> line(actor, it.lessonId());
    };
  }

  private Outcome<Optional<Line>> line(Actor actor, long lesson) {
    return plan.one(actor, lesson).map(Optional::of);
  }

  private Outcome<Changed> done(Actor actor, Change wanted, String reason) {
    return switch (wanted) {
      case Substitute it -> changes.substitute(actor, it.lessonId(), it.teacherId(), reason);
      case OtherSubject it ->
          changes.replaceSubject(actor, it.lessonId(), it.subjectId(), it.teacherId(), reason);
      case MoveLesson it -> changes.move(actor, it.lessonId(), it.day(), it.number(), reason);
      case SwapLessons it -> changes.swap(actor, it.lessonId(), it.otherId(), reason);
      case CancelLesson it -> changes.cancel(actor, it.lessonId(), reason);
      case RestoreLesson it -> changes.restore(actor, it.lessonId(), reason);
      case AddLesson it ->
          changes.add(
              actor,
              new NewLesson(it.groupId(), it.subjectId(), it.teacherId(), it.day(), it.number()),
              reason);
    };
  }

  private static @Nullable Change back(Change wanted, @Nullable Line before, Changed changed) {
    Long teacher = before == null ? null : before.slot().teacherId();
    return switch (wanted) {
      case Substitute it ->
          teacher == null ? null : new Substitute(it.lessonId(), teacher, Why.BACK);
      case OtherSubject it ->
          teacher == null || before == null
              ? null
              : new OtherSubject(it.lessonId(), before.slot().subjectId(), teacher, Why.BACK);
      case MoveLesson it ->
          before == null || before.movedFrom() == null
              ? new RestoreLesson(it.lessonId(), Why.BACK)
              : new MoveLesson(
                  changed.lesson().lessonId(),
                  before.slot().day(),
                  before.slot().number(),
                  Why.BACK);
      case CancelLesson it -> new RestoreLesson(it.lessonId(), Why.BACK);
      case AddLesson _ -> new CancelLesson(changed.lesson().lessonId(), Why.BACK);
      case RestoreLesson it ->
          before == null || before.movedTo() == null
              ? new CancelLesson(it.lessonId(), Why.BACK)
              : new MoveLesson(
                  it.lessonId(), before.movedTo().day(), before.movedTo().number(), Why.BACK);
      case SwapLessons _ -> null;
    };
  }
}
