package ru.zvonok.core.termmark;

import java.math.BigDecimal;

/** One number of a school's {@link TermRules}: a threshold in hundredths, or a count of marks. */
public enum TermRule {
  FIVE,
  FOUR,
  THREE,
  FEWEST,
  FEWEST_ABOVE;

  private static final int HUNDREDTHS = 2;

  public int in(TermRules rules) {
    return switch (this) {
      case FIVE -> hundredths(rules.five());
      case FOUR -> hundredths(rules.four());
      case THREE -> hundredths(rules.three());
      case FEWEST -> rules.fewest();
      case FEWEST_ABOVE -> rules.fewestAbove();
    };
  }

  /** The same rules but for this number; they may be unsound. */
  public TermRules with(TermRules rules, int wanted) {
    return switch (this) {
      case FIVE ->
          new TermRules(
              threshold(wanted), rules.four(), rules.three(), rules.fewest(), rules.fewestAbove());
      case FOUR ->
          new TermRules(
              rules.five(), threshold(wanted), rules.three(), rules.fewest(), rules.fewestAbove());
      case THREE ->
          new TermRules(
              rules.five(), rules.four(), threshold(wanted), rules.fewest(), rules.fewestAbove());
      case FEWEST ->
          new TermRules(rules.five(), rules.four(), rules.three(), wanted, rules.fewestAbove());
      case FEWEST_ABOVE ->
          new TermRules(rules.five(), rules.four(), rules.three(), rules.fewest(), wanted);
    };
  }

  private static int hundredths(BigDecimal threshold) {
    return threshold.movePointRight(HUNDREDTHS).intValue();
  }

  private static BigDecimal threshold(int hundredths) {
    return BigDecimal.valueOf(hundredths, HUNDREDTHS);
  }
}
