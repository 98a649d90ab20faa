package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;

/**
 * The lessons of the school. A day's lessons stand from the first time that anyone asks for them;
 * no nightly job has to have run.
 */
@Service
public class Lessons {

  /** Lays the days' lessons by the timetable and calendar; days that have them stay as they are. */
  public void lay(long schoolId, LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }

  /** The actor's own lessons on that day, in order. */
  public Outcome<List<LessonLine>> mine(Actor actor, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** The lessons of the actor's own class on that day (class teacher), or of any class (office). */
  public Outcome<List<LessonLine>> ofClass(Actor actor, long classId, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  public Outcome<LessonCard> card(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }

  /** The next lesson of the same group and subject on a later day, within three weeks. */
  public Optional<LocalDate> nextAfter(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }
}
