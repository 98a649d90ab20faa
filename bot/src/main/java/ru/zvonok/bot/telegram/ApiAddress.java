package ru.zvonok.bot.telegram;

import java.net.URI;
import java.util.Set;
import org.telegram.telegrambots.meta.TelegramUrl;
import ru.zvonok.bot.WrongSetting;

/** Where the Bot API answers: over TLS, or in the clear on this very machine. */
final class ApiAddress {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private ApiAddress() {}

  static TelegramUrl of(String base) {
    URI uri = parse(base);
    String host = uri.getHost();
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (host == null || !https && !http || !bare(uri)) {
      throw wrong();
    }
    if (http && !LOOPBACK.contains(host)) {
      throw new WrongSetting(
          "ZVONOK_TELEGRAM_API may use plain http only on this machine itself (localhost); use"
              + " https.");
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
    return new TelegramUrl(https ? "https" : "http", host.replaceAll("[\\[\\]]", ""), port, false);
  }

  private static boolean bare(URI uri) {
    return (uri.getPath().isEmpty() || uri.getPath().equals("/"))
        && uri.getQuery() == null
        && uri.getUserInfo() == null;
  }

  private static URI parse(String base) {
    try {
      return URI.create(base.strip());
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static WrongSetting wrong() {
    return new WrongSetting(
        "ZVONOK_TELEGRAM_API must be an address such as https://api.telegram.org, without a path.");
  }
}
