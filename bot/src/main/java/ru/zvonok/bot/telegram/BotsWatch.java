package ru.zvonok.bot.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How the bots stand with Telegram, for whoever looks after the machines: how many ({@code
 * zvonok.bots}), and which are in trouble (health {@code /bots}). One that is refused takes nothing
 * from the others: the process stays ready.
 */
@Component("telegram")
class BotsWatch implements MeterBinder, HealthIndicator {

  private static final int TOLD = 100;

  private final Bots bots;

  BotsWatch(Bots bots) {
    this.bots = bots;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (Reach reach : Reach.values()) {
      Gauge.builder("zvonok.bots", () -> in(reach).size())
          .description("Bots that are served, by how Telegram last answered this process")
          .tag("reach", reach.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("served", bots.all().size())
        .withDetail("refused", in(Reach.REFUSED).stream().limit(TOLD).toList())
        .withDetail("away", in(Reach.AWAY).stream().limit(TOLD).toList())
        .build();
  }

  /** The schools' ids. */
  private List<Long> in(Reach reach) {
    return bots.all().stream().filter(bot -> bot.reach() == reach).map(Bot::schoolId).toList();
  }
}
