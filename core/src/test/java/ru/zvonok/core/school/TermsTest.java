package ru.zvonok.core.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which terms a grade is marked in, and which a lesson's day counts in. */
class TermsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 14);

  private static final Term QUARTER = term(1, TermKind.QUARTER, 10, 24);
  private static final Term TRIMESTER = term(2, TermKind.TRIMESTER, 11, 21);
  private static final Term HALF_YEAR = term(3, TermKind.HALF_YEAR, 12, 30);
  private static final Term YEAR = term(4, TermKind.YEAR, 12, 31);

  @Test
  void quartersUpToGrade9_halfYearsFrom10() {
    Terms terms = terms(QUARTER, HALF_YEAR, YEAR);

    assertThat(terms.of(9)).containsExactly(QUARTER);
    assertThat(terms.of(10)).containsExactly(HALF_YEAR);
  }

  @Test
  void aSchoolWithTrimestersAloneHasThemForEveryone() {
    Terms terms = terms(TRIMESTER, YEAR);

    assertThat(terms.of(1)).containsExactly(TRIMESTER);
    assertThat(terms.of(11)).containsExactly(TRIMESTER);
  }

  @Test
  void aLessonOfSeveralGradesCountsInTheTermsOfEachAndInTheYear() {
    Terms terms = terms(QUARTER, TRIMESTER, HALF_YEAR, YEAR);

    assertThat(terms.holding(OCTOBER, List.of(8, 9, 10))).containsExactly(QUARTER, HALF_YEAR, YEAR);
    assertThat(terms.holding(LocalDate.of(2025, 10, 27), List.of(8))).containsExactly(YEAR);
    assertThat(terms.holding(LocalDate.of(2026, 7, 1), List.of(8))).isEmpty();
  }

  private static Terms terms(Term... terms) {
    return new Terms(Stream.of(terms).toList());
  }

  private static Term term(long id, TermKind kind, int month, int day) {
    return new Term(
        id, kind, 1, kind.name(), LocalDate.of(2025, 9, 1), LocalDate.of(2025, month, day), false);
  }
}
