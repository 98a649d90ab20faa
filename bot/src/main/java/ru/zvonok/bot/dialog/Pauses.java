package ru.zvonok.bot.dialog;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The time between two tries. */
@Component
class Pauses {

  /** True: what was waited for is over already; nothing more is to be tried. */
  boolean endedWithin(CountDownLatch ending, long millis) throws InterruptedException {
    return ending.await(millis, TimeUnit.MILLISECONDS);
  }
}
