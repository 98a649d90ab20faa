package ru.zvonok.core.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.Deadlines;

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
    return Deadlines.late(ground.now(), dueAt(ground, kind, day));
  }

  private Instant dueAt(Ground ground, WorkKind kind, LocalDate day) {
    if (!kind.written()) {
      return Deadlines.endOfDay(day, ground.zone());
    }
    LocalDate bound = day.plusDays(Timetable.MOST_DAYS);
    LocalDate until = ground.termEnd().isBefore(bound) ? ground.termEnd() : bound;
    return Deadlines.writtenWork(
        day, timetable.lessonsAfter(ground, day, until), ground.termEnd(), ground.zone());
  }
}
