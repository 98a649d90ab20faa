package ru.zvonok.core.journal;

/** Attendance by exception: no code means present, once the roll is confirmed. */
public enum AttendanceCode {
  /** Н: absent, reason unknown yet. */
  ABSENT,
  /** УП. */
  EXCUSED,
  /** Б. */
  ILL,
  /** НП. */
  UNEXCUSED,
  /** ОП: late by 1–90 minutes, or by an unknown time. */
  LATE,
  /** ОСВ: in class, exempt from the lesson's work. */
  EXEMPT;

  /** Not in the lesson: excludes a mark unless that was made up later. */
  public boolean away() {
    return switch (this) {
      case ABSENT, EXCUSED, ILL, UNEXCUSED -> true;
      case LATE, EXEMPT -> false;
    };
  }

  /** Given by the class teacher, who knows the reason (3.4.1). */
  public boolean reason() {
    return switch (this) {
      case EXCUSED, ILL, UNEXCUSED -> true;
      case ABSENT, LATE, EXEMPT -> false;
    };
  }
}
