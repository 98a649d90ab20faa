package ru.zvonok.core.termmark;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.people.Student;
import ru.zvonok.core.school.Term;

/**
 * The term marks of one group in one subject, students in the order of the alphabet.
 *
 * @param due until when they are in time (3.2.4)
 * @param maySet this actor may set them now
 * @param own they are this actor's to set, though perhaps not now
 */
public record TermSheet(
    PageId id,
    Term term,
    String group,
    String subject,
    Due due,
    TermRules rules,
    List<Line> lines,
    boolean maySet,
    boolean own) {

  /**
   * @param terms for the year: the marks of its terms in their order, null where none stands; empty
   *     for a term
   * @param value null: not set
   * @param comment the teacher's words beside it, perhaps empty
   */
  public record Line(
      Student student,
      Suggestion suggestion,
      List<@Nullable TermValue> terms,
      @Nullable TermValue value,
      String comment) {}

  public Optional<Line> of(long studentId) {
    return lines.stream().filter(line -> line.student().id() == studentId).findFirst();
  }

  public int missing() {
    return (int) lines.stream().filter(line -> line.value() == null).count();
  }
}
