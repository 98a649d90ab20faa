package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.people.Student;

/**
 * A written work of a lesson (3.2.3), and who has no mark for it yet.
 *
 * @param announced it stands though it has no mark yet
 * @param author whose duty its marks are; null: nobody holds the lesson
 * @param due by when the author owes the marks
 * @param capped no lesson is left before the term ends: its last day is the deadline
 * @param marked how many of the students who are shown have a mark
 * @param owed were in the lesson, or have made the work up: the author owes them a mark
 * @param away were absent and haven't made it up: their own debt, not the teacher's
 */
public record LessonWork(
    WorkKind kind,
    boolean announced,
    @Nullable PersonName author,
    Due due,
    boolean capped,
    int marked,
    List<Student> owed,
    List<Student> away) {

  /**
   * The written works of a lesson.
   *
   * @param kinds written ones that may be announced here
   * @param mayAnnounce this actor may announce and withdraw now
   */
  public record Page(
      LessonLine line, List<LessonWork> works, List<WorkKind> kinds, boolean mayAnnounce) {}
}
