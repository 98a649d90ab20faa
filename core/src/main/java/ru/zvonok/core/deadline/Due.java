package ru.zvonok.core.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something is to be done.
 *
 * @param opensAt before it nothing is owed: the lesson isn't over
 * @param by exclusive: the first instant that is late
 */
public record Due(Instant opensAt, Instant by) {

  /**
   * How it stands.
   *
   * @param doneAt when it was first done, before {@code opensAt} perhaps; null: not yet
   */
  public DutyState state(@Nullable Instant doneAt, Instant now) {
    if (doneAt != null && !doneAt.isAfter(now)) {
      return Deadlines.late(doneAt, by)
          ? new DutyState.Late(Duration.between(by, doneAt))
          : new DutyState.OnTime();
    }
    if (now.isBefore(opensAt)) {
      return new DutyState.NotYet();
    }
    return Deadlines.late(now, by)
        ? new DutyState.Overdue(Duration.between(by, now))
        : new DutyState.Open(Duration.between(now, by));
  }
}
