package ru.zvonok.core.journal;

import org.jspecify.annotations.Nullable;

/** What stands for a term or the year: 1–5, зачёт, незачёт, «н/а» or «осв». */
public enum TermValue {
  ONE("1"),
  TWO("2"),
  THREE("3"),
  FOUR("4"),
  FIVE("5"),
  PASS("PASS"),
  FAIL("FAIL"),
  /** «н/а»: most lessons missed and too few marks. */
  NOT_ASSESSED("NOT_ASSESSED"),
  /** «осв»: exempt from the subject. */
  EXEMPT("EXEMPT");

  private final String stored;

  TermValue(String stored) {
    this.stored = stored;
  }

  public String stored() {
    return stored;
  }

  /** 1–5 for what enters an average, 0 for what doesn't. */
  public int points() {
    return switch (this) {
      case ONE, TWO, THREE, FOUR, FIVE -> ordinal() + 1;
      case PASS, FAIL, NOT_ASSESSED, EXEMPT -> 0;
    };
  }

  public static @Nullable TermValue ofStored(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    for (TermValue value : values()) {
      if (value.stored.equals(stored)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no term mark is stored as " + stored);
  }
}
