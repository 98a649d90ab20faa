package ru.zvonok.bot.dialog;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts and times what came in ({@code zvonok.updates}): from taking an update up to its commit.
 */
final class UpdateMeter {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Map<Of, Timer> TIMERS = new ConcurrentHashMap<>();

  private UpdateMeter() {}

  private record Of(String kind, String outcome) {}

  /**
   * @param outcome done, failed, stopped
   */
  static void stop(Timer.Sample begun, Incoming update, String outcome) {
    begun.stop(TIMERS.computeIfAbsent(new Of(kind(update), outcome), UpdateMeter::timer));
  }

  private static Timer timer(Of what) {
    return Timer.builder("zvonok.updates")
        .description("Updates taken in, from the first try to the commit")
        .tag("kind", what.kind())
        .tag("outcome", what.outcome())
        .publishPercentileHistogram()
        .minimumExpectedValue(SHORTEST)
        .maximumExpectedValue(LONGEST)
        .register(Metrics.globalRegistry);
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
