package ru.zvonok.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The regulation's deadlines (3.2) as pure functions. Every instant here is exclusive. */
public final class Deadlines {

  private Deadlines() {}

  /** Lesson record, absentees and the lesson's marks: in the day of the lesson (3.2.1, 3.2.2). */
  public static Instant endOfDay(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether an entry at this instant is late. */
  public static boolean late(Instant entered, Instant dueAt) {
    return !entered.isBefore(dueAt);
  }
}
