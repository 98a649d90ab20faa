package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.deadline.LessonTime;
import ru.zvonok.core.deadline.NextLesson;

/** By when a mark is due: at once, or for a written work by the next lesson (3.2.2, 3.2.3). */
@Component
class WrittenWorks {

  private final Timetable timetable;

  WrittenWorks(Timetable timetable) {
    this.timetable = timetable;
  }

  /**
   * Whether a mark that is entered now is late.
   *
   * @param madeUpOn the day that counts instead of the lesson's
   */
  boolean late(Ground ground, WorkKind kind, @Nullable LocalDate madeUpOn) {
    LocalDate day = madeUpOn == null ? ground.day() : madeUpOn;
    return Deadlines.late(ground.now(), due(ground, kind, day, madeUpOn == null).by());
  }

  /** By when the marks of a work in this lesson are due, for those who were there. */
  Due due(Ground ground, WorkKind kind) {
    return due(ground, kind, ground.day(), true);
  }

  /** Whether no lesson is left before the term ends, so that its last day is the deadline. */
  boolean capped(Ground ground, Due due) {
    return due.equals(ground.deadlines().writtenWork(ground.time(), List.of(), ground.termEnd()));
  }

  private Due due(Ground ground, WorkKind kind, LocalDate day, boolean inClass) {
    Deadlines deadlines = ground.deadlines();
    if (!kind.written()) {
      return deadlines.lessonMarks(
          inClass
              ? ground.time()
              : new LessonTime(day, Deadlines.endOfDay(day, deadlines.zone()), null));
    }
    LocalDate bound = day.plusDays(Timetable.MOST_DAYS);
    LocalDate until = ground.termEnd().isBefore(bound) ? ground.termEnd() : bound;
    List<NextLesson> next = timetable.lessonsAfter(ground, day, until);
    return inClass
        ? deadlines.writtenWork(ground.time(), next, ground.termEnd())
        : deadlines.madeUp(day, next, ground.termEnd());
  }
}
