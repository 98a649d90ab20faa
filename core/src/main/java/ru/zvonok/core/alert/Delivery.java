package ru.zvonok.core.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a delivery. */
public sealed interface Delivery {

  /**
   * @param messageRef how to edit it later; null when there is nothing to edit
   */
  record Sent(@Nullable String messageRef) implements Delivery {}

  /** By now there is nothing left to say: nothing was sent. */
  record Moot() implements Delivery {}

  /** The channel asks to wait with this chat. */
  record RetryAfter(Duration pause) implements Delivery {}

  /** The channel takes nothing from anybody for a while; it has nothing to do with the message. */
  record Shut(Duration pause, String reason) implements Delivery {}

  /** The network or the channel failed; tried again with backoff. */
  record Failed(String reason) implements Delivery {}

  /** Nobody can be reached there any more: the binding ends. */
  record Gone(String reason) implements Delivery {}

  /** The message itself is refused and never will be taken; the office can see why. */
  record Rejected(String reason) implements Delivery {}
}
