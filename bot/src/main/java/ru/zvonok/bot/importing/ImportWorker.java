package ru.zvonok.bot.importing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.core.school.School;

/**
 * Does the imports that chats ask for, one of a school at a time, outside any update: woken by each
 * commit, and looking by itself for what falls due and for what another process left behind.
 */
@Component
public class ImportWorker implements SmartLifecycle {

  private final Map<Long, ImportBench> benches = new ConcurrentHashMap<>();
  private final ImportErrand errand;
  private volatile boolean running;

  ImportWorker(ImportErrand errand) {
    this.errand = errand;
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
            ImportBench bench = benches.get(schoolId);
            if (bench != null) {
              bench.ring();
            }
          }
        });
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the database goes. What isn't finished by then is taken over, here or elsewhere. */
  @Override
  public void stop() {
    running = false;
    benches.values().forEach(ImportBench::close);
    benches.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
