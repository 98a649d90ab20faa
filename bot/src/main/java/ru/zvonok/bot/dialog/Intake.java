package ru.zvonok.bot.dialog;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import ru.zvonok.core.school.School;

/**
 * The way in, whichever school's bot was written to. A batch is over when each of its updates is:
 * different chats at the same time, one chat in order. An update that fails is told to its person
 * and never holds up another; while the database is away the batch waits, so that the messenger
 * isn't told that it arrived.
 */
@Service
public class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int TRIES = 3;
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Updates updates;
  private final TapAnswer taps;
  private final Pauses pauses;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Intake(Updates updates, TapAnswer taps, Pauses pauses) {
    this.updates = updates;
    this.taps = taps;
    this.pauses = pauses;
  }

  /** Returns when all of it is done: true. False: the application stops first. Never throws. */
  public boolean consume(School school, List<Incoming> batch) {
    Map<String, List<Incoming>> chats =
        batch.stream()
            .collect(
                groupingBy(
                    update -> update.from().address(), LinkedHashMap::new, Collectors.toList()));
    AtomicBoolean all = new AtomicBoolean(true);
    List<Thread> work =
        chats.values().stream()
            .map(
                chat ->
                    Thread.ofVirtual()
                        .name("chat")
                        .start(
                            () -> {
                              if (!inOrder(school, chat)) {
                                all.set(false);
                              }
                            }))
            .toList();
    work.forEach(Intake::await);
    return all.get();
  }

  /** Lets a batch that waits for the database go, undone: it will be delivered again. */
  public void stop() {
    stopping.countDown();
  }

  private boolean inOrder(School school, List<Incoming> chat) {
    for (int at = 0; at < chat.size(); at++) {
      Incoming update = chat.get(at);
      List<Long> later =
          chat.subList(at + 1, chat.size()).stream().map(it -> it.from().updateId()).toList();
      try (var _ = MDC.putCloseable("update", Long.toString(update.from().updateId()))) {
        if (!done(school, update, later)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean done(School school, Incoming update, List<Long> later) {
    Timer.Sample begun = Timer.start(Metrics.globalRegistry);
    PressedButton button = PressedButton.of(school.id(), update, taps);
    Ending ending = tried(() -> updates.perform(school, update, later, button));
    UpdateMeter.stop(begun, update, ending.outcome());
    if (ending instanceof Ending.Failed(Throwable why)) {
      LOG.error("update failed: {}", Failures.describe(why));
      ending = tried(() -> updates.apologise(school, update));
      if (ending instanceof Ending.Failed(Throwable again)) {
        LOG.error("update failed, apology too: {}", Failures.describe(again));
      }
    }
    button.end(null);
    return !(ending instanceof Ending.Stopped);
  }

  /** Tries until it is done or fails by its own fault; a missing database is waited for. */
  private Ending tried(Runnable step) {
    long pause = FIRST_PAUSE_MILLIS;
    for (int passing = 1; ; ) {
      try {
        step.run();
        return new Ending.Done();
      } catch (RuntimeException | Error e) {
        boolean gone = Failures.databaseGone(e);
        if (!gone && !(Failures.passing(e) && passing++ < TRIES)) {
          return new Ending.Failed(e);
        }
        if (gone) {
          LOG.warn("the database is out of reach, the update waits: {}", Failures.describe(e));
        }
      }
      if (stopsWithin(pause)) {
        return new Ending.Stopped();
      }
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  private boolean stopsWithin(long millis) {
    try {
      return pauses.endedWithin(stopping, millis);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** An interrupted poller still waits: half a batch must not look like a whole one. */
  private static void await(Thread work) {
    boolean interrupted = false;
    while (true) {
      try {
        work.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private sealed interface Ending {
    record Done() implements Ending {}

    record Failed(Throwable why) implements Ending {}

    record Stopped() implements Ending {}

    default String outcome() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }
}
