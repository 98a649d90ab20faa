package ru.zvonok.bot.duty;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Duty;

/**
 * Duties a page at a time: a line each, and what opens it.
 *
 * @param line how one is read
 * @param button what opens one; empty: nothing
 */
record DutyList(
    List<Duty> all,
    Predicate<Duty> overdue,
    Function<Duty, String> line,
    Function<Duty, List<Button>> button) {

  private static final int PAGE = 10;

  /**
   * @param wanted from 0; the nearest page where the list has become shorter meanwhile
   */
  Screen page(String head, int wanted, IntFunction<Action> turn) {
    int last = Math.max(0, (all.size() - 1) / PAGE);
    int page = Math.clamp(wanted, 0, last);
    StringBuilder text = new StringBuilder(head).append("\n");
    for (Duty duty : shown(wanted)) {
      text.append("\n").append(overdue.test(duty) ? "⚠ " : "● ").append(line.apply(duty));
    }
    Screen screen = Screen.of(text.toString());
    for (Duty duty : shown(wanted)) {
      for (Button one : button.apply(duty)) {
        screen = screen.row(one);
      }
    }
    return last == 0 ? screen : turn(screen, page, last, turn);
  }

  /** Those of a page. */
  List<Duty> shown(int wanted) {
    int page = Math.clamp(wanted, 0, Math.max(0, (all.size() - 1) / PAGE));
    return all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE));
  }

  static Screen turn(Screen screen, int page, int last, IntFunction<Action> turn) {
    return screen.row(
        new Button("‹", turn.apply(Math.max(0, page - 1))),
        new Button(page + 1 + "/" + (last + 1), new StartAction.Nothing()),
        new Button("›", turn.apply(Math.min(last, page + 1))));
  }

  /** A teacher's own: each opens. */
  static DutyList own(List<Duty> all, Predicate<Duty> overdue, Words words) {
    return new DutyList(
        all,
        overdue,
        duty -> DutyLines.line(duty, words),
        duty -> List.of(DutyLines.button(duty, words)));
  }
}
