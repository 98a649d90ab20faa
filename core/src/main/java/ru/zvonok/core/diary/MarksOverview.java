package ru.zvonok.core.diary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.Term;

/** Marks of one term by subject. */
public record MarksOverview(Child child, Term term, List<Term> terms, List<OfSubject> subjects) {

  /**
   * @param marks in the order of their days
   * @param average exact weighted average; null when no mark counts
   * @param result what the teacher has set for the term; null: nothing yet
   */
  public record OfSubject(
      String subject,
      List<DiaryMark> marks,
      @Nullable Average average,
      YearResults.@Nullable Result result) {

    /** A subject without a term's mark. */
    public OfSubject(String subject, List<DiaryMark> marks, @Nullable Average average) {
      this(subject, marks, average, null);
    }

    OfSubject with(YearResults.Result set) {
      return new OfSubject(subject, marks, average, set);
    }
  }
}
