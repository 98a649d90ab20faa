package ru.zvonok.bot;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import ru.zvonok.bot.setting.BotsFile;
import ru.zvonok.bot.setting.WrongSetting;

/**
 * Looks at the settings before anything starts; the first that is wrong stops it, in a sentence.
 */
final class SettingsCheck {

  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> LOG_FORMATS = Set.of("ecs", "logstash", "gelf");
  private static final int SHORTEST_SECRET = 16;

  /** Then it must still have time to stop. */
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

  private final Environment settings;

  SettingsCheck(Environment settings) {
    this.settings = settings;
  }

  /**
   * @throws WrongSetting with what to set
   */
  void look() {
    database();
    telegram();
    webhook();
    String secret = value("zvonok.secret");
    require(
        secret.isEmpty() || secret.length() >= SHORTEST_SECRET,
        "ZVONOK_SECRET is shorter than " + SHORTEST_SECRET + " characters.");
    require(
        isRate(value("zvonok.sending.rate"), 1)
            && isRate(value("zvonok.sending.chat"), 1)
            && isRate(value("zvonok.sending.paid"), 0),
        "ZVONOK_SENDING_RATE and ZVONOK_SENDING_CHAT are messages a second, from 1 to 1000000, and"
            + " ZVONOK_SENDING_PAID from 0.");
    require(
        isDays(value("zvonok.keep.letters"), 3),
        "ZVONOK_KEEP_LETTERS is how many days sent messages are on record, from 3 to 1000.");
    require(isPort(value("server.port")), "SERVER_PORT must be a number from 0 to 65535.");
    String management = value("zvonok.management.port");
    require(isPort(management), "ZVONOK_MANAGEMENT_PORT must be a number from 0 to 65535.");
    require(
        management.isEmpty() || management.equals("0") || !management.equals(serverPort()),
        "ZVONOK_MANAGEMENT_PORT must differ from SERVER_PORT: figures aren't for the world.");
    String log = value("zvonok.log.format");
    require(
        log.isEmpty() || LOG_FORMATS.contains(log),
        "ZVONOK_LOG_FORMAT must be one of ecs, logstash, gelf, or stay empty.");
  }

  private void database() {
    String url = value("spring.datasource.url");
    require(
        !url.isEmpty(),
        "Set ZVONOK_DATABASE_URL to the school's PostgreSQL, such as"
            + " jdbc:postgresql://localhost:5432/zvonok.");
    require(
        url.startsWith("jdbc:postgresql:"),
        "ZVONOK_DATABASE_URL must start with jdbc:postgresql:, as in"
            + " jdbc:postgresql://localhost:5432/zvonok.");
    String direct = value("zvonok.database.direct");
    require(
        direct.isEmpty() || direct.startsWith("jdbc:postgresql:"),
        "ZVONOK_DATABASE_DIRECT is the database's own address, past PgBouncer; it must start with"
            + " jdbc:postgresql:.");
  }

  private void telegram() {
    bots();
    URI api = address(value("zvonok.telegram.api"));
    require(
        api == NONE || api.getHost() != null && isBare(api) && isHttp(api),
        "ZVONOK_TELEGRAM_API must be an address such as https://api.telegram.org, without a path.");
    require(
        api == NONE || api.getScheme().equals("https") || LOOPBACK.contains(api.getHost()),
        "ZVONOK_TELEGRAM_API may use plain http only on this machine (localhost); use https.");
  }

  private void bots() {
    String token = value("zvonok.telegram.token");
    String file = value("zvonok.bots");
    if (file.isEmpty()) {
      require(!token.isEmpty(), "Set ZVONOK_TELEGRAM_TOKEN to the bot's token from @BotFather.");
      require(
          BotsFile.TOKEN.matcher(token).matches(),
          "ZVONOK_TELEGRAM_TOKEN isn't a bot's token: it looks like 123456:ABC….");
      return;
    }
    require(
        token.isEmpty() && value("zvonok.school").isEmpty(),
        "ZVONOK_BOTS names each school and its bot: leave out ZVONOK_TELEGRAM_TOKEN and"
            + " ZVONOK_SCHOOL.");
    require(
        !value("zvonok.secret").isEmpty(),
        "ZVONOK_BOTS needs a ZVONOK_SECRET of at least "
            + SHORTEST_SECRET
            + " characters: the key of all schools' link codes.");
    BotsFile.read(file);
  }

  private void webhook() {
    String url = value("zvonok.webhook.url");
    if (url.isEmpty()) {
      return;
    }
    URI where = address(url);
    require(
        where.getHost() != null
            && ("https".equals(where.getScheme())
                || "http".equals(where.getScheme()) && LOOPBACK.contains(where.getHost())),
        "ZVONOK_WEBHOOK_URL must be an https address that Telegram can reach, ending in /telegram;"
            + " http only for a Bot API server on this machine (localhost).");
    require(
        WEBHOOK_SECRET.matcher(value("zvonok.webhook.secret")).matches(),
        "ZVONOK_WEBHOOK_URL needs a ZVONOK_WEBHOOK_SECRET of 16 to 256 characters A-Z a-z 0-9 _ -.");
    require(
        isFarewell(value("zvonok.webhook.farewell")),
        "ZVONOK_WEBHOOK_FAREWELL is how long a replica that stops still serves, from 0s to 20s.");
  }

  private static final URI NONE = URI.create("");

  private static URI address(String text) {
    try {
      return text.isEmpty() ? NONE : URI.create(text);
    } catch (IllegalArgumentException e) {
      return URI.create("wrong:");
    }
  }

  private static boolean isHttp(URI uri) {
    return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
  }

  private static boolean isBare(URI uri) {
    return (uri.getPath().isEmpty() || uri.getPath().equals("/"))
        && uri.getQuery() == null
        && uri.getUserInfo() == null;
  }

  /** A limit that nobody reaches is for measuring. */
  private static boolean isRate(String text, int least) {
    return isNumber(text, least, 1_000_000);
  }

  private static boolean isDays(String text, int least) {
    return isNumber(text, least, 1_000);
  }

  private static boolean isNumber(String text, int least, int most) {
    return text.isEmpty()
        || text.matches("[0-9]{1,7}")
            && Integer.parseInt(text) >= least
            && Integer.parseInt(text) <= most;
  }

  private static boolean isFarewell(String text) {
    try {
      Duration time = text.isEmpty() ? Duration.ZERO : DurationStyle.detectAndParse(text);
      return !time.isNegative() && time.compareTo(LONGEST_FAREWELL) <= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPort(String text) {
    return text.isEmpty() || text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535;
  }

  private String serverPort() {
    String port = value("server.port");
    return port.isEmpty() ? "8080" : port;
  }

  private String value(String name) {
    return settings.getProperty(name, "").strip();
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new WrongSetting(otherwise);
    }
  }
}
