package ru.zvonok.core.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of deadlines.
 *
 * @param school what is particular to the school: its zone, its hours
 * @param about «запись 14.10», «контрольная 14.10», «отработка 14.10», «четверть», «год»
 * @param due null: there is no such duty
 */
record DeadlineCase(
    String name,
    List<String> school,
    List<Event> events,
    String about,
    LocalDateTime now,
    @Nullable LocalDateTime due,
    String outcome) {

  /** What happened at a moment of the school's own time. */
  record Event(LocalDateTime at, String what) {}

  private static final Pattern MOMENT =
      Pattern.compile("(\\d\\d)\\.(\\d\\d) (\\d\\d:\\d\\d) ?(.*)");
  private static final Pattern DAY = Pattern.compile("(\\d\\d)\\.(\\d\\d)");

  static List<DeadlineCase> read(String table) {
    return table
        .lines()
        .filter(line -> line.chars().filter(c -> c == '|').count() == 6)
        .skip(1)
        .map(DeadlineCase::of)
        .toList();
  }

  private static DeadlineCase of(String line) {
    List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    return new DeadlineCase(
        cells.get(0),
        parts(cells.get(1)),
        parts(cells.get(2)).stream().map(DeadlineCase::event).toList(),
        cells.get(3),
        event(cells.get(4)).at(),
        cells.get(5).isEmpty() ? null : event(cells.get(5)).at(),
        cells.get(6));
  }

  private static List<String> parts(String cell) {
    return Stream.of(cell.split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static Event event(String text) {
    Matcher moment = MOMENT.matcher(text);
    if (!moment.matches()) {
      throw new IllegalArgumentException("no moment in: " + text);
    }
    return new Event(
        day(moment.group(1), moment.group(2)).atTime(LocalTime.parse(moment.group(3))),
        moment.group(4));
  }

  /** The days named in a text, of the school year 2025/26. */
  static List<LocalDate> days(String text) {
    return DAY.matcher(text).results().map(day -> day(day.group(1), day.group(2))).toList();
  }

  private static LocalDate day(String day, String month) {
    int monthOfYear = Integer.parseInt(month);
    return LocalDate.of(monthOfYear >= 8 ? 2025 : 2026, monthOfYear, Integer.parseInt(day));
  }
}
