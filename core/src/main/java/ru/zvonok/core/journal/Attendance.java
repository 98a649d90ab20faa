package ru.zvonok.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * What was noted of one student in one lesson.
 *
 * @param minutes how late, 1–90, with {@code LATE} only; null: not measured
 */
public record Attendance(AttendanceCode code, @Nullable Integer minutes) {

  public static Attendance of(AttendanceCode code) {
    return new Attendance(code, null);
  }

  public static Attendance late(int minutes) {
    return new Attendance(AttendanceCode.LATE, minutes);
  }
}
