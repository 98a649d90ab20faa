package ru.zvonok.bot.telegram;

import java.time.Duration;

/** What Telegram answered to a call. */
sealed interface Heard<T> {

  record Ok<T>(T result) implements Heard<T> {}

  /** It took effect, but what Telegram told of it wasn't understood. */
  record Taken<T>() implements Heard<T> {}

  record Wait<T>(Duration pause) implements Heard<T> {}

  /** The group has another address now. */
  record Moved<T>(String address) implements Heard<T> {}

  /**
   * @param description Telegram's words, without what was quoted from the message
   */
  record Refused<T>(int code, String description) implements Heard<T> {}

  /** The network or Telegram itself; nobody knows whether the call took effect. */
  record Unreachable<T>(String why) implements Heard<T> {}
}
