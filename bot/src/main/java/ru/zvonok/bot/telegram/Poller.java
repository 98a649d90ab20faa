package ru.zvonok.bot.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.replica.Leases;

/**
 * Long polling by one replica a bot: Telegram lets only one ask. When that one stops or dies,
 * another is at it within seconds. Starts last and stops first; a batch in hand is finished.
 */
@Component
@Conditional(WebhookWanted.Not.class)
class Poller implements SmartLifecycle, MeterBinder {

  /** With the dispatcher, which must outlast it: hence the constructor. */
  static final int PHASE = Integer.MAX_VALUE;

  private static final Duration FINISH = Duration.ofSeconds(20);

  private final Bots bots;
  private final Intake intake;
  private final Leases leases;
  private volatile List<PolledBot> polled = List.of();
  private volatile boolean running;

  /**
   * @param outlasting asked for so that Spring stops it after this
   */
  Poller(Bots bots, Intake intake, Leases leases, Dispatcher outlasting) {
    this.bots = bots;
    this.intake = intake;
    this.leases = leases;
  }

  /**
   * Stops the start if Telegram doesn't know the only bot's token; one of a region's bots holds up
   * no other. A Telegram that is out of reach is waited for.
   */
  @Override
  public void start() {
    bots.all().stream()
        .filter(bot -> bot.served().alone())
        .forEach(bot -> bot.identity().mustBeKnown());
    running = true;
    List<PolledBot> all = bots.all().stream().map(bot -> new PolledBot(bot, intake)).toList();
    polled = all;
    all.forEach(bot -> bot.seek(leases));
  }

  @Override
  public void stop() {
    running = false;
    intake.stop();
    polled.forEach(PolledBot::stop);
    finish();
    polled.forEach(PolledBot::close);
  }

  /** They have all been stopped before: the time is for all of them together. */
  private void finish() {
    long until = System.nanoTime() + FINISH.toNanos();
    try {
      for (PolledBot bot : polled) {
        bot.finishWithin(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("zvonok.polling.silence", this, Poller::silence)
        .description("Since Telegram last answered to polling; the worst bot that is polled here")
        .baseUnit("seconds")
        .register(meters);
  }

  private double silence() {
    return polled.stream().mapToDouble(PolledBot::silence).max().orElse(0);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
