package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.journal.MarkSql.Stands;

/** The rules of marks, whoever asks. */
final class MarkRules {

  private MarkRules() {}

  /** What a cell holds afterwards: a withdrawn mark takes its comment and day along. */
  static Stands becomes(Stands stands, @Nullable MarkValue wanted, @Nullable LocalDate madeUpOn) {
    return wanted == null
        ? Stands.NOTHING
        : new Stands(wanted, stands.comment(), madeUpOn == null ? stands.madeUpOn() : madeUpOn);
  }

  /**
   * What breaks a rule; null: nothing. A mark may always be withdrawn.
   *
   * @param attendance what is noted of the student
   */
  static @Nullable Refusal wrong(
      Place place,
      WorkKinds.Found kind,
      Stands becomes,
      Supplier<@Nullable Attendance> attendance) {
    if (becomes.value() == null) {
      return null;
    }
    if (place.grade() == 1) {
      return new BadValue(Rule.NO_MARKS_IN_GRADE_1);
    }
    if (kind.retired()) {
      return new BadValue(Rule.UNKNOWN_KIND);
    }
    return earned(place.ground(), becomes.madeUpOn(), attendance)
        ? null
        : new BadValue(Rule.ABSENT_WITHOUT_MAKE_UP);
  }

  private static boolean earned(
      Ground ground, @Nullable LocalDate madeUpOn, Supplier<@Nullable Attendance> attendance) {
    if (madeUpOn != null) {
      return madeUpOn.isAfter(ground.day()) && !madeUpOn.isAfter(ground.today());
    }
    Attendance noted = attendance.get();
    return noted == null || !noted.code().away();
  }
}
