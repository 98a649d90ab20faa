package ru.zvonok.core.alert;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.zvonok.core.school.SchoolScope;

/**
 * The sending of one school: one thread claims as the pace allows, up to {@value #AT_ONCE} deliver,
 * so that a slow chat holds up nobody else's. What takes long is claimed anew meanwhile.
 */
final class Lane {

  static final int AT_ONCE = 32;

  /**
   * Of all lanes of this process so many look at a time, in turn: a thousand schools that begin at
   * once must not take every connection to the database from those who answer and who say that this
   * replica is alive.
   */
  private static final Semaphore LOOKS = new Semaphore(8, true);

  private static final long HOLD_MS = 2_000;
  private static final long LAST_SENDS_MS = 10_000;
  private static final long AFTER_TROUBLE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final long schoolId;
  private final Claims claims;
  private final Courier courier;
  private final Round round;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Semaphore rung = new Semaphore(0);
  private final Map<Long, String> underWay = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final Thread claimer;

  Lane(long schoolId, Claims claims, Courier courier) {
    this.schoolId = schoolId;
    this.claims = claims;
    this.courier = courier;
    round = new Round(schoolId, claims, courier.rates(), System::nanoTime);
    claimer = Thread.ofVirtual().name("outbox-" + schoolId).start(this::run);
    Thread.ofVirtual().name("outbox-holds-" + schoolId).start(this::hold);
  }

  void ring() {
    rung.release();
  }

  /**
   * Claims nothing more and lets what is under way arrive. No interrupt: it would cut a connection
   * to the database in the middle of a word.
   */
  void close() {
    closed.countDown();
    ring();
    try {
      claimer.join(LAST_SENDS_MS);
      if (!free.tryAcquire(AT_ONCE, LAST_SENDS_MS, TimeUnit.MILLISECONDS)) {
        LOG.warn("school {}: stopped while messages were under way", schoolId);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      arrived.countDown();
    }
  }

  private boolean open() {
    return closed.getCount() > 0;
  }

  private void run() {
    try {
      while (open()) {
        long pause = round.closedFor();
        if (pause > 0) {
          closed.await(pause, TimeUnit.NANOSECONDS);
        } else if (send() == 0) {
          rung.tryAcquire(round.lookAfter(), TimeUnit.NANOSECONDS);
          rung.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int send() throws InterruptedException {
    free.acquire();
    int places = 1 + free.drainPermits();
    List<Claimed> claimed = List.of();
    try {
      if (open()) {
        claimed = look(places);
      }
    } catch (RuntimeException e) {
      LOG.error("school {}: could not look into the outbox", schoolId, e);
      closed.await(AFTER_TROUBLE_NANOS, TimeUnit.NANOSECONDS);
    } finally {
      free.release(places - claimed.size());
    }
    claimed.forEach(row -> underWay.put(row.id(), row.address()));
    claimed.forEach(row -> Thread.ofVirtual().start(() -> carry(row)));
    return claimed.size();
  }

  private List<Claimed> look(int places) throws InterruptedException {
    LOOKS.acquire();
    try {
      return SchoolScope.in(schoolId, () -> round.take(places, underWay.values()));
    } finally {
      LOOKS.release();
    }
  }

  private void carry(Claimed row) {
    try {
      SchoolScope.run(
          schoolId, () -> courier.carry(schoolId, row, delivery -> round.heard(row, delivery)));
    } catch (RuntimeException e) {
      // Its claim runs out by itself and it is sent again.
      LOG.error("school {}: message {} could not be settled", schoolId, row.id(), e);
    } finally {
      underWay.remove(row.id());
      free.release();
      ring();
    }
  }

  private void hold() {
    try {
      while (!arrived.await(HOLD_MS, TimeUnit.MILLISECONDS)) {
        Long[] ids = underWay.keySet().toArray(Long[]::new);
        if (ids.length > 0) {
          holdOn(ids);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void holdOn(Long[] ids) {
    try {
      SchoolScope.run(schoolId, () -> claims.hold(schoolId, ids));
    } catch (RuntimeException e) {
      LOG.warn("school {}: claims aren't held: {}", schoolId, e.getClass().getSimpleName());
    }
  }
}
