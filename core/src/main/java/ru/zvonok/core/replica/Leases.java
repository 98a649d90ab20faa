package ru.zvonok.core.replica;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Which replica does what only one may do: sending for a school, polling with its bot. Each says
 * every second that it is alive; a dead one's work is taken over within five seconds, a stopping
 * one's at once. A replica that could not say so for three seconds ends its work by itself.
 */
@Service
public class Leases implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
  private static final String CHANNEL = "zvonok_lease";
  private static final long BEAT_MS = 1_000;
  private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(BEAT_MS);
  private static final long LAPSED_NANOS = Duration.ofSeconds(3).toNanos();

  private final LeaseRows rows;
  private final Notices notices;
  private final LongSupplier nanos;
  private final boolean beatsByItself;
  private final UUID replica = UUID.randomUUID();
  private final List<Sought> sought = new CopyOnWriteArrayList<>();
  private final Set<Sought> held = ConcurrentHashMap.newKeySet();
  private final Semaphore rung = new Semaphore(0);
  private @Nullable Thread heart;
  private volatile boolean stopped;
  private long beatenAt;

  @Autowired
  Leases(LeaseRows rows, Notices notices) {
    this(rows, notices, System::nanoTime, true);
  }

  /**
   * @param beatsByItself false: each {@link #turn()} is called from outside
   */
  Leases(LeaseRows rows, Notices notices, LongSupplier nanos, boolean beatsByItself) {
    this.rows = rows;
    this.notices = notices;
    this.nanos = nanos;
    this.beatsByItself = beatsByItself;
  }

  /**
   * Asks for it until the tenure is closed. Both are called from threads of this class, never both
   * at the same time; what ends for want of a database begins again by itself.
   */
  public Tenure seek(long schoolId, String what, Runnable begins, Runnable ends) {
    Sought wish = new Sought(schoolId, what, begins, ends);
    sought.add(wish);
    live();
    rung.release();
    return () -> leave(wish);
  }

  /** The schools for which this is done, here or by another living replica. */
  public List<Long> heldByAnyone(String what) {
    return rows.heldByAnyone(what);
  }

  private synchronized void live() {
    if (heart == null && beatsByItself) {
      notices.hear(CHANNEL, _ -> rung.release());
      heart = Thread.ofVirtual().name("leases").start(this::run);
    }
  }

  private void run() {
    try {
      while (!stopped) {
        turn();
        rung.tryAcquire(BEAT_MS, TimeUnit.MILLISECONDS);
        rung.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One beat, and what it brings. Whoever leaves meanwhile waits for its end. */
  synchronized void turn() {
    long now = nanos.getAsLong();
    try {
      lapse(now);
      beat(now);
      take(sought.stream().filter(wish -> !held.contains(wish)).toList());
    } catch (RuntimeException e) {
      LOG.warn("the database didn't hear this replica: {}", e.getClass().getSimpleName());
      lapse(nanos.getAsLong());
    }
  }

  /** Too long unheard: by now somebody else may be at it. */
  private void lapse(long now) {
    if (!held.isEmpty() && now - beatenAt > LAPSED_NANOS) {
      LOG.warn("this replica was unheard for too long and lets its work go");
      List.copyOf(held).forEach(this::end);
    }
  }

  private void beat(long now) {
    rows.beat(replica);
    beatenAt = now;
  }

  /** To begin for a thousand schools may take a while: others must not take it for death. */
  private void take(List<Sought> wishes) {
    if (wishes.isEmpty()) {
      return;
    }
    Set<LeaseRows.Held> ours =
        rows.take(wishes.stream().map(Sought::held).distinct().toList(), replica);
    wishes.stream()
        .filter(wish -> ours.contains(wish.held()))
        .forEach(
            wish -> {
              long now = nanos.getAsLong();
              if (now - beatenAt > BEAT_NANOS) {
                beat(now);
              }
              held.add(wish);
              wish.begins().run();
            });
  }

  private void end(Sought wish) {
    if (held.remove(wish)) {
      wish.ends().run();
    }
  }

  private synchronized void leave(Sought wish) {
    sought.remove(wish);
    if (!held.contains(wish)) {
      return;
    }
    end(wish);
    try {
      rows.letGo(wish.schoolId(), wish.what(), replica);
      notices.tell(CHANNEL, wish.what());
    } catch (RuntimeException e) {
      LOG.warn("{} is left to run out: {}", wish.what(), e.getClass().getSimpleName());
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    stopped = true;
    rung.release();
    Thread running = heart;
    if (running != null) {
      running.join(Duration.ofSeconds(10));
    }
  }
}
