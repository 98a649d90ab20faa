package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.Student;

/**
 * The roll of a lesson.
 *
 * @param confirmed the roll counts only from here on
 */
public record RollSheet(LessonLine line, boolean confirmed, List<Line> lines, boolean mayFill) {

  /**
   * @param attendance null: present
   * @param awayBefore was away in the class's lesson before this one that day: a suggestion, no
   *     more
   * @param mayReason this actor may give this student's reason of absence
   */
  public record Line(
      Student student, @Nullable Attendance attendance, boolean awayBefore, boolean mayReason) {}
}
