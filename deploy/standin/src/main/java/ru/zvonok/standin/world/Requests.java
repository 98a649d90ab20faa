package ru.zvonok.standin.world;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The record of what bots asked for, what they did wrong, and what shall go wrong for them. */
public final class Requests {
  private final ArrayDeque<BotRequest> requests = new ArrayDeque<>();
  private final ArrayDeque<Violation> violations = new ArrayDeque<>();
  private final int kept;
  private long last;
  private volatile Function<BotRequest, Optional<Fault>> faults = _ -> Optional.empty();

  Requests(int kept) {
    this.kept = kept;
  }

  /** Notes a request. */
  public synchronized BotRequest note(Instant at, long bot, String method, ObjectNode params) {
    var request = new BotRequest(++last, at, bot, method, params);
    keep(requests, request);
    return request;
  }

  /** Notes what a bot should never do. */
  public synchronized void violated(String method, String what) {
    keep(violations, new Violation(method, what));
  }

  private <T> void keep(ArrayDeque<T> deque, T item) {
    deque.addLast(item);
    if (deque.size() > kept) {
      deque.removeFirst();
    }
  }

  public synchronized List<BotRequest> all() {
    return List.copyOf(requests);
  }

  public synchronized List<Violation> violations() {
    return List.copyOf(violations);
  }

  public synchronized void forget() {
    requests.clear();
    violations.clear();
  }

  public void faults(Function<BotRequest, Optional<Fault>> next) {
    faults = next;
  }

  public Optional<Fault> fault(BotRequest request) {
    return faults.apply(request);
  }
}
