package ru.zvonok.core.diary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.Term;

/**
 * What stands for the terms of a child's year and for the year itself: what teachers have set,
 * never what is suggested to them.
 *
 * @param terms in their order, the year last
 */
public record YearResults(Child child, List<Term> terms, List<OfSubject> subjects) {

  /**
   * @param corrected another mark stood before
   */
  public record Result(TermValue value, boolean corrected) {}

  /**
   * @param byTerm by the term's id; a term without a mark isn't there
   */
  public record OfSubject(String subject, Map<Long, Result> byTerm) {

    public Optional<Result> in(Term term) {
      return Optional.ofNullable(byTerm.get(term.id()));
    }
  }
}
