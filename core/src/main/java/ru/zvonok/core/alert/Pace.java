package ru.zvonok.core.alert;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How fast one bot sends, so that being asked to wait is an exception: evenly at {@value #OF_LIMIT}
 * of what is allowed, a few at once after a rest, and never more than allowed in any second; in one
 * chat a few at once, then one a second. When more than one chat is asked to wait, it is the whole
 * bot that is too fast: it rests, goes on more slowly and finds its way back within half a minute.
 */
final class Pace {

  private static final double OF_LIMIT = 0.97;
  private static final double SLOWER = 0.7;
  private static final double SLOWEST = 0.25;
  private static final double WAY_BACK_SECONDS = 30;
  private static final double AT_ONCE_SECONDS = 0.2;
  private static final double LEFT_TO_QUEUE = 0.5;
  private static final double SECOND = 1e9;

  private static final long WINDOW = (long) SECOND;

  private final int limit;
  private final double top;
  private final double gap;
  private final int chatAtOnce;
  private final LongSupplier nanos;

  private final Deque<Long> lately = new ArrayDeque<>();
  private final Map<String, Double> chats = new HashMap<>();
  private double rate;
  private double credit;
  private long seenAt;
  private long shutUntil;
  private @Nullable String asked;
  private long askedUntil;

  Pace(int aSecond, int chatASecond, int chatAtOnce, LongSupplier nanos) {
    limit = aSecond;
    top = limit * OF_LIMIT;
    gap = SECOND / chatASecond;
    this.chatAtOnce = chatAtOnce;
    this.nanos = nanos;
    rate = top;
    seenAt = nanos.getAsLong();
    shutUntil = seenAt;
    askedUntil = seenAt;
    credit = most();
  }

  /** How many may go right now. */
  synchronized int room() {
    long now = look();
    return now < shutUntil ? 0 : Math.min((int) credit, limit - lately.size());
  }

  /** The chats that have had theirs for now. */
  synchronized List<String> resting() {
    long now = look();
    chats.values().removeIf(until -> until <= now);
    return chats.entrySet().stream()
        .filter(chat -> !open(chat.getValue(), now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** These are on their way. */
  synchronized void took(List<Claimed> rows) {
    long now = look();
    rows.forEach(row -> took(row.address(), now));
  }

  /**
   * One that hasn't queued, if there is more room than it takes: half of what may go at once is
   * left to those that queue, so that a flood of such ones joins the queue and its turns. False: it
   * has to queue.
   */
  synchronized boolean takesUnqueued(String address) {
    long now = look();
    boolean room =
        now >= shutUntil && lately.size() < limit && credit - 1 >= most() * LEFT_TO_QUEUE;
    Double until = chats.get(address);
    if (!room || until != null && !open(until, now)) {
      return false;
    }
    took(address, now);
    return true;
  }

  private void took(String address, long now) {
    credit -= 1;
    lately.addLast(now);
    chats.merge(address, now + gap, (until, _) -> Math.max(until, now) + gap);
  }

  /** What the messenger answered. */
  synchronized void heard(String address, Delivery delivery) {
    switch (delivery) {
      case Delivery.RetryAfter(Duration pause) -> slower(address, pause);
      case Delivery.Shut(Duration pause, String _) -> shut(look() + pause.toNanos());
      case Delivery.Sent _,
          Delivery.Moot _,
          Delivery.Failed _,
          Delivery.Gone _,
          Delivery.Rejected _ -> {}
    }
  }

  private void slower(String address, Duration pause) {
    long now = look();
    boolean another = asked != null && !asked.equals(address) && now < askedUntil;
    asked = address;
    askedUntil = Math.max(askedUntil, now + pause.toNanos());
    double rested = now + pause.toNanos() + gap * (chatAtOnce - 1);
    chats.merge(address, rested, Math::max);
    if (another && now >= shutUntil) {
      rate = Math.max(limit * SLOWEST, rate * SLOWER);
      shut(now + pause.toNanos());
    }
  }

  private void shut(long until) {
    shutUntil = Math.max(shutUntil, until);
    credit = 0;
  }

  /** Nanoseconds until there is room; 0: there is. */
  synchronized long untilRoom() {
    long now = look();
    if (now < shutUntil) {
      return shutUntil - now;
    }
    long next = credit >= 1 ? now : now + (long) Math.ceil((1 - credit) / rate * SECOND);
    long window = lately.size() < limit ? now : lately.getFirst() + WINDOW;
    return Math.max(next, window) - now;
  }

  /** Nanoseconds until a resting chat may have its next one. */
  synchronized long untilRested() {
    long now = look();
    return chats.values().stream()
        .filter(until -> !open(until, now))
        .mapToLong(until -> (long) (until - gap * (chatAtOnce - 1)) - now)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private boolean open(double until, long now) {
    return until - now <= gap * (chatAtOnce - 1);
  }

  private long look() {
    long now = nanos.getAsLong();
    if (now >= shutUntil) {
      double seconds = (now - Math.max(seenAt, shutUntil)) / SECOND;
      rate = Math.min(top, rate + seconds * limit / WAY_BACK_SECONDS);
      credit = Math.min(most(), credit + seconds * rate);
    }
    seenAt = now;
    while (!lately.isEmpty() && lately.getFirst() <= now - WINDOW) {
      lately.removeFirst();
    }
    return now;
  }

  private double most() {
    return 1 + rate * AT_ONCE_SECONDS;
  }
}
