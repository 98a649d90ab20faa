package ru.zvonok.core.journal;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;

/** The rules of attendance, whoever asks; null stands for present. */
final class RollRules {

  private static final int MOST_MINUTES_LATE = 90;

  private RollRules() {}

  /**
   * As whom one code may be turned into another; null: not at all.
   *
   * @param fills holds the lesson: a witness, who outweighs a reason with presence alone
   * @param reasons is the student's class teacher: knows why, not who was there
   */
  static @Nullable Role mayTurn(
      boolean fills, boolean reasons, @Nullable AttendanceCode from, @Nullable AttendanceCode to) {
    boolean awayToAway = from != null && from.away() && to != null && to.away();
    if (reasons && awayToAway) {
      return Role.CLASS_TEACHER;
    }
    boolean reasonGone = from != null && from.reason() && awayToAway;
    boolean reasonGiven = to != null && to.reason();
    return fills && !reasonGone && !reasonGiven ? Role.TEACHER : null;
  }

  /**
   * What breaks a rule in what is wanted; null: nothing.
   *
   * @param marked has a mark that was earned in this lesson
   */
  static @Nullable Refusal wrong(
      @Nullable Attendance stands, @Nullable Attendance wanted, BooleanSupplier marked) {
    if (wanted == null) {
      return null;
    }
    Integer minutes = wanted.minutes();
    if (minutes != null
        && (wanted.code() != AttendanceCode.LATE || minutes < 1 || minutes > MOST_MINUTES_LATE)) {
      return new BadValue(Rule.LATE_MINUTES);
    }
    boolean leaves = wanted.code().away() && (stands == null || !stands.code().away());
    return leaves && marked.getAsBoolean() ? new BadValue(Rule.HAS_MARK) : null;
  }
}
