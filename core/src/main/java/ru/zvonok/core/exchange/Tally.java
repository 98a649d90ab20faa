package ru.zvonok.core.exchange;

/** How many of one kind an import added, changed, ended and found as they should be. */
public record Tally(int added, int changed, int ended, int unchanged) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        added + other.added,
        changed + other.changed,
        ended + other.ended,
        unchanged + other.unchanged);
  }

  /** Whether anything would be written. */
  public boolean touches() {
    return added + changed + ended > 0;
  }
}
