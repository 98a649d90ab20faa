package ru.zvonok.core.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
  private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
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
  private final Set<String> straight = ConcurrentHashMap.newKeySet();
  private boolean passedOver;
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
          rung.tryAcquire(lookAfter(), TimeUnit.NANOSECONDS);
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

  private List<String> busy() {
    List<String> busy = new ArrayList<>(straight);
    passedOver = !busy.isEmpty();
    busy.addAll(underWay.values());
    return busy;
  }

  /** What was passed over for a message that hadn't queued is looked for soon: nothing rings. */
  private long lookAfter() {
    return passedOver ? Math.min(SOON_NANOS, round.lookAfter()) : round.lookAfter();
  }

  /**
   * Sends in this thread what hasn't queued; meanwhile nothing is claimed for its chat. Null: it
   * has to queue, for the pace's sake or because its chat is being written to.
   */
  @Nullable Delivery straight(Parcel.Straight parcel) {
    String address = parcel.address();
    if (!open() || !straight.add(address)) {
      return null;
    }
    try {
      if (underWay.containsValue(address) || !round.takesUnqueued(address)) {
        return null;
      }
      Delivery delivery = courier.deliver(schoolId, parcel);
      round.heardUnqueued(address, delivery);
      return delivery;
    } finally {
      straight.remove(address);
    }
  }

  private List<Claimed> look(int places) throws InterruptedException {
    LOOKS.acquire();
    try {
      return SchoolScope.in(schoolId, () -> round.take(places, busy()));
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
