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
   * Those of its actions that only show: answering them changes nothing, whatever a button carries,
   * and twice is as good as once. They are answered without the ledger and past the outbox, in a
   * transaction in which the database lets nothing be written.
   */
  default Set<Class<? extends Action>> shows() {
    return Set.of();
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
