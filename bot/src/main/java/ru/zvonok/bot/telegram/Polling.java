package ru.zvonok.bot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import ru.zvonok.bot.dialog.Incoming;
import ru.zvonok.bot.dialog.Intake;

/**
 * A bot's long polling while it is this replica's to do: asks for updates and hands each batch to
 * the intake. Whatever goes wrong, it asks again, more and more slowly.
 */
final class Polling {

  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  private final Bot bot;
  private final Intake intake;
  private final PollWatch watch;
  private final Backoff pauses = new Backoff();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * The next update that Telegram shall tell of: all before it are done. 0: from the first that it
   * holds; what was done already is in the ledger.
   */
  private int next;

  Polling(Bot bot, Intake intake, PollWatch watch) {
    this.bot = bot;
    this.intake = intake;
    this.watch = watch;
    thread = Thread.ofVirtual().name("polling-" + bot.schoolId()).start(this::run);
  }

  /** Asks no more; a batch in hand is still finished. */
  void stop() {
    stopping.countDown();
    bot.polls().hangUp();
  }

  /** False: a batch was still in hand. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return thread.join(time);
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void run() {
    while (!stopped()) {
      Heard<ArrayList<Update>> heard = bot.polls().updates(next);
      if (stopped()) {
        return;
      }
      watch.tell(bot.wire().told(heard));
      try {
        long pause = take(heard);
        if (pause > 0 && stopping.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error(
            "school {}: polling goes on after {}", bot.schoolId(), e.getClass().getSimpleName());
      }
    }
  }

  /** Returns how many milliseconds to wait before the next question. */
  private long take(Heard<ArrayList<Update>> heard) {
    if (heard instanceof Heard.Ok<ArrayList<Update>>(ArrayList<Update> updates)) {
      pauses.reset();
      done(updates);
      return 0;
    }
    // Nobody knows what Telegram has by now.
    next = 0;
    long pause = pauses.millis();
    return heard instanceof Heard.Wait<ArrayList<Update>>(Duration asked)
        ? Math.max(pause, asked.toMillis())
        : pause;
  }

  /**
   * An empty answer has confirmed all before it, so the number is forgotten: after a quiet week
   * Telegram begins to count anew, perhaps lower.
   */
  private void done(List<Update> updates) {
    if (updates.isEmpty()) {
      next = 0;
      return;
    }
    List<Incoming> incoming =
        updates.stream().flatMap(update -> Inbound.safely(update).stream()).toList();
    if (intake.consume(bot.served().school(), incoming)) {
      next = updates.stream().mapToInt(Update::getUpdateId).max().orElse(-1) + 1;
    } else {
      LOG.info("school {}: a batch is left undone; Telegram will deliver it again", bot.schoolId());
    }
  }
}
