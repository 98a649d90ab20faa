package ru.zvonok.core.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job does, over all replicas.
 *
 * @param lastDone null: never yet
 * @param lastFailed null: never
 * @param failures in a row, up to now
 */
public record JobState(
    String name,
    Instant next,
    boolean running,
    @Nullable Instant lastDone,
    @Nullable Instant lastFailed,
    int failures) {}
