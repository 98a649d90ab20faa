package ru.zvonok.core.school;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Russia's official days off on working days: the holidays of the Labour Code (art. 112), and where
 * those that fall on a weekend are moved to. The Government moves some each year by a decree (a
 * data file); the others move to the next working day, but for those of January.
 */
final class DaysOff {

  private static final Set<MonthDay> HOLIDAYS =
      Stream.concat(
              IntStream.rangeClosed(1, 8).mapToObj(day -> MonthDay.of(Month.JANUARY, day)),
              Stream.of(
                  MonthDay.of(Month.FEBRUARY, 23),
                  MonthDay.of(Month.MARCH, 8),
                  MonthDay.of(Month.MAY, 1),
                  MonthDay.of(Month.MAY, 9),
                  MonthDay.of(Month.JUNE, 12),
                  MonthDay.of(Month.NOVEMBER, 4)))
          .collect(Collectors.toUnmodifiableSet());

  /** From a day off to the day that is off in its place. */
  private static final Map<LocalDate, LocalDate> MOVED = read();

  private DaysOff() {}

  static boolean holds(LocalDate day) {
    return holiday(day) || MOVED.containsValue(day) || movedHere(day);
  }

  /** The first working day after holidays on a weekend that no decree moved elsewhere. */
  private static boolean movedHere(LocalDate day) {
    if (weekend(day)) {
      return false;
    }
    LocalDate before = day.minusDays(1);
    int owed = 0;
    while (weekend(before) || holiday(before)) {
      owed += movesOn(before) ? 1 : 0;
      before = before.minusDays(1);
    }
    return owed > 0;
  }

  private static boolean movesOn(LocalDate day) {
    return holiday(day)
        && weekend(day)
        && day.getMonth() != Month.JANUARY
        && !MOVED.containsKey(day);
  }

  private static boolean holiday(LocalDate day) {
    return HOLIDAYS.contains(MonthDay.from(day));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static Map<LocalDate, LocalDate> read() {
    Map<LocalDate, LocalDate> moved = new TreeMap<>();
    try (InputStream file =
        Objects.requireNonNull(DaysOff.class.getResourceAsStream("moved-days-off.txt"))) {
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(pair -> moved.put(LocalDate.parse(pair[0]), LocalDate.parse(pair[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return moved;
  }
}
