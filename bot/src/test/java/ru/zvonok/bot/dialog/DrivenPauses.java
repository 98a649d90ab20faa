package ru.zvonok.bot.dialog;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Pauses that take no time; a test is told how long they would have been together. */
final class DrivenPauses extends Pauses {

  private final AtomicLong waited = new AtomicLong();
  private volatile LongConsumer each = _ -> {};

  void each(LongConsumer millisSoFar) {
    each = millisSoFar;
  }

  @Override
  boolean endedWithin(CountDownLatch ending, long millis) {
    each.accept(waited.addAndGet(millis));
    return ending.getCount() == 0;
  }
}
