package ru.zvonok.core.school;

/** The kind of a term: which one caps a class's deadlines follows from its grade. */
public enum TermKind {
  QUARTER,
  TRIMESTER,
  HALF_YEAR,
  YEAR
}
