package ru.zvonok.bot.setting;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The demo's clock: ticks as any other, and may be set, so that a school day fits an evening. */
public final class DemoClock extends Clock {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private final Clock real;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  DemoClock(Clock real) {
    this.real = real;
  }

  /**
   * A clock that starts at an instant or at Moscow's wall time ({@code 2026-11-24T08:00}); blank:
   * now.
   */
  public static DemoClock startingAt(String start, Clock real) {
    DemoClock clock = new DemoClock(real);
    if (!start.isBlank()) {
      clock.set(parse(start.strip()));
    }
    return clock;
  }

  public void set(Instant instant) {
    ahead.set(Duration.between(real.instant(), instant));
  }

  public void pass(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), ahead.get());
  }

  /**
   * @throws WrongSetting for what is neither
   */
  public static Instant parse(String start) {
    try {
      return start.endsWith("Z") || start.matches(".*[+-]\\d\\d:\\d\\d")
          ? java.time.OffsetDateTime.parse(start).toInstant()
          : LocalDateTime.parse(start).atZone(MOSCOW).toInstant();
    } catch (DateTimeException e) {
      throw new WrongSetting(
          "ZVONOK_CLOCK_START must be an instant (2026-11-24T05:00:00Z) or a local date-time"
              + " (2026-11-24T08:00).");
    }
  }
}
