package ru.zvonok.bot.telegram;

import java.util.ArrayList;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.objects.Update;

/** The bot's connection that waits for updates: a question may take half a minute. */
final class PollWire {

  private final OkHttpClient http;
  private final OkHttpTelegramClient client;

  PollWire(String token, Network network) {
    http = network.polls();
    client = network.client(http, token);
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
