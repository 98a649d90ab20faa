package ru.zvonok.core.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A school: the tenant that every row belongs to.
 *
 * @param zone the school's own time zone: every "in the day" of clause 3.2 is read in it
 */
public record School(long id, String name, ZoneId zone) {

  /** The school's date at an instant. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
