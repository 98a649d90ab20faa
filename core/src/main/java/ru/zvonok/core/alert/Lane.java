package ru.zvonok.core.alert;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.zvonok.core.school.SchoolScope;

/**
 * The sending of one school: one thread claims, up to {@value #AT_ONCE} deliver, so that a slow
 * chat holds up nobody else's.
 */
final class Lane {

  static final int AT_ONCE = 16;

  /** Looks by itself as often, whatever rings: for what falls due, and for other replicas' work. */
  private static final long LOOK_MS = 1_000;

  private static final long LAST_SENDS_MS = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final long schoolId;
  private final Claims claims;
  private final Courier courier;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Semaphore rung = new Semaphore(0);
  private final Thread claimer;
  private volatile boolean open = true;

  Lane(long schoolId, Claims claims, Courier courier) {
    this.schoolId = schoolId;
    this.claims = claims;
    this.courier = courier;
    claimer = Thread.ofVirtual().name("outbox-" + schoolId).start(this::run);
  }

  void ring() {
    rung.release();
  }

  /**
   * Claims nothing more and lets what is under way arrive. No interrupt: it would cut a connection
   * to the database in the middle of a word.
   */
  void close() {
    open = false;
    ring();
    try {
      claimer.join(LAST_SENDS_MS);
      if (!free.tryAcquire(AT_ONCE, LAST_SENDS_MS, TimeUnit.MILLISECONDS)) {
        LOG.warn("school {}: stopped while messages were under way", schoolId);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (open) {
        if (send() == 0) {
          rung.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
          rung.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int send() throws InterruptedException {
    free.acquire();
    int slots = 1 + free.drainPermits();
    List<Claimed> claimed = List.of();
    try {
      if (open) {
        claimed = SchoolScope.in(schoolId, () -> claims.claim(schoolId, slots));
      }
    } catch (RuntimeException e) {
      LOG.error("school {}: could not look into the outbox", schoolId, e);
    } finally {
      free.release(slots - claimed.size());
    }
    claimed.forEach(row -> Thread.ofVirtual().start(() -> carry(row)));
    return claimed.size();
  }

  private void carry(Claimed row) {
    try {
      SchoolScope.run(schoolId, () -> courier.carry(schoolId, row));
    } catch (RuntimeException e) {
      // Its claim runs out by itself and it is sent again.
      LOG.error("school {}: message {} could not be settled", schoolId, row.id(), e);
    } finally {
      free.release();
      ring();
    }
  }
}
