package ru.zvonok.core.alert;

import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds: woken by each commit, claims with SKIP LOCKED, one message at a time
 * for a chat, in the order of {@link Kind}. A crash between sending and settling may repeat a
 * message, never lose one.
 */
@Component
public class Dispatcher {

  /** Something was committed: look now. */
  public void wake(long schoolId) {
    throw new UnsupportedOperationException();
  }

  /** Sends everything that is due now, in this thread; returns how many were settled. For tests. */
  public int drain(long schoolId) {
    throw new UnsupportedOperationException();
  }
}
