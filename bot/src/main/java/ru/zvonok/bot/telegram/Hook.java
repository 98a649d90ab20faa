package ru.zvonok.bot.telegram;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** The address to which Telegram delivers one bot's updates, and the secret that it repeats. */
record Hook(Bot bot, String url, WebhookSecret secret) {

  private static final Logger LOG = LoggerFactory.getLogger(Hook.class);
  private static final int AT_ONCE = 20;

  /**
   * Tells Telegram, until it has taken it.
   *
   * @param places how many bots are told at the same time
   * @param wanted false: it isn't any more
   */
  void register(Semaphore places, BooleanSupplier wanted) {
    Backoff pauses = new Backoff();
    String before = "";
    while (wanted.getAsBoolean()) {
      Heard<Boolean> heard = told(places);
      if (heard instanceof Heard.Ok<Boolean>) {
        LOG.info("school {}: Telegram delivers to the webhook", bot.schoolId());
        return;
      }
      String now = trouble(heard);
      if (!now.equals(before)) {
        LOG.error("school {}: {}", bot.schoolId(), now);
        before = now;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauses.millis()));
    }
  }

  private Heard<Boolean> told(Semaphore places) {
    places.acquireUninterruptibly();
    try {
      Heard<Boolean> heard =
          bot.wire()
              .call(
                  SetWebhook.builder()
                      .url(url)
                      .secretToken(secret.forTelegram())
                      .maxConnections(AT_ONCE)
                      .allowedUpdates(TolerantGetUpdates.WANTED)
                      .build());
      if (heard instanceof Heard.Ok<Boolean>) {
        bot.identity().showCommands();
      }
      return heard;
    } finally {
      places.release();
    }
  }

  private String trouble(Heard<Boolean> heard) {
    return heard instanceof Heard.Refused<Boolean>(int code, String why)
        ? "Telegram refuses the webhook: %d %s; check %s."
            .formatted(
                code, why, Reach.isToken(code) ? bot.served().setting() : "ZVONOK_WEBHOOK_URL")
        : "Telegram isn't told of the webhook yet: it is out of reach.";
  }

  @Override
  public String toString() {
    return "Hook[" + bot.schoolId() + "]";
  }
}
