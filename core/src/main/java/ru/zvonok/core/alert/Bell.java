package ru.zvonok.core.alert;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.core.replica.Notices;

/** Tells whoever sends for a school that something was committed. */
@Component
class Bell {

  /** Replicas listen here; the word is the school's id. */
  private static final String CHANNEL = "zvonok_outbox";

  private final Map<Long, Runnable> hearers = new ConcurrentHashMap<>();
  private final Notices notices;

  Bell(Notices notices) {
    this.notices = notices;
  }

  void hear(long schoolId, Runnable hearer) {
    hearers.put(schoolId, hearer);
    notices.hear(CHANNEL, this::ring);
  }

  void deafen(long schoolId) {
    hearers.remove(schoolId);
  }

  /** What another replica has written; no word: something may have been missed. */
  private void ring(String school) {
    if (school.isEmpty()) {
      hearers.values().forEach(Runnable::run);
    } else {
      ring(Long.parseLong(school));
    }
  }

  void ring(long schoolId) {
    Runnable hearer = hearers.get(schoolId);
    if (hearer != null) {
      hearer.run();
    }
  }

  /**
   * Rings after this transaction's commit. Other replicas are notified only when nobody here sends
   * for the school: commits that notify queue behind one lock of the whole database.
   */
  void ringAfterCommit(long schoolId) {
    if (!hearers.containsKey(schoolId)) {
      notices.tell(CHANNEL, Long.toString(schoolId));
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ring(schoolId);
          }
        });
  }
}
