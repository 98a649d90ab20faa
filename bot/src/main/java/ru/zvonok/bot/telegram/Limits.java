package ru.zvonok.bot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Telegram's limits, kept by ourselves so that a 429 is an exception: about thirty messages a
 * second a bot, one a second a chat with a few at once. Whoever is over waits here.
 */
@Component
class Limits {

  private static final int BOT_A_SECOND = 28;
  private static final int CHAT_AT_ONCE = 4;

  private static final Timer WAIT =
      Timer.builder("zvonok.limits.wait")
          .description("Waits for Telegram's limits, one for each message")
          .publishPercentileHistogram()
          .register(Metrics.globalRegistry);

  private final Bucket bot =
      Bucket.builder()
          .addLimit(
              limit ->
                  limit.capacity(BOT_A_SECOND).refillGreedy(BOT_A_SECOND, Duration.ofSeconds(1)))
          .build();

  private final Cache<String, Bucket> chats =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build();

  /** Returns when one more message may go to this chat. */
  void pass(String address) {
    WAIT.record(
        () -> {
          chats.get(address, _ -> chat()).asBlocking().consumeUninterruptibly(1);
          bot.asBlocking().consumeUninterruptibly(1);
        });
  }

  private static Bucket chat() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(CHAT_AT_ONCE).refillGreedy(1, Duration.ofSeconds(1)))
        .build();
  }
}
