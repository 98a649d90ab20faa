package ru.zvonok.core.journal;

import java.util.function.Supplier;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.Stale;

/** A tap against what stands: wanting that changes nothing, not having seen it is too late. */
final class Tap {

  private Tap() {}

  /**
   * @param stands what is wanted stands already
   * @param seen what stands is what the phone showed
   * @param set writes what is wanted, or says why not
   */
  static Outcome<Ground> on(
      Ground ground, boolean stands, boolean seen, Supplier<Outcome<Ground>> set) {
    if (stands) {
      return Outcome.done(ground);
    }
    return seen ? set.get() : Outcome.refused(new Stale());
  }
}
