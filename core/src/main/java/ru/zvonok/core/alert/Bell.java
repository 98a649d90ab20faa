package ru.zvonok.core.alert;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells whoever sends for a school that something was committed. */
@Component
class Bell {

  /** Replicas listen here; the payload is the school's id. */
  private static final String CHANNEL = "zvonok_outbox";

  private final Map<Long, Runnable> hearers = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  Bell(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void hear(long schoolId, Runnable hearer) {
    hearers.put(schoolId, hearer);
  }

  void deafen(long schoolId) {
    hearers.remove(schoolId);
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
      jdbc.sql("select pg_notify(:channel, :school)")
          .param("channel", CHANNEL)
          .param("school", Long.toString(schoolId))
          .query()
          .singleRow();
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
