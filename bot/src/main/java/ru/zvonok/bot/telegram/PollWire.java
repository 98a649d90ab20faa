package ru.zvonok.bot.telegram;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.objects.Update;
import ru.zvonok.bot.ZvonokSettings;

/** The connection that waits for updates: a question may take half a minute. */
@Component
class PollWire {

  private static final int SECONDS_OVER = 15;

  private final OkHttpClient http;
  private final OkHttpTelegramClient client;

  PollWire(ZvonokSettings settings) {
    http =
        new OkHttpClient.Builder()
            .connectTimeout(10, TimeUnit.SECONDS)
            .readTimeout(TolerantGetUpdates.WAIT_SECONDS + SECONDS_OVER, TimeUnit.SECONDS)
            .writeTimeout(20, TimeUnit.SECONDS)
            .addInterceptor(new Answers())
            .build();
    client =
        new OkHttpTelegramClient(
            http, settings.telegram().token(), ApiAddress.of(settings.telegram().api()));
  }

  /**
   * Waits for updates from this number on.
   *
   * @param next 0: from the first that isn't confirmed
   */
  Heard<ArrayList<Update>> updates(int next) {
    return Wire.heard(() -> client.execute(new TolerantGetUpdates(next)));
  }

  /** A question that waits is cut off. */
  void hangUp() {
    http.dispatcher().cancelAll();
  }
}
