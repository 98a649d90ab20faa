package ru.zvonok.core.diary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A weighted average kept exact, Σ(mark·weight) over Σweight: nothing is rounded before it is
 * compared.
 */
public record Average(BigDecimal sum, BigDecimal weight) {

  /** For showing only: two digits. */
  public BigDecimal shown() {
    return sum.divide(weight, 2, RoundingMode.HALF_UP);
  }

  public boolean atLeast(BigDecimal threshold) {
    return sum.compareTo(threshold.multiply(weight)) >= 0;
  }
}
