package ru.zvonok.core.duty;

import java.time.LocalDate;

/** Days that are looked at, first and last included, at most a school year's worth. */
public record Period(LocalDate from, LocalDate to) {

  private static final int MOST_DAYS = 400;

  public Period {
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new IllegalArgumentException("1 to 400 days are looked at");
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day, day);
  }
}
