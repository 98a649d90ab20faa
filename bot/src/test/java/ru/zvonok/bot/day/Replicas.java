package ru.zvonok.bot.day;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two processes that serve one school, and the clock that they share. */
final class Replicas implements AutoCloseable {

  private static final Duration STARTING = Duration.ofSeconds(120);
  private static final String UP = "Started ZvonokApplication";

  private final House house;
  private final LocalDateTime morning;
  private final long began = System.nanoTime();
  private final List<Process> running = new ArrayList<>();
  private int restarts;

  Replicas(House house, String morning) {
    this.house = house;
    this.morning = LocalDateTime.parse(morning);
  }

  /** One more, which is still starting. */
  void begin() {
    running.add(house.replica(clock(), Map.of()));
  }

  /** One more; returns when one more than before is up. */
  void start() {
    start(Map.of());
  }

  /** The same with settings of its own. */
  void start(Map<String, String> settings) {
    long before = timesUp();
    running.add(house.replica(clock(), settings));
    await().atMost(STARTING).until(() -> timesUp() > before);
  }

  /**
   * What a school's supervisor does: one that ended by itself, as when the database was killed
   * while it was starting, is started again.
   */
  void restartEnded() {
    long ended = running.stream().filter(one -> !one.isAlive()).count();
    running.removeIf(one -> !one.isAlive());
    for (long one = 0; one < ended; one++) {
      restarts++;
      begin();
    }
  }

  int restarts() {
    return restarts;
  }

  /** SIGTERM to the oldest, which is at work; returns when it has ended. */
  void stopOldest() {
    Process oldest = running.removeFirst();
    oldest.destroy();
    oldest.onExit().join();
  }

  /** SIGKILL: no hook runs, nothing is finished. */
  void kill(int which) {
    running.remove(which).destroyForcibly().onExit().join();
  }

  int size() {
    return running.size();
  }

  private String clock() {
    return morning
        .plus(Duration.ofNanos(System.nanoTime() - began))
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private long timesUp() {
    return house.everythingLogged().lines().filter(line -> line.contains(UP)).count();
  }

  @Override
  public void close() {
    running.forEach(one -> one.destroyForcibly().onExit().join());
  }
}
