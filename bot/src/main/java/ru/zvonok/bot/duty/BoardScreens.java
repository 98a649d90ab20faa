package ru.zvonok.bot.duty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Tally;
import ru.zvonok.core.reminder.Reminding;

/** How the school's lessons are filled, at a glance: whoever misses most comes first. */
final class BoardScreens {

  private static final int PAGE = 20;

  private BoardScreens() {}

  static Screen board(Board board, DutyAction.OpenBoard at, Words words) {
    List<Board.Row> rows =
        board.rows().stream()
            .sorted(Comparator.comparingInt((Board.Row row) -> -missing(row.total())))
            .toList();
    int last = Math.max(0, (rows.size() - 1) / PAGE);
    int page = Math.clamp(at.page(), 0, last);
    List<Board.Row> shown = rows.subList(page * PAGE, Math.min(rows.size(), (page + 1) * PAGE));
    StringBuilder text =
        new StringBuilder(
            "<b>" + words.say("duty.board") + "</b> · " + words.say("duty.span." + at.span()));
    text.append("\n").append(total(board.total(), words)).append("\n");
    for (Board.Row row : shown) {
      text.append("\n").append(line(row, words));
    }
    Screen screen =
        Screen.of(text.toString())
            .columns(shown.stream().flatMap(row -> opener(row, at, words).stream()).toList());
    if (last > 0) {
      screen =
          DutyList.turn(screen, page, last, to -> new DutyAction.OpenBoard(at.span(), at.by(), to));
    }
    return screen
        .row(spans(at, words))
        .row(sides(at, words))
        .row(
            new Button(words.say("duty.picture"), new DutyAction.BoardPicture(at.span(), at.by())),
            new Button(words.say("duty.sheet"), new DutyAction.BoardSheet(at.span(), at.by())))
        .row(new Button(words.say("duty.nudge.all"), new DutyAction.Nudge(null)), Ways.menu(words));
  }

  static String nudged(Reminding.Nudged nudged, Words words) {
    if (nudged.asleep()) {
      return words.say("duty.nudged.asleep");
    }
    if (nudged.reminded() + nudged.lately() + nudged.withoutChat() == 0) {
      return words.say("duty.nudged.nobody");
    }
    return words.say("duty.nudged", nudged.reminded(), nudged.lately(), nudged.withoutChat());
  }

  static String total(Tally tally, Words words) {
    return words.say(
        "duty.total",
        tally.asked(),
        tally.onTime() + tally.late(),
        tally.late(),
        tally.open(),
        tally.overdue());
  }

  private static String line(Board.Row row, Words words) {
    Tally tally = row.total();
    String name = row.id() == null ? words.say("duty.nobody") : row.name();
    return (missing(tally) == 0 ? "✓ " : tally.overdue() > 0 ? "⚠ " : "● ")
        + Html.escape(name)
        + ": "
        + words.say(
            "duty.row",
            tally.onTime() + tally.late(),
            tally.asked(),
            tally.overdue(),
            tally.late());
  }

  private static List<Button> opener(Board.Row row, DutyAction.OpenBoard at, Words words) {
    int missing = missing(row.total());
    if (missing == 0) {
      return List.of();
    }
    String end = " · " + missing;
    String name = row.id() == null ? words.say("duty.nobody") : row.name();
    return List.of(
        new Button(
            Labels.cut(name, Labels.COLUMN - end.length()) + end,
            new DutyAction.OpenRow(at.by(), row.id(), at.span(), 0)));
  }

  private static int missing(Tally tally) {
    return tally.open() + tally.overdue();
  }

  private static Button[] spans(DutyAction.OpenBoard at, Words words) {
    return Arrays.stream(Span.values())
        .map(
            span ->
                new Button(
                    (span == at.span() ? "✓ " : "") + words.say("duty.span." + span),
                    new DutyAction.OpenBoard(span, at.by(), 0)))
        .toArray(Button[]::new);
  }

  private static Button[] sides(DutyAction.OpenBoard at, Words words) {
    return Arrays.stream(Board.By.values())
        .map(
            by ->
                new Button(
                    (by == at.by() ? "✓ " : "") + words.say("duty.by." + by),
                    new DutyAction.OpenBoard(at.span(), by, 0)))
        .toArray(Button[]::new);
  }
}
