package ru.zvonok.core.termmark;

/** What speaks against a suggested mark; the teacher decides. */
public enum Against {
  /** Fewer marks than the lessons a week ask for. */
  TOO_FEW_MARKS,
  /** More than half of the lessons missed. */
  MISSED_HALF,
  /** For the year: a term is without a mark. */
  TERM_MISSING
}
