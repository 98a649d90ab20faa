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
 */
public record Letter(
    String address,
    @Nullable Long bindingId,
    Kind kind,
    String key,
    String payload,
    @Nullable Instant notBefore) {}
