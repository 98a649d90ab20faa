package ru.zvonok.bot.dialog;

import java.util.Set;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.SentAction;

/**
 * Answers some of the actions, inside the update's transaction. The router finds it by the actions
 * it names; every action has exactly one handler (the start fails otherwise).
 */
public interface Handler {

  Set<Class<? extends Action>> actions();

  /** True: strangers may come too (linking, help, language). */
  default boolean forStrangers() {
    return false;
  }

  /**
   * The awaited words that come to it as {@link SentAction.Said}; each has exactly one such
   * handler.
   */
  default Set<Class<? extends Awaiting>> awaits() {
    return Set.of();
  }

  Reply handle(Action action, Visit visit);
}
