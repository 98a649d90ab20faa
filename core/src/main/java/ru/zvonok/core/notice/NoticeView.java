package ru.zvonok.core.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.planning.Slot;
import ru.zvonok.core.school.SpecialDay;

/**
 * What one letter tells of the timetable, as it stands at the moment of sending.
 *
 * @param personId who reads it
 * @param child of whose lessons; null: to a teacher
 * @param lines in the order of the days and lessons, never empty
 */
public record NoticeView(long personId, @Nullable Pupil child, List<Line> lines) {

  /** The first name only (152-FZ). */
  public record Pupil(long studentId, String givenName) {}

  /** What became of a lesson. */
  public enum Turn {
    CANCELLED,
    ADDED,
    /** It takes place after all. */
    BACK,
    MOVED,
    /** Another subject. */
    SUBJECT,
    /** Another teacher. */
    TEACHER
  }

  public sealed interface Line {
    LocalDate day();

    /**
     * @param was how it was told or planned before; of an added lesson: as it is now
     * @param now as it stands; of a cancelled one: where it would have been
     */
    record LessonLine(Turn turn, Slot was, Slot now) implements Line {
      @Override
      public LocalDate day() {
        return was.day();
      }
    }

    /**
     * @param className of the one class that it is about; null: more than one
     * @param word null: taken back, the day is as every other
     * @param note in the office's words, perhaps none
     */
    record DayLine(
        LocalDate day,
        SpecialDay.Scope scope,
        @Nullable String className,
        SpecialDay.@Nullable Word word,
        String note)
        implements Line {}
  }
}
