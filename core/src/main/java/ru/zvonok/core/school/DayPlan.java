package ru.zvonok.core.school;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What a day is for a class.
 *
 * @param weekday whose lessons it has, if it is a school day
 * @param oddWeek the year's first week is odd
 * @param special the office's word of this day, the last one if it was taken back
 */
public record DayPlan(
    boolean schoolDay, DayOfWeek weekday, boolean oddWeek, @Nullable SpecialDay special) {

  public boolean remote() {
    return schoolDay
        && special != null
        && special.word() instanceof SpecialDay.Word.Taught taught
        && taught.remote();
  }

  /** Why there is no school, by the office's word. */
  public SpecialDay.@Nullable Reason reason() {
    return special != null && special.word() instanceof SpecialDay.Word.Off(var reason)
        ? reason
        : null;
  }
}
