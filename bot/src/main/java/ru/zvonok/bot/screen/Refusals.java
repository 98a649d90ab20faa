package ru.zvonok.bot.screen;

import ru.zvonok.core.access.Refusal;

/** What core refused, in the person's words: what happened and what to do. */
public final class Refusals {

  private Refusals() {}

  public static String say(Refusal why, Words words) {
    return switch (why) {
      case Refusal.NotYours() -> words.say("screen.refused.notYours");
      case Refusal.Stale() -> words.say("screen.refused.stale");
      case Refusal.BadValue(Refusal.Rule rule) -> words.say("screen.refused." + rule.name());
    };
  }
}
