package ru.zvonok.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.bot.setting.DemoClock;
import ru.zvonok.bot.setting.WrongSetting;

/**
 * What may be set of the demo, all of it optional.
 *
 * @param port of the phones' page ({@code SERVER_PORT}); 0: any free one
 * @param data the folder that keeps the database between runs ({@code ZVONOK_DEMO_DATA})
 * @param token a real bot's token ({@code ZVONOK_TELEGRAM_TOKEN}): no phones then
 * @param api where that bot's API answers ({@code ZVONOK_TELEGRAM_API}), if not at Telegram
 * @param clockStart where the demo's clock starts ({@code ZVONOK_CLOCK_START}): a Tuesday in the
 *     third quarter, in the middle of a lesson
 */
record DemoSettings(
    int port,
    Optional<Path> data,
    Optional<String> token,
    Optional<String> api,
    String clockStart) {

  static final String CLOCK_START = "2027-01-19T11:40";
  private static final int HIGHEST_PORT = 65_535;

  /**
   * @throws WrongSetting with what to set
   */
  static DemoSettings of(Map<String, String> environment) {
    DemoSettings settings =
        new DemoSettings(
            port(environment.getOrDefault("SERVER_PORT", "8080").strip()),
            said(environment, "ZVONOK_DEMO_DATA").map(Path::of),
            said(environment, "ZVONOK_TELEGRAM_TOKEN"),
            said(environment, "ZVONOK_TELEGRAM_API"),
            said(environment, "ZVONOK_CLOCK_START").orElse(CLOCK_START));
    settings.now();
    return settings;
  }

  /** The school's time when the demo starts. */
  Instant now() {
    return DemoClock.parse(clockStart);
  }

  private static Optional<String> said(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(one -> !one.isEmpty());
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
      return Integer.parseInt(text);
    }
    throw new WrongSetting("SERVER_PORT must be a number from 0 to 65535.");
  }
}
