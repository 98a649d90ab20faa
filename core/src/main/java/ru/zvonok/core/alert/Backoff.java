package ru.zvonok.core.alert;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: from about a second to about ten minutes, never in step. */
final class Backoff {

  static final int ATTEMPTS = 20;

  private static final long SHORTEST_MS = 1_000;
  private static final long LONGEST_MS = 600_000;

  private Backoff() {}

  /**
   * @param attempt the one that failed, from 1
   */
  static Duration after(int attempt, RandomGenerator random) {
    long full = Math.min(LONGEST_MS, SHORTEST_MS << Math.clamp(attempt - 1, 0, 20));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
