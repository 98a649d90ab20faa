package ru.zvonok.core.school;

import java.time.LocalDate;

/** A school year, from its first day to its last. */
public record AcademicYear(long id, String name, LocalDate startsOn, LocalDate endsOn) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
