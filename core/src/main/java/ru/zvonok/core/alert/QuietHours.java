package ru.zvonok.core.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When families are left in peace: from the first time in the evening until the second one in the
 * morning, by the school's clock.
 */
record QuietHours(LocalTime from, LocalTime until) {

  /** 21:00–7:00. */
  static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));

  /** The same instant, or the end of the quiet hours that it falls into. */
  Instant postpone(Instant wanted, ZoneId zone) {
    ZonedDateTime local = wanted.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (time.isBefore(until)) {
      return local.toLocalDate().atTime(until).atZone(zone).toInstant();
    }
    if (time.isBefore(from)) {
      return wanted;
    }
    return local.toLocalDate().plusDays(1).atTime(until).atZone(zone).toInstant();
  }
}
