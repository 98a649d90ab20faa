package ru.zvonok.bot.dialog;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Counts and times what came in ({@code zvonok.updates}): from taking an update up to its commit.
 */
final class UpdateMeter {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private UpdateMeter() {}

  /**
   * @param outcome done, failed, stopped
   */
  static void stop(Timer.Sample begun, Incoming update, String outcome) {
    begun.stop(
        Timer.builder("zvonok.updates")
            .description("Updates taken in, from the first try to the commit")
            .tag("kind", kind(update))
            .tag("outcome", outcome)
            .publishPercentileHistogram()
            .minimumExpectedValue(SHORTEST)
            .maximumExpectedValue(LONGEST)
            .register(Metrics.globalRegistry));
  }

  private static String kind(Incoming update) {
    return switch (update) {
      case Incoming.Text _ -> "text";
      case Incoming.Tap _ -> "tap";
      case Incoming.File _ -> "file";
      case Incoming.Other _, Incoming.AddedToGroup _, Incoming.Blocked _ -> "other";
    };
  }
}
