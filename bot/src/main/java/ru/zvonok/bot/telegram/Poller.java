package ru.zvonok.bot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.bot.dialog.ServedSchool;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.replica.Leases;
import ru.zvonok.core.replica.Tenure;

/**
 * Long polling by one replica a bot: Telegram lets only one ask. When that one stops or dies,
 * another is at it within seconds. Starts last and stops first; a batch in hand is finished.
 */
@Component
@Conditional(WebhookWanted.Not.class)
class Poller implements SmartLifecycle {

  /** With the dispatcher, which must outlast it: hence the constructor. */
  static final int PHASE = Integer.MAX_VALUE;

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final String POLLING = "polling";
  private static final Duration FINISH = Duration.ofSeconds(20);

  private final PollWire wire;
  private final Intake intake;
  private final BotIdentity identity;
  private final ServedSchool served;
  private final Leases leases;
  private final PollWatch watch = new PollWatch();
  private volatile boolean running;
  private volatile @Nullable Polling polling;
  private @Nullable Tenure tenure;

  /**
   * @param outlasting asked for so that Spring stops it after this
   */
  Poller(
      PollWire wire,
      Intake intake,
      BotIdentity identity,
      ServedSchool served,
      Leases leases,
      Dispatcher outlasting) {
    this.wire = wire;
    this.intake = intake;
    this.identity = identity;
    this.served = served;
    this.leases = leases;
  }

  /** Stops the start if Telegram doesn't know the token; one that is out of reach is waited for. */
  @Override
  public void start() {
    identity.introduced();
    running = true;
    tenure = leases.seek(served.school().id(), POLLING, this::begin, this::end);
  }

  private void begin() {
    polling = new Polling(wire, intake, watch);
    LOG.info("polling Telegram");
    Thread.ofVirtual().name("commands").start(identity::showCommands);
  }

  private void end() {
    Polling ours = polling;
    if (ours != null) {
      ours.stop();
    }
  }

  @Override
  public void stop() {
    running = false;
    intake.stop();
    Polling ours = polling;
    if (ours != null) {
      ours.stop();
      finish(ours);
    }
    Tenure held = tenure;
    if (held != null) {
      held.close();
    }
  }

  private static void finish(Polling polling) {
    try {
      if (!polling.endsWithin(FINISH)) {
        LOG.warn("a batch wasn't finished in {} s", FINISH.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
