package ru.zvonok.bot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.core.replica.Leases;
import ru.zvonok.core.replica.Tenure;

/** One bot's polling, while this replica is the one that does it. */
final class PolledBot {

  private static final Logger LOG = LoggerFactory.getLogger(PolledBot.class);
  private static final String POLLING = "polling";

  private final Bot bot;
  private final Intake intake;
  private final PollWatch watch;
  private volatile @Nullable Polling polling;
  private @Nullable Tenure tenure;

  PolledBot(Bot bot, Intake intake) {
    this.bot = bot;
    this.intake = intake;
    watch = new PollWatch(bot);
  }

  void seek(Leases leases) {
    tenure = leases.seek(bot.schoolId(), POLLING, this::begin, this::end);
  }

  private void begin() {
    watch.begin();
    polling = new Polling(bot, intake, watch);
    LOG.info("school {}: polling Telegram", bot.schoolId());
    Thread.ofVirtual().name("commands").start(bot.identity()::showCommands);
  }

  private void end() {
    stop();
    polling = null;
  }

  /** Asks no more; a batch in hand is still finished. */
  void stop() {
    Polling ours = polling;
    if (ours != null) {
      ours.stop();
    }
  }

  void finishWithin(Duration time) throws InterruptedException {
    Polling ours = polling;
    if (ours != null && !ours.endsWithin(time)) {
      LOG.warn("school {}: a batch wasn't finished in time", bot.schoolId());
    }
  }

  /** Another replica may ask. */
  void close() {
    Tenure held = tenure;
    if (held != null) {
      held.close();
    }
  }

  /** Seconds since Telegram last answered; 0 while another replica asks. */
  double silence() {
    return polling == null ? 0 : watch.silence();
  }
}
