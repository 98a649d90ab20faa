package ru.zvonok.core.alert;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.core.replica.Leases;
import ru.zvonok.core.replica.Tenure;
import ru.zvonok.core.school.SchoolScope;

/**
 * Sends what the outbox holds: woken by each commit, here or on another replica, claims with SKIP
 * LOCKED, one message at a time for a chat, in the order of {@link Kind}, as fast as the channel
 * allows. One replica sends for a school, so that the pace is kept; when it dies, another is at it
 * within seconds. A crash between sending and settling may repeat a message, never lose one.
 */
@Component
public class Dispatcher implements SmartLifecycle {

  private static final String SENDING = "outbox";

  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
  private final Map<Long, Tenure> tenures = new ConcurrentHashMap<>();
  private final Claims claims;
  private final Courier courier;
  private final Bell bell;
  private final Leases leases;
  private final Lookout lookout;
  private volatile boolean running;

  Dispatcher(Claims claims, Courier courier, Bell bell, Leases leases) {
    this.claims = claims;
    this.courier = courier;
    this.bell = bell;
    this.leases = leases;
    lookout = new Lookout(lanes, claims);
  }

  /** This process sends for the school from now on, unless another one does. */
  public void open(long schoolId) {
    tenures.computeIfAbsent(
        schoolId, id -> leases.seek(id, SENDING, () -> begin(id), () -> end(id)));
  }

  /** This process sends no more for the school; what is under way still arrives. */
  public void close(long schoolId) {
    Tenure tenure = tenures.remove(schoolId);
    if (tenure != null) {
      tenure.close();
    }
  }

  /** The schools that are sent for, by this process or another. */
  public List<Long> sentFor() {
    return leases.heldByAnyone(SENDING);
  }

  private void begin(long schoolId) {
    Lane lane = new Lane(schoolId, claims, courier);
    lanes.put(schoolId, lane);
    bell.hear(schoolId, lane::ring);
    lane.ring();
  }

  private void end(long schoolId) {
    bell.deafen(schoolId);
    Lane lane = lanes.remove(schoolId);
    if (lane != null) {
      lane.close();
    }
  }

  /** Null: nobody here sends for the school, or it has to queue. */
  @Nullable Delivery straight(long schoolId, Parcel.Straight parcel) {
    Lane lane = lanes.get(schoolId);
    return lane == null ? null : lane.straight(parcel);
  }

  /** Something was committed, or the clock was moved: look now. */
  public void wake(long schoolId) {
    bell.ring(schoolId);
  }

  /** Sends everything that is due now, in this thread; returns how many were settled. For tests. */
  public int drain(long schoolId) {
    return SchoolScope.in(
        schoolId,
        () -> {
          int settled = 0;
          Claims.Ask anything = Claims.Ask.anything(Lane.AT_ONCE);
          List<Claimed> claimed = claims.claim(schoolId, anything);
          while (!claimed.isEmpty()) {
            claimed.forEach(row -> courier.carry(schoolId, row, _ -> {}));
            settled += claimed.size();
            claimed = claims.claim(schoolId, anything);
          }
          return settled;
        });
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the database goes. */
  @Override
  public void stop() {
    running = false;
    List.copyOf(tenures.keySet()).forEach(this::close);
    lookout.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
