package ru.zvonok.bot.importing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.zvonok.bot.dialog.Failures;
import ru.zvonok.core.school.School;

/** One school's work on imports in this process: a thread of its own. */
final class ImportBench {

  private static final Logger LOG = LoggerFactory.getLogger(ImportBench.class);

  /** Looks by itself as often, though nothing rings. */
  private static final long LOOK_MS = 60_000;

  private static final long AFTER_TROUBLE_MS = 5_000;
  private static final long LAST_WORK_MS = 10_000;

  private final School school;
  private final ImportErrand errand;
  private final Semaphore rung = new Semaphore(0);
  private final Semaphore closing = new Semaphore(0);
  private final Thread worker;
  private volatile boolean open = true;

  ImportBench(School school, ImportErrand errand) {
    this.school = school;
    this.errand = errand;
    worker = Thread.ofVirtual().name("import-" + school.id()).start(this::run);
  }

  void ring() {
    rung.release();
  }

  /**
   * Begins nothing more and waits a little for what is under way. No interrupt: it would cut a
   * connection to the database in the middle of a word.
   */
  void close() {
    open = false;
    closing.release();
    ring();
    try {
      if (!worker.join(Duration.ofMillis(LAST_WORK_MS))) {
        LOG.warn("school {}: stopped in the middle of an import", school.id());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      boolean worked = false;
      while (open) {
        if (!worked) {
          rung.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
          rung.drainPermits();
        }
        worked = open && worked();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever breaks, the next look comes: the claim of what broke lapses by itself. */
  private boolean worked() throws InterruptedException {
    try {
      return errand.next(school);
    } catch (RuntimeException | Error e) {
      LOG.error("school {}: imports wait: {}", school.id(), Failures.describe(e));
      closing.tryAcquire(AFTER_TROUBLE_MS, TimeUnit.MILLISECONDS);
      return false;
    }
  }
}
