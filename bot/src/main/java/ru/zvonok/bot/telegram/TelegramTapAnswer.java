package ru.zvonok.bot.telegram;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.TapAnswer;

/**
 * Ends the little clock on a button; if Telegram doesn't want to hear it, so be it. An application
 * that stops lets those that are on their way arrive.
 */
@Component
class TelegramTapAnswer implements TapAnswer, DisposableBean {

  private static final int LONGEST = 200;
  private static final int ARRIVE_SECONDS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Bots bots;
  private final Phaser underWay = new Phaser(1);

  TelegramTapAnswer(Bots bots) {
    this.bots = bots;
  }

  @Override
  public void answer(long schoolId, String callbackId, @Nullable String toast) {
    underWay.register();
    try {
      Wire wire = bots.at(schoolId).wire();
      wire.answer(callbackId, toast == null ? null : clipped(toast), PATIENCE);
    } finally {
      underWay.arriveAndDeregister();
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    try {
      underWay.awaitAdvanceInterruptibly(underWay.arrive(), ARRIVE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // Its person's button keeps its little clock for half a minute; nothing else is lost.
    }
  }

  private static String clipped(String toast) {
    return toast.length() <= LONGEST ? toast : toast.substring(0, LONGEST - 1) + "…";
  }
}
