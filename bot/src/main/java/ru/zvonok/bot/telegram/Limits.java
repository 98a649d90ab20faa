package ru.zvonok.bot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Telegram's limits, kept by ourselves so that a 429 is an exception: about thirty messages a
 * second a bot, one a second a chat with a few at once. Whoever is over waits here.
 */
@Component
class Limits {

  private static final int CHAT_AT_ONCE = 4;

  private final Bucket bot;
  private final int chatRate;

  private final Cache<String, Bucket> chats =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build();

  /**
   * @param rate messages a second in all; a bot with another limit says so
   * @param chatRate messages a second in one chat
   */
  Limits(
      @Value("${zvonok.sending.rate:28}") int rate,
      @Value("${zvonok.sending.chat:1}") int chatRate) {
    bot = bucket(rate, rate);
    this.chatRate = chatRate;
  }

  /** Returns when one more message may go to this chat. */
  void pass(String address) {
    chats.get(address, _ -> chat()).asBlocking().consumeUninterruptibly(1);
    bot.asBlocking().consumeUninterruptibly(1);
  }

  private Bucket chat() {
    return bucket(Math.max(CHAT_AT_ONCE, chatRate), chatRate);
  }

  private static Bucket bucket(int atOnce, int rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(rate, Duration.ofSeconds(1)))
        .build();
  }
}
