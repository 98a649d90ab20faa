package ru.zvonok.core.completeness;

/** What a class is checked for, in the order in which it is shown. */
public enum Finding {
  /** Absent, and nobody has said why (Н). */
  UNEXPLAINED,
  /** Lessons whose record is overdue. */
  RECORDS,
  /** Written works whose marks are overdue. */
  MARKS,
  /** Marks of a term or the year that are asked for. */
  TERM_MARKS,
  NO_GUARDIAN,
  /** There are guardians on record, but none of them has a chat. */
  NO_GUARDIAN_LINKED,
  /** A chat without a standing consent to the channel. */
  NO_CONSENT,
  NO_BIRTH_DATE,
  /** A student's chat is somebody else's too: a child reads what was meant for a parent. */
  SAME_CHAT,
  /**
   * The same full name twice in the school, or the same name and birthday: one child entered twice?
   */
  ALIKE
}
