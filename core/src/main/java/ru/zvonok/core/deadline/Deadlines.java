package ru.zvonok.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

/** The regulation's deadlines (3.2) as pure functions. Every instant here is exclusive. */
public final class Deadlines {

  private Deadlines() {}

  /** Lesson record, absentees and the lesson's marks: in the day of the lesson (3.2.1, 3.2.2). */
  public static Instant endOfDay(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Marks for a written work: no later than the day of the next lesson, always within the term
   * (3.2.3). The second half of a double lesson is no next lesson.
   *
   * @param work the day of the work; for one who made it up, that day
   * @param lessons days on which the same group has the same subject and the lesson takes place;
   *     those up to {@code work} count for nothing
   * @param termEnd the last day of the term that caps the class: the quarter or half-year
   */
  public static Instant writtenWork(
      LocalDate work, Collection<LocalDate> lessons, LocalDate termEnd, ZoneId zone) {
    LocalDate next =
        lessons.stream()
            .filter(day -> day.isAfter(work) && day.isBefore(termEnd))
            .min(Comparator.naturalOrder())
            .orElse(termEnd);
    // Made up after the term's end: that day itself, or it would be late before it was written.
    return endOfDay(next.isBefore(work) ? work : next, zone);
  }

  /** Whether an entry at this instant is late. */
  public static boolean late(Instant entered, Instant dueAt) {
    return !entered.isBefore(dueAt);
  }
}
