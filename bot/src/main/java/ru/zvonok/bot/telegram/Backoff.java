package ru.zvonok.bot.telegram;

import java.util.concurrent.ThreadLocalRandom;

/** Longer and longer pauses, never all replicas at the same moment. */
final class Backoff {

  private static final long FIRST_MILLIS = 250;
  private static final long LONGEST_MILLIS = 15_000;

  private long next = FIRST_MILLIS;

  void reset() {
    next = FIRST_MILLIS;
  }

  /** From half to the whole of a pause that doubles each time, up to 15 s. */
  long millis() {
    long pause = next;
    next = Math.min(next * 2, LONGEST_MILLIS);
    return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
  }
}
