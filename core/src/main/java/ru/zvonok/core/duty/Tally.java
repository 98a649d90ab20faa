package ru.zvonok.core.duty;

import ru.zvonok.core.deadline.DutyState;

/**
 * How many lesson records stand how.
 *
 * @param ahead lessons that aren't over yet
 * @param open over, not filled, still in time
 * @param overdue not filled, too late to be in time
 */
public record Tally(int ahead, int open, int overdue, int onTime, int late) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** Lessons that are over or were filled before they were. */
  public int asked() {
    return open + overdue + onTime + late;
  }

  Tally with(DutyState state) {
    return switch (state) {
      case DutyState.NotYet() -> new Tally(ahead + 1, open, overdue, onTime, late);
      case DutyState.Open _ -> new Tally(ahead, open + 1, overdue, onTime, late);
      case DutyState.Overdue _ -> new Tally(ahead, open, overdue + 1, onTime, late);
      case DutyState.OnTime() -> new Tally(ahead, open, overdue, onTime + 1, late);
      case DutyState.Late _ -> new Tally(ahead, open, overdue, onTime, late + 1);
    };
  }

  public Tally plus(Tally other) {
    return new Tally(
        ahead + other.ahead,
        open + other.open,
        overdue + other.overdue,
        onTime + other.onTime,
        late + other.late);
  }
}
