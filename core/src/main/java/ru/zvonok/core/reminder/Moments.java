package ru.zvonok.core.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a school is reminded, by its own clock and on school days only. Each moment has its hours: a
 * system that was down in them sends once it is back, and nothing after they are over. Nobody is
 * reminded in the quiet hours, 21:00–7:00.
 */
record Moments(ZoneId zone) {

  static final LocalTime QUIET_FROM = LocalTime.of(21, 0);
  static final LocalTime QUIET_UNTIL = LocalTime.of(7, 0);

  /** So long after the last lesson it still may be filled without a word. */
  static final Duration AFTER_LAST_LESSON = Duration.ofMinutes(30);

  static final Duration AN_HOUR = Duration.ofHours(1);

  /** So many days before the term's last one its marks are reminded of, and on that day. */
  private static final Set<Integer> TERM_DAYS = Set.of(7, 3, 1, 0);

  /** Whether a moment of that day's has come and is not over. */
  boolean open(ReminderKind kind, LocalDate day, Instant now) {
    return switch (kind) {
      case MORNING -> within(day, LocalTime.of(8, 0), LocalTime.of(14, 0), now);
      case AFTER_LESSONS -> within(day, QUIET_UNTIL, LocalTime.of(18, 0), now);
      case EVENING -> within(day, LocalTime.of(18, 0), LocalTime.of(20, 30), now);
      case LAST_CALL -> within(day, LocalTime.of(20, 30), QUIET_FROM, now);
      case OFFICE, DIRECTOR -> within(day, LocalTime.of(9, 0), LocalTime.of(18, 0), now);
      case LATER, NUDGE -> within(day, QUIET_UNTIL, QUIET_FROM, now);
    };
  }

  /** Whether something may be said at that moment of the day. */
  boolean awake(Instant at) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return !time.isBefore(QUIET_UNTIL) && time.isBefore(QUIET_FROM);
  }

  /** The same moment, or the morning after it when everyone is left in peace. */
  Instant wakingFrom(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    if (awake(at)) {
      return at;
    }
    LocalDate day =
        there.toLocalTime().isBefore(QUIET_UNTIL)
            ? there.toLocalDate()
            : there.toLocalDate().plusDays(1);
    return day.atTime(QUIET_UNTIL).atZone(zone).toInstant();
  }

  /** The director's week begins with its first school day. */
  static boolean firstOfWeek(LocalDate day, LocalDate previousSchoolDay) {
    return previousSchoolDay.isBefore(day.with(DayOfWeek.MONDAY));
  }

  /**
   * Whether term marks are reminded of today: 7, 3, 1 and 0 days before the last day, a number that
   * fell on a day off on the next school day.
   */
  static boolean termMarks(LocalDate lastDay, LocalDate today, LocalDate previousSchoolDay) {
    return TERM_DAYS.stream()
        .map(lastDay::minusDays)
        .anyMatch(day -> day.isAfter(previousSchoolDay) && !day.isAfter(today));
  }

  /**
   * Whether a written work's deadline is reminded of in the morning: on its day, and on the school
   * day before.
   */
  static boolean work(LocalDate dueDay, LocalDate today, LocalDate nextSchoolDay) {
    return !dueDay.isBefore(today) && !dueDay.isAfter(nextSchoolDay);
  }

  private boolean within(LocalDate day, LocalTime from, LocalTime until, Instant now) {
    Instant opens = day.atTime(from).atZone(zone).toInstant();
    Instant closes = day.atTime(until).atZone(zone).toInstant();
    return !now.isBefore(opens) && now.isBefore(closes);
  }
}
