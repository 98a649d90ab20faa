package ru.zvonok.bot.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what is wrong with a bot's polling, once until it changes and never with an address. */
final class PollWatch {

  private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);
  private static final String WELL = "";

  private final Bot bot;
  private String before = WELL;
  private volatile long heardAt;

  PollWatch(Bot bot) {
    this.bot = bot;
    begin();
  }

  /** From now on it is asked. */
  void begin() {
    heardAt = System.nanoTime();
  }

  /** Seconds since Telegram last answered with updates, or that it doesn't know the token. */
  double silence() {
    return (System.nanoTime() - heardAt) / 1e9;
  }

  void tell(Heard<?> heard) {
    String now =
        switch (heard) {
          case Heard.Ok<?> _ -> WELL;
          case Heard.Refused<?>(int code, String _) when Reach.isToken(code) ->
              "Telegram doesn't know the bot's token: check " + bot.served().setting() + ".";
          case Heard.Refused<?>(int code, String why) when code == 409 && why.contains("webhook") ->
              "A webhook is set for this bot: set ZVONOK_WEBHOOK_URL, or remove the webhook.";
          case Heard.Refused<?>(int code, String _) when code == 409 ->
              "Another program polls with this bot's token: only one may.";
          case Heard.Refused<?>(int code, String why) ->
              "Telegram answers " + code + " to polling: " + why;
          case Heard.Wait<?> _ -> "Telegram asks to poll more slowly.";
          case Heard.Unreachable<?>(String why) ->
              "Telegram is out of reach (" + why + "); trying again.";
          case Heard.Taken<?> _, Heard.Moved<?> _ -> "Telegram's answer wasn't understood.";
        };
    if (heard instanceof Heard.Ok<?> || bot.reach() == Reach.REFUSED) {
      heardAt = System.nanoTime();
    }
    if (before.equals(now)) {
      return;
    }
    before = now;
    if (now.equals(WELL)) {
      LOG.info("school {}: polling Telegram again", bot.schoolId());
    } else {
      LOG.warn("school {}: {}", bot.schoolId(), now);
    }
  }
}
