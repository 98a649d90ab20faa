package ru.zvonok.bot.telegram;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/** Longer and longer pauses, never all replicas at the same moment. */
final class Backoff implements BackOff {

  private static final long FIRST_MILLIS = 250;
  private static final long LONGEST_MILLIS = 15_000;

  private final AtomicLong next = new AtomicLong(FIRST_MILLIS);
  private final Runnable onFailure;

  Backoff(Runnable onFailure) {
    this.onFailure = onFailure;
  }

  @Override
  public void reset() {
    next.set(FIRST_MILLIS);
  }

  @Override
  public long nextBackOffMillis() {
    onFailure.run();
    long pause = next.getAndUpdate(now -> Math.min(now * 2, LONGEST_MILLIS));
    return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
  }
}
