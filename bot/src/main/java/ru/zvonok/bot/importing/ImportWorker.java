package ru.zvonok.bot.importing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.bot.dialog.Failures;
import ru.zvonok.core.importing.ImportQueue;
import ru.zvonok.core.school.School;

/**
 * Does the imports that chats ask for, one of a school at a time, outside any update: woken by each
 * commit, and looking by itself, for all schools in one question, for what falls due and for what
 * another process left behind.
 */
@Component
public class ImportWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final long LOOK_MS = 2_000;

  private final Map<Long, ImportBench> benches = new ConcurrentHashMap<>();
  private final ImportErrand errand;
  private final ImportQueue queue;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean running;

  ImportWorker(ImportErrand errand, ImportQueue queue) {
    this.errand = errand;
    this.queue = queue;
  }

  /** This process works for the school from now on. */
  public void open(School school) {
    benches.computeIfAbsent(school.id(), _ -> new ImportBench(school, errand));
  }

  /** Does everything that is due now, in this thread; returns how many steps. For tests. */
  public int drain(School school) {
    int steps = 0;
    while (errand.next(school)) {
      steps++;
    }
    return steps;
  }

  /** Looks as soon as this transaction is committed. */
  void wakeAfterCommit(long schoolId) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ring(schoolId);
          }
        });
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("imports").start(this::look);
  }

  private void look() {
    try {
      while (!closing.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
        if (!benches.isEmpty()) {
          ringWhereDue();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ringWhereDue() {
    try {
      queue.due(benches.keySet()).forEach(this::ring);
    } catch (RuntimeException e) {
      LOG.warn("imports aren't looked for: {}", Failures.describe(e));
    }
  }

  private void ring(long schoolId) {
    ImportBench bench = benches.get(schoolId);
    if (bench != null) {
      bench.ring();
    }
  }

  /** Before the database goes. What isn't finished by then is taken over, here or elsewhere. */
  @Override
  public void stop() {
    running = false;
    closing.countDown();
    benches.values().forEach(ImportBench::close);
    benches.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
