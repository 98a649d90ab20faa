package ru.zvonok.core.reminder;

/** What a reminder is: one of the day's moments, or one that somebody asked for. */
public enum ReminderKind {
  /** To a teacher: what became overdue, works and term marks that are due soon. */
  MORNING,
  /** To a teacher whose lessons are over for the day: quietly, what is missing of them. */
  AFTER_LESSONS,
  /** To a teacher: what is to be done before the day closes. */
  EVENING,
  /** The same for the last time. */
  LAST_CALL,
  /** To the technical specialist and the deputies: what is overdue, by teacher (4.2.5). */
  OFFICE,
  /** The same to the director, once a week (4.1.2). */
  DIRECTOR,
  /** «Напомнить через час». */
  LATER,
  /** The office's «Напомнить». */
  NUDGE;

  /** Left out for a teacher who said «Сегодня больше не надо». */
  boolean mutable() {
    return this == AFTER_LESSONS || this == EVENING || this == LAST_CALL || this == LATER;
  }

  boolean toOffice() {
    return this == OFFICE || this == DIRECTOR;
  }
}
