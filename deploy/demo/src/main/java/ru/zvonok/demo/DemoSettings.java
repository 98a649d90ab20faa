package ru.zvonok.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What may be set of the demo, all of it optional.
 *
 * @param port of the phones' page ({@code SERVER_PORT}); 0: any free one
 * @param data the folder that keeps the database between runs ({@code ZVONOK_DEMO_DATA})
 * @param token a real bot's token ({@code ZVONOK_TELEGRAM_TOKEN}): no phones then
 * @param clockStart where the demo's clock starts ({@code ZVONOK_CLOCK_START}): a Tuesday in the
 *     third quarter, in the middle of a lesson
 */
record DemoSettings(int port, Optional<Path> data, Optional<String> token, String clockStart) {

  static final String CLOCK_START = "2027-01-19T11:40";

  static DemoSettings of(Map<String, String> environment) {
    return new DemoSettings(
        Integer.parseInt(environment.getOrDefault("SERVER_PORT", "8080")),
        Optional.ofNullable(environment.get("ZVONOK_DEMO_DATA")).map(Path::of),
        Optional.ofNullable(environment.get("ZVONOK_TELEGRAM_TOKEN")).filter(one -> !one.isBlank()),
        environment.getOrDefault("ZVONOK_CLOCK_START", CLOCK_START));
  }
}
