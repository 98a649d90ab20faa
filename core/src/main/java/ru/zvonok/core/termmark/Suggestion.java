package ru.zvonok.core.termmark;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.TermValue;

/**
 * What the marks come to; never set by itself.
 *
 * @param value null: there is nothing to go by
 */
public record Suggestion(@Nullable TermValue value, Figures figures, Set<Against> against) {

  public Suggestion {
    against = Set.copyOf(against);
  }

  /** Most lessons missed and too few marks: «н/а» has its ground. */
  public boolean notAssessable() {
    return against.contains(Against.TOO_FEW_MARKS) && against.contains(Against.MISSED_HALF);
  }

  /**
   * Whether setting this needs a word why: another mark than the suggested one, «н/а», «осв». Зачёт
   * without any mark of 1–5 is what there is.
   */
  boolean needsComment(TermValue wanted) {
    return switch (wanted) {
      case PASS, FAIL -> value != null;
      case NOT_ASSESSED, EXEMPT, ONE, TWO, THREE, FOUR, FIVE -> wanted != value;
    };
  }
}
