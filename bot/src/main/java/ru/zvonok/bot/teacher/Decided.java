package ru.zvonok.bot.teacher;

import java.util.function.Function;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;

/** What core decided, as an answer; a refusal leaves the person where he was. */
public final class Decided {

  private Decided() {}

  /** Under a button: what was refused is said over the chat, the screen stays. */
  static <T> Reply stay(Outcome<T> outcome, Visit visit, Function<T, Reply> done) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> done.apply(value);
      case Outcome.Refused<T>(Refusal why) -> stay(why, visit);
    };
  }

  static Reply stay(Refusal why, Visit visit) {
    return new Reply(null, Reply.Place.SAME, Refusals.say(why, visit.words()), visit.awaiting());
  }

  /** Where a screen was asked for that may not be shown: the reason, and the way to the menu. */
  public static <T> Reply open(Outcome<T> outcome, Visit visit, Function<T, Reply> done) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> done.apply(value);
      case Outcome.Refused<T>(Refusal why) ->
          Reply.show(
              Screen.of(Html.escape(Refusals.say(why, visit.words())))
                  .row(new Button(visit.words().say("screen.menu"), new StartAction.Menu())));
    };
  }
}
