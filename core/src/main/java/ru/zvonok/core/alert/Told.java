package ru.zvonok.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * What a family was last told of one fact, and what it had been told before that, so that a
 * corrected line stays marked as corrected however often its message is edited.
 *
 * @param last a {@link Fact}'s text; {@link Fact#GONE} when the family was told that it is undone
 * @param before null: it was told only once
 */
record Told(String last, @Nullable String before) {

  private static final char BEFORE = '<';

  static Told of(String stored) {
    int cut = stored.indexOf(BEFORE);
    return cut < 0
        ? new Told(stored, null)
        : new Told(stored.substring(0, cut), stored.substring(cut + 1));
  }

  String stored() {
    return before == null ? last : last + BEFORE + before;
  }

  /** Told to be undone: whatever comes after it is a new fact. */
  boolean closed() {
    return last.equals(Fact.GONE);
  }

  Told andNow(String fact) {
    return fact.equals(last) ? this : new Told(fact, last);
  }
}
