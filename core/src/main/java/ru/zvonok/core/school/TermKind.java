package ru.zvonok.core.school;

import java.util.List;

/**
 * How a year is cut: quarters for grades 1–9, half-years for 10 and 11, unless a school has else.
 */
public enum TermKind {
  QUARTER,
  TRIMESTER,
  HALF_YEAR,
  YEAR;

  /** The cuts that a grade would have, the usual one first. */
  static List<TermKind> preferred(int grade) {
    return grade <= 9
        ? List.of(QUARTER, TRIMESTER, HALF_YEAR, YEAR)
        : List.of(HALF_YEAR, TRIMESTER, QUARTER, YEAR);
  }
}
