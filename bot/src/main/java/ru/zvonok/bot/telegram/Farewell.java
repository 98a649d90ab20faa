package ru.zvonok.bot.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.ZvonokSettings;

/**
 * A replica that stops says first that it is no longer ready, and still serves as before for a
 * while ({@code ZVONOK_WEBHOOK_FAREWELL}, three seconds), until whoever stands in front of it has
 * looked and brings updates to another. Only then its work goes over and its door closes: Telegram
 * never knocks at a closed one.
 */
@Component
@Conditional(WebhookWanted.class)
class Farewell implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

  private final Duration time;
  private volatile boolean running;

  /**
   * @param outlasting asked for so that Spring stops it after this
   */
  Farewell(ZvonokSettings settings, Webhook outlasting) {
    time = settings.webhook().farewell();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    LOG.info("no longer ready; serves for {} s more", time.toSeconds());
    try {
      Thread.sleep(time);
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
    return Poller.PHASE;
  }
}
