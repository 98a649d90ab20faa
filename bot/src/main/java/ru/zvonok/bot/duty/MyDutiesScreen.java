package ru.zvonok.bot.duty;

import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Duty;

/** «Мои долги»: what is to be done still, then what is overdue, a page at a time. */
final class MyDutiesScreen {

  private static final int PAGE = 10;

  private MyDutiesScreen() {}

  /**
   * @param wanted from 0; the nearest page where the list has become shorter meanwhile
   */
  static Screen of(List<Duty> due, List<Duty> overdue, int wanted, Words words) {
    List<Duty> all = Stream.concat(due.stream(), overdue.stream()).toList();
    if (all.isEmpty()) {
      return Screen.of("<b>" + words.say("duty.mine") + "</b>\n\n" + words.say("duty.none"))
          .row(Ways.menu(words));
    }
    int last = (all.size() - 1) / PAGE;
    int page = Math.clamp(wanted, 0, last);
    List<Duty> shown = all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE));
    StringBuilder text =
        new StringBuilder(
            "<b>"
                + words.say("duty.mine")
                + "</b>\n"
                + words.say("duty.count", due.size(), overdue.size())
                + "\n");
    for (Duty duty : shown) {
      text.append("\n")
          .append(overdue.contains(duty) ? "⚠ " : "● ")
          .append(DutyLines.line(duty, words));
    }
    Screen screen = Screen.of(text.toString());
    for (Duty duty : shown) {
      screen = screen.row(DutyLines.button(duty, words));
    }
    if (last > 0) {
      screen =
          screen.row(
              new Button("‹", new DutyAction.MyDuties(Math.max(0, page - 1))),
              new Button(page + 1 + "/" + (last + 1), new StartAction.Nothing()),
              new Button("›", new DutyAction.MyDuties(Math.min(last, page + 1))));
    }
    return screen.row(Ways.menu(words));
  }
}
