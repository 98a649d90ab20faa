package ru.zvonok.standin.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has happened and isn't confirmed yet, in order. An update goes out again and again until the
 * bot asks for a later one; a second poller ends the first one's wait.
 */
public final class UpdateQueue {
  private static final int KEPT = 2048;

  /** Kinds that Telegram leaves out unless the bot names them. */
  private static final Set<String> ONLY_IF_NAMED =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Integer, ObjectNode> pending = new TreeMap<>();
  private final ArrayDeque<ObjectNode> again = new ArrayDeque<>();
  private final TreeMap<Integer, ObjectNode> history = new TreeMap<>();
  private Set<String> allowed = Set.of();
  private int lastId;
  private long poller;
  private boolean closed;

  UpdateQueue(int lastId) {
    this.lastId = lastId;
  }

  /** How a poll ended. */
  public sealed interface Polled {
    record Updates(List<ObjectNode> updates) implements Polled {}

    /** Another poller came. */
    record Terminated() implements Polled {}
  }

  /** Adds an update of this kind, unless the bot doesn't want it; its id, if it was taken. */
  Optional<Integer> add(String kind, ObjectNode content) {
    lock.lock();
    try {
      if (!isWanted(kind)) {
        return Optional.empty();
      }
      int id = ++lastId;
      var update = Json.object().put("update_id", id);
      update.set(kind, content);
      pending.put(id, update);
      history.put(id, update);
      if (history.size() > KEPT) {
        history.pollFirstEntry();
      }
      changed.signalAll();
      return Optional.of(id);
    } finally {
      lock.unlock();
    }
  }

  private boolean isWanted(String kind) {
    return allowed.isEmpty() ? !ONLY_IF_NAMED.contains(kind) : allowed.contains(kind);
  }

  /** Which kinds the bot wants from now on; none named means the usual ones. */
  public void allow(Set<String> kinds) {
    lock.lock();
    try {
      allowed = Set.copyOf(kinds);
    } finally {
      lock.unlock();
    }
  }

  public Set<String> allowed() {
    lock.lock();
    try {
      return allowed;
    } finally {
      lock.unlock();
    }
  }

  /** Confirms what is before {@code offset} and waits for what is left, as getUpdates does. */
  public Polled poll(int offset, int limit, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long me = ++poller;
      changed.signalAll();
      confirm(offset);
      long nanos = atMost.toNanos();
      while (pending.isEmpty() && again.isEmpty() && nanos > 0 && !closed) {
        nanos = changed.awaitNanos(nanos);
        if (me != poller) {
          return new Polled.Terminated();
        }
      }
      var repeated = new ArrayList<ObjectNode>(again);
      again.clear();
      return new Polled.Updates(
          Stream.concat(repeated.stream(), pending.values().stream()).limit(limit).toList());
    } finally {
      lock.unlock();
    }
  }

  private void confirm(int offset) {
    if (offset > 0) {
      pending.headMap(offset).clear();
    } else {
      // A negative offset keeps the newest ones and forgets the rest.
      while (offset < 0 && pending.size() > -offset) {
        pending.pollFirstEntry();
      }
    }
  }

  /**
   * Sends an update out once more, also when it was confirmed: Telegram does it after a failure.
   */
  public void redeliver(int updateId) {
    lock.lock();
    try {
      ObjectNode update = history.get(updateId);
      if (update == null) {
        throw new IllegalArgumentException("No such update: " + updateId);
      }
      if (!pending.containsKey(updateId)) {
        again.addLast(update);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the first update that may go to a webhook now, waiting for one; empty once closed. */
  Optional<ObjectNode> take(Predicate<ObjectNode> free) throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        var next =
            Stream.concat(again.stream(), pending.values().stream()).filter(free).findFirst();
        if (next.isPresent()) {
          return next;
        }
        changed.await();
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Confirms one update that a webhook took. */
  void done(ObjectNode update) {
    lock.lock();
    try {
      if (!again.remove(update)) {
        pending.remove(update.path("update_id").intValue());
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Makes waiting webhook senders look again. */
  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public void drop() {
    lock.lock();
    try {
      pending.clear();
      again.clear();
    } finally {
      lock.unlock();
    }
  }

  public int pendingCount() {
    lock.lock();
    try {
      return pending.size() + again.size();
    } finally {
      lock.unlock();
    }
  }

  /** The updates that were made, oldest first, as far as they are remembered. */
  public List<ObjectNode> history() {
    lock.lock();
    try {
      return List.copyOf(history.values());
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
