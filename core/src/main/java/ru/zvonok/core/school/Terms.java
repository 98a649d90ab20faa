package ru.zvonok.core.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All terms of one school year, however many ways it is cut, read once: which of them a grade is
 * marked in, and which a day counts in.
 *
 * @param chosen how the school cuts the year for single grades, against the usual
 */
public record Terms(Map<Integer, TermKind> chosen, List<Term> all) {

  /** Each grade in its usual terms. */
  public Terms(List<Term> all) {
    this(Map.of(), all);
  }

  /** The terms a grade is marked in, in order: its quarters or half-years, without the year. */
  public List<Term> of(int grade) {
    return Stream.concat(Stream.ofNullable(chosen.get(grade)), TermKind.preferred(grade).stream())
        .map(kind -> all.stream().filter(term -> term.kind() == kind).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** However the year is cut, in the order of the last days; the year itself comes last. */
  public List<Term> inOrder() {
    return all.stream()
        .sorted(Comparator.comparing(Term::to).thenComparing(Term::kind).thenComparing(Term::id))
        .toList();
  }

  /** The year as a term of its own: the year's mark is due by its last day. */
  public Optional<Term> wholeYear() {
    return all.stream().filter(term -> term.kind() == TermKind.YEAR).findFirst();
  }

  /** The term of a grade that a day is in; none in the vacations between two. */
  public Optional<Term> holding(LocalDate day, int grade) {
    return of(grade).stream().filter(term -> term.holds(day)).findFirst();
  }

  /** Every term that a day counts in for a lesson of these grades, the whole year among them. */
  public List<Term> holding(LocalDate day, Collection<Integer> grades) {
    return Stream.concat(
            grades.stream().flatMap(grade -> holding(day, grade).stream()),
            wholeYear().filter(year -> year.holds(day)).stream())
        .distinct()
        .toList();
  }
}
