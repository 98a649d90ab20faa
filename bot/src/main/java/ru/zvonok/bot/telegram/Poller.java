package ru.zvonok.bot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.Incoming;
import ru.zvonok.bot.dialog.Intake;

/**
 * Long polling: asks Telegram for updates and hands each batch to the intake, which never throws
 * (an exception here would end polling for good). Starts last and stops first; a batch in hand is
 * finished.
 */
@Component
@Conditional(WebhookWanted.Not.class)
class Poller implements SmartLifecycle {

  /** Before the web server goes. */
  static final int PHASE = Integer.MAX_VALUE - 100;

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final long FINISH_SECONDS = 20;

  private final Intake intake;
  private final BotIdentity identity;
  private final String token;
  private final TelegramUrl url;
  private final PollWatch watch = new PollWatch();
  private final ReentrantLock batch = new ReentrantLock();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("polling").unstarted(work));
  private volatile boolean running;
  private @Nullable BotSession session;

  Poller(ZvonokSettings settings, Intake intake, BotIdentity identity) {
    this.intake = intake;
    this.identity = identity;
    token = settings.telegram().token();
    url = ApiAddress.of(settings.telegram().api());
  }

  @Override
  public void start() {
    boolean introduced = identity.introduced();
    BotSession polling =
        new BotSession(
            new ObjectMapper(),
            http(),
            thread,
            token,
            () -> url,
            TolerantGetUpdates::new,
            () -> new Backoff(this::forgetOffset),
            consumer());
    session = polling;
    running = true;
    Thread.ofVirtual().name("polling starts").start(() -> open(polling, introduced));
  }

  /** Opens the session as soon as Telegram can be reached. */
  private void open(BotSession polling, boolean introduced) {
    Backoff pauses = new Backoff(() -> {});
    boolean known = introduced;
    while (running) {
      try {
        known = known || identity.introduced();
        if (known) {
          polling.start();
          identity.showCommands();
          LOG.info("polling Telegram");
          return;
        }
      } catch (TelegramApiException | RuntimeException e) {
        LOG.warn("polling can't start yet ({})", e.getClass().getSimpleName());
      }
      if (stopsWithin(pauses.nextBackOffMillis())) {
        return;
      }
    }
  }

  private boolean stopsWithin(long millis) {
    try {
      return stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /**
   * After a failure nobody knows what Telegram has: it tells from its first unconfirmed update, and
   * what was done already is in the ledger.
   */
  private void forgetOffset() {
    BotSession polling = session;
    if (polling != null) {
      polling.getLastReceivedUpdate().set(0);
    }
  }

  private LongPollingUpdateConsumer consumer() {
    return new LongPollingUpdateConsumer() {
      @Override
      public void consume(List<Update> updates) {
        take(updates);
      }
    };
  }

  private void take(List<Update> updates) {
    batch.lock();
    try {
      List<Incoming> incoming =
          updates.stream().flatMap(update -> Inbound.safely(update).stream()).toList();
      if (!intake.consume(incoming)) {
        LOG.info("a batch is left undone; Telegram will deliver it again");
      }
    } finally {
      batch.unlock();
    }
  }

  @Override
  public void stop() {
    running = false;
    watch.hush();
    stopping.countDown();
    intake.stop();
    BotSession polling = session;
    if (polling != null) {
      polling.stop();
    }
    thread.shutdown();
    try {
      if (batch.tryLock(FINISH_SECONDS, TimeUnit.SECONDS)) {
        batch.unlock();
      } else {
        LOG.warn("a batch wasn't finished in {} s", FINISH_SECONDS);
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

  private OkHttpClient http() {
    return new OkHttpClient.Builder()
        .connectTimeout(10, TimeUnit.SECONDS)
        .readTimeout(40, TimeUnit.SECONDS)
        .writeTimeout(20, TimeUnit.SECONDS)
        .addInterceptor(watch)
        .build();
  }
}
