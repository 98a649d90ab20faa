package ru.zvonok.bot.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what is wrong with polling, once until it changes and never with an address. */
final class PollWatch {

  private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);
  private static final String WELL = "";

  private String before = WELL;
  private volatile long heardAt = System.nanoTime();

  PollWatch() {
    Gauge.builder("zvonok.polling.silence", this, PollWatch::silence)
        .description("Since Telegram last answered to polling; of the replica that polls")
        .baseUnit("seconds")
        .register(Metrics.globalRegistry);
  }

  private double silence() {
    return (System.nanoTime() - heardAt) / 1e9;
  }

  void tell(Heard<?> heard) {
    String now =
        switch (heard) {
          case Heard.Ok<?> _ -> WELL;
          case Heard.Refused<?>(int code, String _) when code == 401 || code == 404 ->
              "Telegram doesn't know the bot's token: check ZVONOK_TELEGRAM_TOKEN.";
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
    if (heard instanceof Heard.Ok<?>) {
      heardAt = System.nanoTime();
    }
    if (before.equals(now)) {
      return;
    }
    before = now;
    if (now.equals(WELL)) {
      LOG.info("polling Telegram again");
    } else {
      LOG.warn("{}", now);
    }
  }
}
