package ru.zvonok.bot.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is wrong with polling, once until it changes and never with an address: the library's
 * own words hold the token and are switched off.
 */
final class PollWatch implements Interceptor {

  private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);
  private static final String WELL = "";

  private final AtomicReference<String> trouble = new AtomicReference<>(WELL);
  private volatile boolean quiet;
  private volatile long heardAt = System.nanoTime();

  PollWatch() {
    Gauge.builder("zvonok.polling.silence", this, PollWatch::silence)
        .description("Since Telegram last answered to polling")
        .baseUnit("seconds")
        .register(Metrics.globalRegistry);
  }

  private double silence() {
    return (System.nanoTime() - heardAt) / 1e9;
  }

  /** From here on a broken poll is our own doing. */
  void hush() {
    quiet = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      Response response = chain.proceed(chain.request());
      if (response.isSuccessful()) {
        heardAt = System.nanoTime();
      }
      tell(
          switch (response.code()) {
            case 200 -> WELL;
            case 401, 404 -> "Telegram doesn't know the bot's token: check ZVONOK_TELEGRAM_TOKEN.";
            case 409 ->
                "Another program polls with this bot's token, or a webhook is set: only one may.";
            case 429 -> "Telegram asks to poll more slowly.";
            default -> "Telegram answers HTTP " + response.code() + " to polling.";
          });
      return response;
    } catch (IOException e) {
      tell("Telegram is out of reach (" + e.getClass().getSimpleName() + "); trying again.");
      throw e;
    }
  }

  private void tell(String now) {
    String before = trouble.getAndSet(now);
    if (quiet || before.equals(now)) {
      return;
    }
    if (now.equals(WELL)) {
      LOG.info("polling Telegram again");
    } else {
      LOG.warn("{}", now);
    }
  }
}
