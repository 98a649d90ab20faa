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
 * @param enclosure the kept file that it brings ({@link KeptFiles}); null: none
 */
public record Letter(
    String address,
    @Nullable Long bindingId,
    Kind kind,
    String key,
    String payload,
    @Nullable Instant notBefore,
    @Nullable String repaints,
    @Nullable Long enclosure) {

  public Letter(
      String address,
      @Nullable Long bindingId,
      Kind kind,
      String key,
      String payload,
      @Nullable Instant notBefore) {
    this(address, bindingId, kind, key, payload, notBefore, null, null);
  }

  /** The same letter in the place of an unsent one for that message. */
  public Letter repainting(@Nullable String message) {
    return new Letter(address, bindingId, kind, key, payload, notBefore, message, enclosure);
  }

  /** The same letter with a kept file in it. */
  public Letter enclosing(@Nullable Long file) {
    return new Letter(address, bindingId, kind, key, payload, notBefore, repaints, file);
  }
}
