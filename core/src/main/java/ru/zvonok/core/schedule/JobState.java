package ru.zvonok.core.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job does, over all replicas.
 *
 * @param late how long it has been due and nobody does it; zero: it isn't
 * @param lastDone null: never yet
 * @param lastFailed null: never
 * @param failures in a row, up to now
 */
public record JobState(
    String name,
    Instant next,
    Duration late,
    boolean running,
    @Nullable Instant lastDone,
    @Nullable Instant lastFailed,
    int failures) {}
