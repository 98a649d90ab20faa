package ru.zvonok.core.alert;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.SchoolScope;

/**
 * Sends what the outbox holds: woken by each commit, claims with SKIP LOCKED, one message at a time
 * for a chat, in the order of {@link Kind}. A crash between sending and settling may repeat a
 * message, never lose one.
 */
@Component
public class Dispatcher implements SmartLifecycle {

  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
  private final Claims claims;
  private final Courier courier;
  private final Bell bell;
  private volatile boolean running;

  Dispatcher(Claims claims, Courier courier, Bell bell) {
    this.claims = claims;
    this.courier = courier;
    this.bell = bell;
  }

  /** This process sends for the school from now on. */
  public void open(long schoolId) {
    Lane lane = lanes.computeIfAbsent(schoolId, id -> new Lane(id, claims, courier));
    bell.hear(schoolId, lane::ring);
  }

  /** This process sends no more for the school; what is under way still arrives. */
  public void close(long schoolId) {
    bell.deafen(schoolId);
    Lane lane = lanes.remove(schoolId);
    if (lane != null) {
      lane.close();
    }
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
          List<Claimed> claimed = claims.claim(schoolId, Lane.AT_ONCE);
          while (!claimed.isEmpty()) {
            claimed.forEach(row -> courier.carry(schoolId, row));
            settled += claimed.size();
            claimed = claims.claim(schoolId, Lane.AT_ONCE);
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
    List.copyOf(lanes.keySet()).forEach(this::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
