package ru.zvonok.bot.rules;

import java.util.function.Function;
import java.util.function.Supplier;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal;

/** How what core says of the rules is answered. */
final class Answers {

  private Answers() {}

  static boolean mayChange(Visit visit) {
    return Permissions.CHANGE_RULES.allow(visit.who(), Tie.NONE);
  }

  static <T> Reply show(Outcome<T> outcome, Visit visit, Function<T, Screen> screen) {
    return Reply.show(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> screen.apply(value);
          case Outcome.Refused<T>(Refusal why) -> Ways.refused(why, visit.words());
        });
  }

  /**
   * The screen anew with a short word over it: what is so now, or why nothing changed. Whoever may
   * not change anything is told just that.
   */
  static <T> Reply changed(
      Outcome<T> outcome, Visit visit, Function<T, String> done, Supplier<Reply> anew) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> anew.get().toast(done.apply(value));
      case Outcome.Refused<T>(Refusal.NotYours why) -> Reply.show(Ways.refused(why, visit.words()));
      case Outcome.Refused<T>(Refusal why) -> anew.get().toast(Refusals.say(why, visit.words()));
    };
  }
}
