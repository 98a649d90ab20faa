package ru.zvonok.core.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A single day that breaks the rule of its weekday, by the office's word.
 *
 * @param word null: it was taken back, and the day is as every other
 */
public record SpecialDay(long id, LocalDate day, Scope scope, @Nullable Word word) {

  /** For whom: the whole school, one grade, or one class. The narrower word wins. */
  public sealed interface Scope {
    record School() implements Scope {}

    record Grade(int grade) implements Scope {}

    record OneClass(long classId) implements Scope {}
  }

  /** Why a day is not as its weekday. */
  public enum Reason {
    HOLIDAY,
    MOVED,
    COLD,
    QUARANTINE,
    OTHER
  }

  /** What is said of the day. */
  public sealed interface Word {

    /** No school. */
    record Off(Reason reason) implements Word {}

    /**
     * School.
     *
     * @param as whose weekday's lessons; null: its own
     * @param bells the bell schedules of the day, one a shift at most; empty: the usual ones
     */
    record Taught(@Nullable DayOfWeek as, boolean remote, Set<Long> bells) implements Word {
      public Taught {
        bells = Set.copyOf(bells);
      }
    }
  }

  boolean holds(int grade, @Nullable Long classId) {
    return switch (scope) {
      case Scope.School() -> true;
      case Scope.Grade(int only) -> only == grade;
      case Scope.OneClass(long only) -> classId != null && classId == only;
    };
  }

  int narrowness() {
    return switch (scope) {
      case Scope.School() -> 0;
      case Scope.Grade _ -> 1;
      case Scope.OneClass _ -> 2;
    };
  }
}
