package ru.zvonok.bot.telegram;

import java.net.URI;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where the Bot API answers, in the library's form; the settings' check has looked at it before.
 */
final class ApiAddress {

  private ApiAddress() {}

  static TelegramUrl of(String base) {
    URI uri = URI.create(base.strip());
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
    return new TelegramUrl(
        https ? "https" : "http", uri.getHost().replaceAll("[\\[\\]]", ""), port, false);
  }
}
