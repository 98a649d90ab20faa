package ru.zvonok.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.RateLimits;

/**
 * How a stand-in is to be. Start from {@link #forTests()} or {@link #forDemo(int)}.
 *
 * @param port 0 for any free one
 * @param host the address to listen on. Whoever reaches it can be anyone and read everything: there
 *     is no sign-in. Leave it at the loopback address unless that is what you want
 * @param bots at least one; phones talk to the first unless told otherwise
 * @param rateLimits Telegram's sending limits, or none
 * @param history messages that a chat remembers
 * @param record bot requests that are kept to look at
 * @param tapLife how long a tap may wait for its answer, by {@code clock}
 * @param lastNumber the number that the last update and the last message had: the next ones follow,
 *     for a bot that keeps its database takes no update number twice
 * @param clock dates the messages
 */
public record StandInSettings(
    int port,
    String host,
    List<BotIdentity> bots,
    Optional<RateLimits> rateLimits,
    int history,
    int record,
    Duration tapLife,
    int lastNumber,
    InstantSource clock) {
  /** The token of the bot that is there unless another is named. */
  public static final String TOKEN = "7000000001:stand-in-token-for-one-machine-only";

  private static final Instant NUMBERS_BEGIN = Instant.parse("2025-01-01T00:00:00Z");

  /** More than people use up between two starts; the numbers last until 2033. */
  private static final long NUMBERS_A_SECOND = 8;

  public StandInSettings {
    bots = List.copyOf(bots);
    if (bots.isEmpty()) {
      throw new IllegalArgumentException("A stand-in needs a bot");
    }
  }

  /** Any port, no sending limits. */
  public static StandInSettings forTests() {
    return new StandInSettings(
        0,
        "127.0.0.1",
        List.of(new BotIdentity(TOKEN, "zvonok_bot", "Звонок")),
        Optional.empty(),
        500,
        10_000,
        Duration.ofMinutes(1),
        1000,
        InstantSource.system());
  }

  /**
   * This port, with Telegram's sending limits. Its numbers grow with the time, as Telegram's do
   * from year to year: so a bot may keep its database while the stand-in starts anew.
   */
  public static StandInSettings forDemo(int port) {
    var real = InstantSource.system();
    return forTests()
        .onPort(port)
        .limited(RateLimits.asTelegram())
        .numberedAfter(
            Math.toIntExact(
                NUMBERS_A_SECOND * Duration.between(NUMBERS_BEGIN, real.instant()).toSeconds()));
  }

  public StandInSettings numberedAfter(int last) {
    return new StandInSettings(port, host, bots, rateLimits, history, record, tapLife, last, clock);
  }

  public StandInSettings onPort(int other) {
    return new StandInSettings(
        other, host, bots, rateLimits, history, record, tapLife, lastNumber, clock);
  }

  public StandInSettings onHost(String other) {
    return new StandInSettings(
        port, other, bots, rateLimits, history, record, tapLife, lastNumber, clock);
  }

  public StandInSettings withBots(BotIdentity... others) {
    return new StandInSettings(
        port, host, List.of(others), rateLimits, history, record, tapLife, lastNumber, clock);
  }

  public StandInSettings limited(RateLimits limits) {
    return new StandInSettings(
        port, host, bots, Optional.of(limits), history, record, tapLife, lastNumber, clock);
  }

  public StandInSettings remembering(int messagesInChat, int requests) {
    return new StandInSettings(
        port, host, bots, rateLimits, messagesInChat, requests, tapLife, lastNumber, clock);
  }

  public StandInSettings withTapLife(Duration life) {
    return new StandInSettings(
        port, host, bots, rateLimits, history, record, life, lastNumber, clock);
  }

  public StandInSettings withClock(InstantSource other) {
    return new StandInSettings(
        port, host, bots, rateLimits, history, record, tapLife, lastNumber, other);
  }
}
