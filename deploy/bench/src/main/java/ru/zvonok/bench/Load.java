package ru.zvonok.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/**
 * Mothers who tap from one term's marks to another's and back, each as soon as the last answer has
 * come.
 */
final class Load {

  /** The first child whose mother taps: of grade 2, so that there are marks. */
  private static final int FIRST_CHILD = 101;

  private static final List<Long> TERMS = List.of(3L, 4L);
  private static final Duration ANSWER = Duration.ofMinutes(3);

  private final StandIn telegram;
  private final BiFunction<Integer, Long, String> data;
  private final List<Phone> phones = new ArrayList<>();

  /**
   * @param data what the button for a child's term carries
   */
  Load(StandIn telegram, BiFunction<Integer, Long, String> data) {
    this.telegram = telegram;
    this.data = data;
  }

  /**
   * What a stretch of load gave.
   *
   * @param millis each tap's time from the tap to the shown answer, sorted
   */
  record Taps(double seconds, double cpuSeconds, double[] millis) {

    double perSecond() {
      return millis.length / seconds;
    }

    double perCpuSecond() {
      return cpuSeconds == 0 ? 0 : millis.length / cpuSeconds;
    }

    double percentile(double share) {
      return millis.length == 0
          ? Double.NaN
          : millis[Math.min(millis.length - 1, (int) (millis.length * share))];
    }
  }

  /** Opens so many chats; each gets a message with buttons. */
  void open(int chats) {
    for (int n = phones.size(); n < chats; n++) {
      int child = FIRST_CHILD + n;
      Phone phone = telegram.phone(User.of(MadeUpYear.mother(child), "Мама " + child));
      phone.send("/menu");
      phone.awaitMessage(ChatMessage::fromBot, ANSWER);
      phones.add(phone);
    }
  }

  /** The first chat's answer for the second of the terms. */
  ChatMessage sample() {
    open(1);
    ChatMessage answer = phones.getFirst().last();
    while (!answer.text().contains("4 четверть")) {
      tapOnce(0);
      answer = phones.getFirst().last();
    }
    return answer;
  }

  /** One tap of one chat, answered; returns its update's number. */
  int tapOnce(int chat) {
    open(chat + 1);
    Phone phone = phones.get(chat);
    ChatMessage message = phone.last();
    phone.tapData(message, data.apply(FIRST_CHILD + chat, other(message)));
    phone.awaitMessage(ChatMessage::fromBot, ANSWER);
    return telegram.updates().getLast().path("update_id").intValue();
  }

  private static long other(ChatMessage message) {
    return message.text().contains("4 четверть") ? TERMS.getFirst() : TERMS.getLast();
  }

  Taps during(int chats, Duration time, @Nullable BotProcess bot) throws InterruptedException {
    open(chats);
    long start = System.nanoTime();
    long end = start + time.toNanos();
    Duration cpu = bot == null ? Duration.ZERO : bot.cpu();
    Set<double[]> all = ConcurrentHashMap.newKeySet();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> hands = new ArrayList<>();
    for (int n = 0; n < chats; n++) {
      int child = FIRST_CHILD + n;
      Phone phone = phones.get(n);
      hands.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      all.add(taps(phone, child, end));
                    } catch (RuntimeException | Error e) {
                      failure.set(e);
                    }
                  }));
    }
    for (Thread hand : hands) {
      hand.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a tap wasn't answered", failure.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = bot == null ? 0 : bot.cpu().minus(cpu).toNanos() / 1e9;
    double[] millis = all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    return new Taps(seconds, used, millis);
  }

  private double[] taps(Phone phone, int child, long end) {
    double[] took = new double[1024];
    int n = 0;
    ChatMessage message = phone.last();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      phone.tapData(message, data.apply(child, other(message)));
      message = phone.awaitMessage(ChatMessage::fromBot, ANSWER);
      took = n == took.length ? Arrays.copyOf(took, 2 * n) : took;
      took[n++] = (System.nanoTime() - start) / 1e6;
    }
    return Arrays.copyOf(took, n);
  }
}
