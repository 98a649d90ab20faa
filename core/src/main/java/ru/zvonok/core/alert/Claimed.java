package ru.zvonok.core.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that is ours to deliver for a while.
 *
 * @param version as it was claimed: moved meanwhile means that the facts changed while sending
 * @param standing the binding is open and, for an alert, the guardian's rights and consent stand
 * @param lines of an alert; empty for a letter
 */
record Claimed(
    long id,
    String address,
    Kind kind,
    String payload,
    int version,
    int attempt,
    @Nullable String messageRef,
    boolean standing,
    List<FactLine> lines) {}
