package ru.zvonok.core.alert;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: from about a second to about ten minutes, never in step; and
 * for how long: an answer for an hour or two, anything else for about a day.
 */
final class Backoff {

  private static final long SHORTEST_MS = 1_000;
  private static final long LONGEST_MS = 600_000;

  private Backoff() {}

  static int attempts(Kind kind) {
    return switch (kind) {
      case ANSWER -> 20;
      case ALERT, REMINDER, BROADCAST -> 200;
    };
  }

  /**
   * @param attempt the one that failed, from 1
   */
  static Duration after(int attempt, RandomGenerator random) {
    long full = Math.min(LONGEST_MS, SHORTEST_MS << Math.clamp(attempt - 1, 0, 20));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
