package ru.zvonok.core.exchange.raw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Days and times as spreadsheets count them: days since 1900 or 1904, a time as part of a day. */
public final class Serials {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MINUTES = 24 * 60;

  /** 31 December 9999: the last day that Excel knows. */
  private static final long LAST = 2_958_465;

  private Serials() {}

  /**
   * The whole days of the number as 01.09.2025; empty when no day is so far away.
   *
   * @param since1904 as old programs of Apple count
   */
  public static Optional<String> day(BigDecimal serial, boolean since1904) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST)) > 0) {
      return Optional.empty();
    }
    long days = serial.longValue();
    LocalDate zero =
        since1904
            ? LocalDate.of(1904, 1, 1)
            // Excel believes in 29 February 1900.
            : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return Optional.of(zero.plusDays(days).format(DAY));
  }

  /** The part of a day as 08:30, to the nearest minute. */
  public static String time(BigDecimal serial) {
    BigDecimal part = serial.remainder(BigDecimal.ONE).abs();
    long minutes = Math.round(part.doubleValue() * MINUTES) % MINUTES;
    return LocalTime.ofSecondOfDay(minutes * 60).format(TIME);
  }
}
