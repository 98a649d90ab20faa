package ru.zvonok.bot;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.school.SchoolScope;

/**
 * Does something for every school that is served, a few at a time. A school for which it fails
 * holds up no other.
 */
@Component
class EachSchool {

  private static final Logger LOG = LoggerFactory.getLogger(EachSchool.class);
  private static final int AT_ONCE = 4;

  private final Dispatcher dispatcher;

  EachSchool(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * Returns when it is done for all, each within its school.
   *
   * @throws IllegalStateException when it failed for some, after all
   */
  void does(String what, LongConsumer work) {
    Semaphore places = new Semaphore(AT_ONCE);
    AtomicInteger failed = new AtomicInteger();
    List<Thread> all =
        dispatcher.sentFor().stream()
            .map(
                school ->
                    Thread.ofVirtual()
                        .name(what)
                        .start(
                            () -> {
                              places.acquireUninterruptibly();
                              try {
                                SchoolScope.run(school, () -> work.accept(school));
                              } catch (RuntimeException e) {
                                failed.incrementAndGet();
                                String kind = e.getClass().getSimpleName();
                                LOG.error("school {}: {} failed: {}", school, what, kind);
                              } finally {
                                places.release();
                              }
                            }))
            .toList();
    all.forEach(EachSchool::await);
    if (failed.get() > 0) {
      throw new IllegalStateException(what + " failed for " + failed + " schools");
    }
  }

  private static void await(Thread work) {
    boolean interrupted = false;
    while (work.isAlive()) {
      try {
        work.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
