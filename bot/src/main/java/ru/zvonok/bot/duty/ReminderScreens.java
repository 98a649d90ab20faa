package ru.zvonok.bot.duty;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Owner;
import ru.zvonok.core.reminder.ReminderKind;
import ru.zvonok.core.reminder.ReminderView;

/** One message for all that is missing; each line has a button that opens that very lesson. */
final class ReminderScreens {

  /** Longer lists are in «Мои долги». */
  private static final int MOST = 12;

  private ReminderScreens() {}

  static Screen own(ReminderView.Own own, Words words) {
    List<String> blocks = new ArrayList<>();
    blocks.add(head(own, words));
    List<Duty> shown =
        Stream.concat(own.due().stream(), own.overdue().stream()).limit(MOST).toList();
    List<Duty> due = own.due().stream().filter(shown::contains).toList();
    List<Duty> overdue = own.overdue().stream().filter(shown::contains).toList();
    if (!due.isEmpty()) {
      blocks.add(lines(due, words));
    }
    if (!overdue.isEmpty()) {
      blocks.add("⚠ " + words.say("duty.overdue") + "\n" + lines(overdue, words));
    }
    if (shown.size() < own.size()) {
      blocks.add(words.say("duty.more", own.size() - shown.size()));
    }
    Screen screen = Screen.of(String.join("\n\n", blocks));
    for (Duty duty : shown) {
      screen = screen.row(DutyLines.button(duty, words));
    }
    if (shown.size() < own.size()) {
      screen = screen.row(new Button(words.say("duty.mine"), new DutyAction.MyDuties(0)));
    }
    return canWait(own.kind())
        ? screen.row(
            new Button(words.say("duty.later"), new DutyAction.RemindLater()),
            new Button(words.say("duty.enough"), new DutyAction.EnoughForToday()))
        : screen.row(Ways.menu(words));
  }

  static Screen office(ReminderView.Office office, Words words) {
    int all = office.owners().stream().mapToInt(ReminderView.Owes::overdue).sum();
    String head =
        words.say(
            office.kind() == ReminderKind.DIRECTOR ? "duty.office.week" : "duty.office.day", all);
    String lines =
        office.owners().stream()
            .limit(40)
            .map(
                owes ->
                    words.say(
                        "duty.office.line",
                        name(owes.owner(), words),
                        owes.overdue(),
                        words.shortDay(owes.since())))
            .collect(joining("\n"));
    int more = office.owners().size() - 40;
    return Screen.of(
            "<b>"
                + head
                + "</b>\n\n"
                + lines
                + (more > 0 ? "\n" + words.say("duty.more", more) : ""))
        .row(Ways.menu(words));
  }

  private static String head(ReminderView.Own own, Words words) {
    String key =
        switch (own.kind()) {
          case AFTER_LESSONS -> "duty.head.afterLessons";
          case MORNING -> "duty.head.morning";
          case NUDGE -> "duty.head.nudge";
          case LAST_CALL -> "duty.head.lastCall";
          case EVENING, LATER, OFFICE, DIRECTOR -> "duty.head.evening";
        };
    return "<b>" + words.say(key, own.size()) + "</b>";
  }

  private static boolean canWait(ReminderKind kind) {
    return kind == ReminderKind.AFTER_LESSONS
        || kind == ReminderKind.EVENING
        || kind == ReminderKind.LATER;
  }

  private static String lines(List<Duty> duties, Words words) {
    return duties.stream().map(duty -> "● " + DutyLines.line(duty, words)).collect(joining("\n"));
  }

  private static String name(@Nullable Owner owner, Words words) {
    return owner == null ? words.say("duty.nobody") : Html.escape(owner.name().initials());
  }
}
