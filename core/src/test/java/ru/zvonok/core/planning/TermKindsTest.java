package ru.zvonok.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.Wish;

/** A school with a seventh grade alone, in the last week of the first quarter. */
class TermKindsTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-22T15:00");
  private final TermKinds kinds = SchoolPlay.core(TermKinds.class);
  private final Actor director = days.staff(days.school.director(), Role.DIRECTOR);

  @Test
  void allStaffReadWhichTermsAGradeIsMarkedIn() {
    YearCuts cuts = days.done(() -> kinds.of(days.mathTeacher()));

    assertThat(cuts.kinds()).containsExactly(TermKind.QUARTER, TermKind.HALF_YEAR);
    assertThat(cuts.grades()).isEqualTo(List.of(new YearCuts.OfGrade(7, TermKind.QUARTER, false)));
  }

  @Test
  void theSecondTapChangesNothing() {
    days.done(() -> kinds.choose(director, 7, TermKind.HALF_YEAR));
    days.done(() -> kinds.choose(director, 7, TermKind.HALF_YEAR));

    assertThat(decisions()).isEqualTo(1);
    assertThat(days.done(() -> kinds.of(director)).grades())
        .extracting(YearCuts.OfGrade::kind)
        .containsExactly(TermKind.HALF_YEAR);
  }

  @Test
  void onceATermMarkStandsTheGradeKeepsItsTermsAndOthersDoNot() {
    put(null, TermValue.EXEMPT);

    assertThat(days.refused(() -> kinds.choose(director, 7, TermKind.HALF_YEAR)))
        .isEqualTo(new BadValue(Rule.TERM_MARKS_STAND));
    assertThat(days.done(() -> kinds.of(director)).grades())
        .containsExactly(new YearCuts.OfGrade(7, TermKind.QUARTER, true));
    days.done(() -> kinds.choose(director, 7, TermKind.QUARTER));
    assertThat(decisions()).isZero();

    days.done(() -> kinds.choose(director, 10, TermKind.QUARTER));
    put(TermValue.EXEMPT, null);
    days.done(() -> kinds.choose(director, 7, TermKind.HALF_YEAR));
    assertThat(decisions()).as("withdrawn, it is in nobody's way").isEqualTo(2);
  }

  private void put(@Nullable TermValue seen, @Nullable TermValue wanted) {
    PageId page =
        new PageId(days.term("QUARTER", 1), days.school.group7A, days.school.subject("Математика"));
    days.done(
        () ->
            SchoolPlay.core(TermMarks.class)
                .put(
                    days.mathTeacher(),
                    page,
                    List.of(new Wish(days.school.ivan(), seen, wanted, "приказ"))));
  }

  private long decisions() {
    return days.count("decision where what = 'TERM_KIND'");
  }
}
