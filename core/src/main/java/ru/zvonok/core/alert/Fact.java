package ru.zvonok.core.alert;

import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.TermValue;

/** What the journal says of a student, as short text: «ABSENT», «LATE:10», «4». */
final class Fact {

  /** There is nothing (any more). No text of a fact begins like this. */
  static final String GONE = "-";

  private Fact() {}

  static String of(@Nullable Attendance attendance) {
    if (attendance == null) {
      return GONE;
    }
    return attendance.minutes() == null
        ? attendance.code().name()
        : attendance.code().name() + ":" + attendance.minutes();
  }

  static String of(@Nullable MarkValue mark) {
    return mark == null ? GONE : mark.stored();
  }

  static @Nullable Attendance attendance(@Nullable String fact) {
    if (fact == null || fact.equals(GONE)) {
      return null;
    }
    int cut = fact.indexOf(':');
    return cut < 0
        ? Attendance.of(AttendanceCode.valueOf(fact))
        : new Attendance(
            AttendanceCode.valueOf(fact.substring(0, cut)),
            Integer.valueOf(fact.substring(cut + 1)));
  }

  static @Nullable MarkValue mark(@Nullable String fact) {
    return fact == null || fact.equals(GONE) ? null : MarkValue.ofStored(fact);
  }

  static @Nullable TermValue termMark(@Nullable String fact) {
    return fact == null || fact.equals(GONE) ? null : TermValue.ofStored(fact);
  }
}
