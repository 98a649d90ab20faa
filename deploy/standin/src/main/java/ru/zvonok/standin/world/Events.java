package ru.zvonok.standin.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The latest events, numbered, for phones that follow live; a phone that fell behind starts anew.
 */
public final class Events {
  private static final int KEPT = 4096;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final ArrayDeque<Event> latest = new ArrayDeque<>();
  private long last;
  private boolean closed;

  /** Events after a number; {@code complete} is false if some of them are already forgotten. */
  public record Batch(List<Event> events, long upTo, boolean complete) {}

  void add(long bot, long chat, String kind, JsonNode data) {
    lock.lock();
    try {
      latest.addLast(new Event(++last, bot, chat, kind, data));
      if (latest.size() > KEPT) {
        latest.removeFirst();
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The number of the newest event. */
  public long last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until something that the follower wants has happened after {@code after}, or for long
   * enough.
   */
  public Batch after(long after, Predicate<Event> wanted, Duration atMost)
      throws InterruptedException {
    long nanos = atMost.toNanos();
    long seen = after;
    lock.lock();
    try {
      while (true) {
        long from = seen;
        long oldest = last - latest.size();
        var found = latest.stream().filter(e -> e.number() > from).filter(wanted).toList();
        if (!found.isEmpty() || from < oldest || nanos <= 0 || closed) {
          return new Batch(found, last, from >= oldest);
        }
        seen = last;
        nanos = more.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
