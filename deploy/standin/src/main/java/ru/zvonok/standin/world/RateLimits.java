package ru.zvonok.standin.world;

/**
 * Telegram's limits for sending: messages a second for the whole bot, messages a second in one chat
 * and how many may come at once before that counts. A group takes 20 a minute besides.
 */
public record RateLimits(double perSecond, double chatPerSecond, int chatBurst) {
  /** What Telegram tells of itself: 30 a second a bot, about one a second in a chat. */
  public static RateLimits asTelegram() {
    return new RateLimits(30, 1, 5);
  }
}
