package ru.zvonok.core.journal;

/** A mark's value: 1–5, зачёт, незачёт, or a dot that is still owed (no value yet). */
public enum MarkValue {
  ONE("1"),
  TWO("2"),
  THREE("3"),
  FOUR("4"),
  FIVE("5"),
  PASS("PASS"),
  FAIL("FAIL"),
  PENDING("PENDING");

  private final String stored;

  MarkValue(String stored) {
    this.stored = stored;
  }

  public String stored() {
    return stored;
  }

  /** 1–5 for what enters an average, 0 for what doesn't. */
  public int points() {
    return switch (this) {
      case ONE, TWO, THREE, FOUR, FIVE -> ordinal() + 1;
      case PASS, FAIL, PENDING -> 0;
    };
  }

  public static MarkValue ofStored(String stored) {
    for (MarkValue value : values()) {
      if (value.stored.equals(stored)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no mark is stored as " + stored);
  }
}
