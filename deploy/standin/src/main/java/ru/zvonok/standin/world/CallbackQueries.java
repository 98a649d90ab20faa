package ru.zvonok.standin.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Taps that wait for the bot's answer: each may be answered once and not for long. */
final class CallbackQueries {
  private static final int KEPT = 10_000;

  private final AtomicLong lastId = new AtomicLong(4_000_000_000_000L);
  private final Duration life;
  private final Map<String, Waiting> waiting =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
          return size() > KEPT;
        }
      };

  private record Waiting(Chat chat, Instant since) {}

  CallbackQueries(Duration life) {
    this.life = life;
  }

  synchronized String open(Chat chat, InstantSource clock) {
    String id = Long.toString(lastId.incrementAndGet());
    waiting.put(id, new Waiting(chat, clock.instant()));
    return id;
  }

  /** The chat of a tap that may still be answered; from now on it may not. */
  synchronized Optional<Chat> close(String id, InstantSource clock) {
    return Optional.ofNullable(waiting.remove(id))
        .filter(tap -> !tap.since().plus(life).isBefore(clock.instant()))
        .map(Waiting::chat);
  }
}
