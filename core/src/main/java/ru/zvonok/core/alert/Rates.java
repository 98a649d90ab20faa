package ru.zvonok.core.alert;

/**
 * What a messenger takes from a bot: messages a second in all, messages a second in one chat, and
 * how many of those may come at once.
 *
 * @param paid broadcasts a second that are paid for and count apart; 0: none are
 */
public record Rates(int bot, int chat, int chatAtOnce, int paid) {

  /** No limit that a school would notice. */
  static final Rates FREE = new Rates(1_000_000, 1_000_000, 1_000_000, 0);

  public Rates {
    if (bot < 1 || chat < 1 || chatAtOnce < 1 || paid < 0) {
      throw new IllegalArgumentException("a rate is at least one a second");
    }
  }
}
