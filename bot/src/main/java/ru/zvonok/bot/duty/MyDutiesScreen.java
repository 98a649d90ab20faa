package ru.zvonok.bot.duty;

import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Duty;

/** «Мои долги»: what is to be done still, then what is overdue, a page at a time. */
final class MyDutiesScreen {

  private MyDutiesScreen() {}

  /**
   * @param wanted from 0; the nearest page where the list has become shorter meanwhile
   */
  static Screen of(List<Duty> due, List<Duty> overdue, int wanted, Words words) {
    List<Duty> all = Stream.concat(due.stream(), overdue.stream()).toList();
    String head = "<b>" + words.say("duty.mine") + "</b>\n";
    if (all.isEmpty()) {
      return Screen.of(head + "\n" + words.say("duty.none")).row(Ways.menu(words));
    }
    return DutyList.own(all, overdue::contains, words)
        .page(
            head + words.say("duty.count", due.size(), overdue.size()),
            wanted,
            DutyAction.MyDuties::new)
        .row(Ways.menu(words));
  }
}
