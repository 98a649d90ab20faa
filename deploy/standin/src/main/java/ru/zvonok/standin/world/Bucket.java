package ru.zvonok.standin.world;

/** A token bucket: so many at once, refilled at a steady pace. */
final class Bucket {
  private final double perNano;
  private final double capacity;
  private double level;
  private long filledAt = System.nanoTime();

  Bucket(double perSecond, double capacity) {
    this.perNano = perSecond / 1e9;
    this.capacity = capacity;
    this.level = capacity;
  }

  /** Seconds to wait, rounded up, or 0 if there is room; {@link #take} then uses it. */
  synchronized int secondsToWait() {
    long now = System.nanoTime();
    level = Math.min(capacity, level + (now - filledAt) * perNano);
    filledAt = now;
    return level >= 1 ? 0 : Math.max(1, (int) Math.ceil((1 - level) / perNano / 1e9));
  }

  synchronized void take() {
    level -= 1;
  }
}
