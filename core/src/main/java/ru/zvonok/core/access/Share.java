package ru.zvonok.core.access;

/** How many of all have a chat bound. */
public record Share(int linked, int all) {

  /** 0 to 100, rounded down: 100 is all of them, nobody of nobody too. */
  public int percent() {
    return all == 0 ? 100 : linked * 100 / all;
  }

  public Share plus(Share other) {
    return new Share(linked + other.linked, all + other.all);
  }
}
