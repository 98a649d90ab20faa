package ru.zvonok.core.alert;

import org.springframework.stereotype.Service;

/** The way out: a letter is written in the transaction of what it tells of, and sent after it. */
@Service
public class Outbox {

  /** Writes a letter; the dispatcher is woken by the commit. */
  public void post(long schoolId, Letter letter) {
    throw new UnsupportedOperationException();
  }
}
