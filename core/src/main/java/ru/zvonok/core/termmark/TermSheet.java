package ru.zvonok.core.termmark;

import java.util.List;
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
 */
public record TermSheet(
    PageId id,
    Term term,
    String group,
    String subject,
    Due due,
    TermRules rules,
    List<Line> lines,
    boolean maySet) {

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

  public int missing() {
    return (int) lines.stream().filter(line -> line.value() == null).count();
  }
}
