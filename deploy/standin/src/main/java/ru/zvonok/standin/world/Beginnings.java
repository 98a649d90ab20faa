package ru.zvonok.standin.world;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts everything back to its beginning, once at a time; pages are told when, and when it's over.
 */
public final class Beginnings {
  private static final Logger log = LoggerFactory.getLogger(Beginnings.class);

  /** What visitors may do meanwhile. */
  public enum Stage {
    OPEN,
    /** Being put back: the phones take nothing. */
    RESETTING,
    /** It couldn't be put back: only another try helps. */
    BROKEN
  }

  private final Events events;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.OPEN);
  private volatile @Nullable ResetControl control;

  /** Names the beginning that pages see: what they remember of another one is void. */
  private final AtomicLong number = new AtomicLong(System.currentTimeMillis());

  Beginnings(Events events) {
    this.events = events;
  }

  public void control(ResetControl next) {
    control = next;
  }

  public boolean isPossible() {
    return control != null;
  }

  public Stage stage() {
    return stage.get();
  }

  public long number() {
    return number.get();
  }

  /** Begins to put everything back, unless that is under way; doesn't wait. */
  public void reset(String language) {
    ResetControl chosen = control;
    if (chosen == null || stage.getAndSet(Stage.RESETTING) == Stage.RESETTING) {
      return;
    }
    tell();
    Thread.ofVirtual().name("reset").start(() -> run(chosen, language));
  }

  private void run(ResetControl chosen, String language) {
    try {
      chosen.reset(language);
      number.incrementAndGet();
      stage.set(Stage.OPEN);
    } catch (Exception e) {
      log.error("The beginning can't be restored", e);
      stage.set(Stage.BROKEN);
    }
    tell();
  }

  private void tell() {
    events.add(0, 0, "stage", Json.object().put("stage", stage.get().name()));
  }
}
