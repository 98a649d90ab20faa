package ru.zvonok.core.alert;

import java.time.Duration;

/**
 * What of one kind should have gone out by now and hasn't yet.
 *
 * @param letters 0 and more
 * @param oldest how long the one that is due longest has been due; zero: none waits
 */
public record Waiting(Kind kind, long letters, Duration oldest) {

  static Waiting none(Kind kind) {
    return new Waiting(kind, 0, Duration.ZERO);
  }
}
