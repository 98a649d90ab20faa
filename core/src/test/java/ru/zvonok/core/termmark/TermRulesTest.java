package ru.zvonok.core.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.TermValue.EXEMPT;
import static ru.zvonok.core.journal.TermValue.FIVE;
import static ru.zvonok.core.journal.TermValue.FOUR;
import static ru.zvonok.core.journal.TermValue.NOT_ASSESSED;
import static ru.zvonok.core.journal.TermValue.PASS;
import static ru.zvonok.core.journal.TermValue.THREE;
import static ru.zvonok.core.journal.TermValue.TWO;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.diary.Average;
import ru.zvonok.core.journal.TermValue;

class TermRulesTest {

  private static final TermRules USUAL = TermRules.USUAL;

  @Test
  void theExactAverageDecidesNotTheShownOne() {
    assertThat(suggested("40", "9")).isEqualTo(FOUR);
    assertThat(suggested("45", "10")).isEqualTo(FIVE);
    assertThat(suggested("4499", "1000")).as("4.499 is shown as 4.50").isEqualTo(FOUR);
    assertThat(suggested("35", "10")).isEqualTo(FOUR);
    assertThat(suggested("25", "10")).isEqualTo(THREE);
    assertThat(suggested("2499", "1000")).isEqualTo(TWO);
  }

  @Test
  void aSchoolsOwnThresholdsCount() {
    TermRules strict = TermRules.read("{\"five\": 4.65, \"four\": 3.65, \"three\": 2.65}");

    assertThat(strict.suggest(figures("464", "100", 5, 10, 0, 5)).value()).isEqualTo(FOUR);
    assertThat(strict.suggest(figures("465", "100", 5, 10, 0, 5)).value()).isEqualTo(FIVE);
  }

  @Test
  void threeMarksAreEnoughForTwoLessonsAWeekFiveForMore() {
    assertThat(against(2, 16, 0)).containsExactly(Against.TOO_FEW_MARKS);
    assertThat(against(3, 16, 0)).isEmpty();
    assertThat(against(4, 17, 0)).containsExactly(Against.TOO_FEW_MARKS);
    assertThat(against(5, 40, 0)).isEmpty();
  }

  @Test
  void moreThanHalfMissedSpeaksAgainstAndWithTooFewMarksNothingCanBeSaid() {
    assertThat(against(3, 16, 8)).isEmpty();
    assertThat(against(3, 16, 9)).containsExactly(Against.MISSED_HALF);
    assertThat(USUAL.suggest(figures("4", "1", 1, 16, 9, 8)).notAssessable()).isTrue();
    assertThat(USUAL.suggest(figures("4", "1", 1, 16, 8, 8)).notAssessable()).isFalse();
  }

  @Test
  void withoutMarksNothingIsSuggested() {
    assertThat(USUAL.suggest(Figures.NONE).value()).isNull();
  }

  @Test
  void theYearIsWhatItsTermsComeToAndAMissingTermIsSaid() {
    assertThat(year(FIVE, FOUR, FIVE, FOUR).value()).isEqualTo(FIVE);
    assertThat(year(FIVE, FOUR, FOUR, FOUR).value()).isEqualTo(FOUR);
    assertThat(year(NOT_ASSESSED, FOUR, THREE, FOUR).value()).isEqualTo(FOUR);
    assertThat(year(FIVE, null).against()).containsExactly(Against.TERM_MISSING);
    assertThat(year(EXEMPT, EXEMPT).value()).isNull();
  }

  @Test
  void anotherMarkThanTheSuggestedNeedsAWord() {
    Suggestion four = USUAL.suggest(figures("4", "1", 3, 8, 0, 8));
    Suggestion nothing = USUAL.suggest(Figures.NONE);

    assertThat(four.needsComment(FOUR)).isFalse();
    assertThat(four.needsComment(FIVE)).isTrue();
    assertThat(four.needsComment(NOT_ASSESSED)).isTrue();
    assertThat(four.needsComment(PASS)).isTrue();
    assertThat(nothing.needsComment(PASS)).isFalse();
    assertThat(nothing.needsComment(THREE)).isTrue();
  }

  @Test
  void nonsenseInTheSettingsCountsForNothing() {
    assertThat(TermRules.read("{\"five\": 3}")).isEqualTo(USUAL);
    assertThat(TermRules.read("{\"five\": \"x\", \"fewest\": 9}")).isEqualTo(USUAL);
    assertThat(TermRules.read("{}")).isEqualTo(USUAL);
    TermRules own =
        new TermRules(new BigDecimal("4.6"), new BigDecimal("3.6"), new BigDecimal("2.6"), 4, 7);
    assertThat(TermRules.read(own.json())).isEqualTo(own);
  }

  private static @Nullable TermValue suggested(String sum, String weight) {
    return USUAL.suggest(figures(sum, weight, 5, 8, 0, 8)).value();
  }

  private static List<Against> against(int marks, int held, int missed) {
    return List.copyOf(USUAL.suggest(figures("4", "1", marks, held, missed, 8)).against());
  }

  private static Suggestion year(@Nullable TermValue... terms) {
    return USUAL.suggestForYear(Arrays.asList(terms), Figures.NONE);
  }

  private static Figures figures(
      String sum, String weight, int marks, int held, int missed, int weeks) {
    return new Figures(
        new Average(new BigDecimal(sum), new BigDecimal(weight)), marks, held, missed, weeks);
  }
}
