package ru.zvonok.core.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message written to the outbox.
 *
 * @param address the chat
 * @param bindingId ends with it unsent; null: an answer to whoever is in the chat
 * @param key writing the same key twice in a school is harmless: the first one stands
 * @param payload JSON of the front end's own, at most 32 kB
 * @param notBefore null: at once
 * @param repaints the channel's message that this letter shows anew: it takes the place of an
 *     unsent one for the same message, so that fast fingers never wait for screens that nobody will
 *     see
 */
public record Letter(
    String address,
    @Nullable Long bindingId,
    Kind kind,
    String key,
    String payload,
    @Nullable Instant notBefore,
    @Nullable String repaints) {

  public Letter(
      String address,
      @Nullable Long bindingId,
      Kind kind,
      String key,
      String payload,
      @Nullable Instant notBefore) {
    this(address, bindingId, kind, key, payload, notBefore, null);
  }
}
