package ru.zvonok.core.alert;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second for what has fallen due, for all schools that this process sends for in one
 * question, and rings for each that has something.
 */
final class Lookout {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private static final long LOOK_MS = 1_000;

  private final Map<Long, Lane> lanes;
  private final Claims claims;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean told;

  /**
   * @param lanes those that are open, as they come and go
   */
  Lookout(Map<Long, Lane> lanes, Claims claims) {
    this.lanes = lanes;
    this.claims = claims;
    Thread.ofVirtual().name("outbox-lookout").start(this::run);
  }

  void close() {
    closed.countDown();
  }

  private void run() {
    try {
      while (!closed.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    if (lanes.isEmpty()) {
      return;
    }
    try {
      for (long school : claims.due(lanes.keySet())) {
        Lane lane = lanes.get(school);
        if (lane != null) {
          lane.ring();
        }
      }
      told = false;
    } catch (RuntimeException e) {
      if (!told) {
        LOG.warn("nobody looks into the outbox: {}", e.getClass().getSimpleName());
      }
      told = true;
    }
  }
}
