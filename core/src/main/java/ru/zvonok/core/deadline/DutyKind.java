package ru.zvonok.core.deadline;

/** What clause 3.2 asks for, each by a day of its own; a school may shift its hours. */
public enum DutyKind {
  /** Topic, homework and the roll: in the day of the lesson. */
  LESSON_RECORD("3.2.1"),
  /** Marks given in the lesson: in the day of the lesson. */
  LESSON_MARKS("3.2.2"),
  /** Marks for a written work: in the day of the next lesson, within the term. */
  WRITTEN_WORK("3.2.3"),
  /** Each student's mark for the quarter or half-year: in the term's last day. */
  TERM_MARKS("3.2.4"),
  /** Each student's mark for the year: in the year's last day. */
  YEAR_MARKS("3.2.4");

  private final String clause;

  DutyKind(String clause) {
    this.clause = clause;
  }

  public String clause() {
    return clause;
  }
}
