package ru.zvonok.core.duty;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.termmark.TermPage;

/**
 * Something that is owed and not done, without marks or students' names. A duty without an owner is
 * the office's: nobody was given the lesson.
 */
public sealed interface Duty {

  @Nullable Owner owner();

  Due due();

  /** What is missing of a lesson's record (3.2.1). */
  record LessonRecord(HeldLesson lesson, @Nullable Owner owner, Due due, Set<Part> missing)
      implements Duty {}

  /**
   * Marks missing of a written work (3.2.3), for those who were in the lesson; for those who made
   * it up later, a duty of its own.
   *
   * @param kind the kind of work by its name
   * @param madeUpOn null: for those who were in the lesson
   * @param missing for how many students
   */
  record WrittenWork(
      HeldLesson lesson,
      long workId,
      String kind,
      @Nullable LocalDate madeUpOn,
      int missing,
      @Nullable Owner owner,
      Due due)
      implements Duty {}

  /** Term or year marks missing (3.2.4): asked for from a week before the term's last day. */
  record TermMarks(TermPage page, @Nullable Owner owner, Due due) implements Duty {}
}
