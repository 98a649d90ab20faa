package ru.zvonok.core.exchange;

import static java.util.Comparator.comparing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads «Звонки»: the lessons' times of either shift. */
final class BookBells {

  private static final int MOST = 15;
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:\\D.*)?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.\\-](\\d{2})(?:[:.]\\d{2})?");

  private record Rung(LessonTimes.Place place, Row row) {}

  private final Cells cells;
  private final List<Rung> rungs = new ArrayList<>();
  private final List<LessonTimes.Place> places = new ArrayList<>();

  BookBells(Bundle bundle, Cells cells) {
    this.cells = cells;
    bundle.rows(SheetKind.BELLS).forEach(this::read);
    checkOrder();
  }

  /** Each number of either shift once. */
  List<LessonTimes.Place> all() {
    return List.copyOf(places);
  }

  private void read(Row row) {
    int shift = cells.shift(row, "Смена");
    Integer number = number(row);
    LocalTime start = time(row, "Начало");
    LocalTime end = time(row, "Конец");
    if (number == null || start == null || end == null) {
      return;
    }
    if (!start.isBefore(end)) {
      cells.findings().problem(row, "Конец", ProblemCode.TIMES_REVERSED, start, end);
    } else {
      rungs.add(new Rung(new LessonTimes.Place(shift, number, start, end), row));
    }
  }

  private @Nullable Integer number(Row row) {
    String text = cells.needed(row, "Урок").orElse("");
    Matcher matcher = NUMBER.matcher(text);
    if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= MOST) {
      return Integer.valueOf(matcher.group(1));
    }
    if (!text.isEmpty()) {
      cells.findings().problem(row, "Урок", ProblemCode.NUMBER_WRONG, text, 0, MOST);
    }
    return null;
  }

  private @Nullable LocalTime time(Row row, String column) {
    String text = cells.needed(row, column).orElse("");
    Matcher matcher = TIME.matcher(text);
    try {
      if (matcher.matches()) {
        return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      }
    } catch (DateTimeException _) {
      // No such time: told below.
    }
    if (!text.isEmpty()) {
      cells.findings().problem(row, column, ProblemCode.TIME_WRONG, text);
    }
    return null;
  }

  private void checkOrder() {
    Map<String, Row> numbers = new HashMap<>();
    rungs.sort(
        comparing((Rung one) -> one.place().shift()).thenComparing(one -> one.place().number()));
    Rung before = null;
    for (Rung one : rungs) {
      LessonTimes.Place place = one.place();
      Row same = numbers.putIfAbsent(place.shift() + "/" + place.number(), one.row());
      if (same != null) {
        cells
            .findings()
            .problem(one.row(), "Урок", ProblemCode.BELL_TWICE, place.number(), same.line());
      } else if (before != null
          && before.place().shift() == place.shift()
          && place.startsAt().isBefore(before.place().endsAt())) {
        cells
            .findings()
            .problem(
                one.row(),
                "Начало",
                ProblemCode.BELLS_OVERLAP,
                place.number(),
                before.place().number());
      }
      if (same == null) {
        places.add(place);
      }
      before = one;
    }
  }
}
