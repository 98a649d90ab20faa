package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How fast a bot sends, in a time that the test drives. */
class PaceTest {

  private static final int LIMIT = 30;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long now = 5 * SECOND;
  private final Pace pace = new Pace(LIMIT, 1, 4, () -> now);
  private int chats;

  @Test
  void neverMoreInASecondThanAllowed_andNearlyAsMany() {
    List<Long> sent = sendFor(Duration.ofSeconds(60));

    assertThat(sent.size()).isBetween((int) (60 * LIMIT * 0.95), 60 * LIMIT);
    for (int i = LIMIT; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - LIMIT)).isGreaterThanOrEqualTo(SECOND);
    }
  }

  @Test
  void aFewAnswersGoAtOnceAfterARest() {
    assertThat(pace.room()).isBetween(5, 6);
  }

  @Test
  void aChatGetsAFewAtOnce_thenOneASecond() {
    for (int message = 1; message <= 4; message++) {
      assertThat(pace.resting()).isEmpty();
      pace.took(List.of(to("a")));
    }
    assertThat(pace.resting()).containsExactly("a");
    assertThat(pace.untilRested()).isBetween(SECOND - 10, SECOND);

    now += SECOND;
    assertThat(pace.resting()).isEmpty();
    pace.took(List.of(to("a")));
    assertThat(pace.resting()).containsExactly("a");
    now += 4 * SECOND;
    pace.took(List.of(to("a")));
    assertThat(pace.resting()).isEmpty();
  }

  @Test
  void whatDoesNotQueueLeavesHalfOfWhatMayGoAtOnceToTheQueue() {
    int unqueued = 0;
    while (pace.takesUnqueued("chat " + ++chats)) {
      unqueued++;
    }

    assertThat(unqueued).isEqualTo(3);
    assertThat(pace.room()).isEqualTo(3);
    pace.took(List.of(to("a"), to("b"), to("c")));
    now += SECOND / 10;
    assertThat(pace.takesUnqueued("late")).isFalse();
  }

  @Test
  void queuedOrNotItIsOnePace_andOneChatsToo() {
    List<Long> sent = new ArrayList<>();
    for (long end = now + 20 * SECOND; now < end; now += SECOND / 100) {
      if (pace.takesUnqueued("chat " + ++chats)) {
        sent.add(now);
      }
      if (chats % 7 == 0 && pace.room() > 0) {
        pace.took(List.of(to("chat " + ++chats)));
        sent.add(now);
      }
    }

    assertThat(sent.size()).isBetween((int) (20 * LIMIT * 0.9), 20 * LIMIT);
    for (int i = LIMIT; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - LIMIT)).isGreaterThanOrEqualTo(SECOND);
    }
    now += 2 * SECOND;
    for (int message = 1; message <= 4; message++) {
      assertThat(pace.takesUnqueued("a")).isTrue();
      now += SECOND / 5;
    }
    assertThat(pace.takesUnqueued("a")).isFalse();
  }

  @Test
  void aChatThatIsAskedToWaitIsLeftAloneThatLong() {
    pace.heard("a", new Delivery.RetryAfter(Duration.ofSeconds(7)));

    now += 6 * SECOND;
    assertThat(pace.takesUnqueued("a")).isFalse();
    assertThat(pace.resting()).containsExactly("a");
    now += SECOND;
    assertThat(pace.takesUnqueued("a")).isTrue();
    assertThat(pace.takesUnqueued("a")).isFalse();
  }

  @Test
  void oneChatThatIsAskedToWaitSlowsNobodyElse() {
    pace.heard("a", new Delivery.RetryAfter(Duration.ofSeconds(7)));
    pace.heard("a", new Delivery.RetryAfter(Duration.ofSeconds(7)));

    assertThat(pace.room()).isPositive();
    assertThat(sendFor(Duration.ofSeconds(10)).size()).isGreaterThan(280);
  }

  @Test
  void twoChatsThatAreAskedToWaitAreTheBot_whichRests_slows_andFindsItsWayBack() {
    pace.heard("a", new Delivery.RetryAfter(Duration.ofSeconds(3)));
    pace.heard("b", new Delivery.RetryAfter(Duration.ofSeconds(3)));

    assertThat(pace.room()).isZero();
    assertThat(pace.untilRoom()).isEqualTo(3 * SECOND);
    now += 3 * SECOND;
    assertThat(sendFor(Duration.ofSeconds(2)).size()).isBetween(38, 46);
    sendFor(Duration.ofSeconds(8));
    assertThat(sendFor(Duration.ofSeconds(10)).size()).isGreaterThan(285);
  }

  @Test
  void aRefusedTokenShutsForAll() {
    pace.heard("a", new Delivery.Shut(Duration.ofSeconds(30), "401"));

    assertThat(pace.room()).isZero();
    now += 30 * SECOND;
    assertThat(pace.untilRoom()).isLessThan(SECOND / 10);
  }

  /** As fast as it goes, each to another chat; returns when each went. */
  private List<Long> sendFor(Duration time) {
    List<Long> sent = new ArrayList<>();
    long end = now + time.toNanos();
    while (now < end) {
      int room = pace.room();
      for (int i = 0; i < room; i++) {
        pace.took(List.of(to("chat " + ++chats)));
        sent.add(now);
      }
      now += Math.max(1_000, pace.untilRoom());
    }
    return sent;
  }

  private static Claimed to(String address) {
    return new Claimed(1, address, Kind.ANSWER, "{}", 1, 1, null, true, List.of());
  }
}
