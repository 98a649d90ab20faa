package ru.zvonok.bot.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Tally;
import ru.zvonok.core.paper.HeatMap;
import ru.zvonok.core.paper.Shade;
import ru.zvonok.core.paper.ShadeTable;

/** The board as a table of rows × days; what doesn't fit a picture is put together by weeks. */
record BoardTable(Board board, Words words, ZoneId zone) {

  /** What a column of a picture is. */
  private enum Column {
    DAY(UnaryOperator.identity()),
    WEEK(day -> day.with(DayOfWeek.MONDAY)),
    MONTH(day -> day.withDayOfMonth(1));

    private final UnaryOperator<LocalDate> of;

    Column(UnaryOperator<LocalDate> of) {
      this.of = of;
    }
  }

  int pages() {
    return Math.ceilDiv(board.rows().size(), HeatMap.ROWS);
  }

  /**
   * @param page from 0 to {@link #pages}
   */
  ShadeTable picture(int page, Instant now) {
    Column column =
        Arrays.stream(Column.values())
            .filter(one -> columns(one).size() <= HeatMap.COLUMNS)
            .findFirst()
            .orElse(Column.MONTH);
    List<Board.Row> rows =
        board
            .rows()
            .subList(page * HeatMap.ROWS, Math.min(board.rows().size(), (page + 1) * HeatMap.ROWS));
    String more = pages() == 1 ? "" : words.say("duty.file.page", page + 1, pages());
    return table(column, rows, words.say("duty.file.column." + column) + more, now);
  }

  ShadeTable sheet(Instant now) {
    return table(Column.DAY, board.rows(), words.say("duty.file.column.DAY"), now);
  }

  String title() {
    return words.say("duty.board") + " · " + words.say("duty.by." + board.by());
  }

  private List<LocalDate> columns(Column column) {
    return board.rows().stream()
        .flatMap(row -> row.days().keySet().stream())
        .map(column.of)
        .distinct()
        .sorted()
        .toList();
  }

  private ShadeTable table(Column column, List<Board.Row> rows, String how, Instant now) {
    List<LocalDate> columns = columns(column);
    return new ShadeTable(
        title(),
        words.say(
            "duty.file.note",
            words.shortDay(board.period().from()),
            words.shortDay(board.period().to()),
            how,
            words.shortDay(now.atZone(zone).toLocalDate()),
            words.time(now, zone)),
        legend(),
        columns.stream().map(words::shortDay).toList(),
        List.of(
            words.say("duty.file.asked"),
            words.say("duty.file.filled"),
            words.say("duty.file.late"),
            words.say("duty.file.waiting"),
            words.say("duty.file.missing")),
        rows.stream().map(row -> row(row, columns, column)).toList());
  }

  private ShadeTable.Row row(Board.Row row, List<LocalDate> columns, Column column) {
    List<ShadeTable.@Nullable Square> squares = new ArrayList<>();
    for (LocalDate day : columns) {
      squares.add(
          square(
              row.days().entrySet().stream()
                  .filter(one -> column.of.apply(one.getKey()).equals(day))
                  .map(Map.Entry::getValue)
                  .reduce(Tally.NONE, Tally::plus)));
    }
    Tally total = row.total();
    return new ShadeTable.Row(
        row.id() == null ? words.say("duty.nobody") : row.name(),
        squares,
        List.of(
            total.asked(),
            total.onTime() + total.late(),
            total.late(),
            total.open(),
            total.overdue()));
  }

  /** The worst of it is what is seen. */
  private static ShadeTable.@Nullable Square square(Tally tally) {
    if (tally.overdue() > 0) {
      return new ShadeTable.Square(Shade.MISSING, tally.overdue());
    }
    if (tally.open() > 0) {
      return new ShadeTable.Square(Shade.WAITING, tally.open());
    }
    if (tally.late() > 0) {
      return new ShadeTable.Square(Shade.LATE, tally.late());
    }
    if (tally.asked() > 0) {
      return new ShadeTable.Square(Shade.FILLED, tally.onTime());
    }
    return tally.ahead() > 0 ? new ShadeTable.Square(Shade.AHEAD, tally.ahead()) : null;
  }

  private Map<Shade, String> legend() {
    Map<Shade, String> legend = new EnumMap<>(Shade.class);
    for (Shade shade : List.of(Shade.FILLED, Shade.LATE, Shade.WAITING, Shade.MISSING)) {
      legend.put(shade, words.say("duty.shade." + shade));
    }
    return legend;
  }
}
