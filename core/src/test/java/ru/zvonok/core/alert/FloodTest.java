package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.journal.MarkValue;

/**
 * A long queue behind a messenger that enforces its limit, in a time that the test drives: no
 * answer waits behind alerts, and no kind waits for ever behind answers. {@code -Dalerts=1500}.
 */
class FloodTest {

  private static final int LIMIT = 30;
  private static final int ALERTS = Integer.getInteger("alerts", 450);
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long SECOND = 1_000 * MILLI;

  private final Day day = new Day();
  private long now;
  private final Round round =
      new Round(day.school.id(), day.get(Claims.class), new Rates(LIMIT, 1, 4, 0), () -> now);
  private final Deque<Long> lately = new ArrayDeque<>();
  private final Map<Kind, List<Long>> left = new EnumMap<>(Kind.class);
  private final Map<String, Long> leftTo = new HashMap<>();
  private int refused;

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void alertsLeaveAtTheLimit_unrefused_andAnswersDoNotWaitForThem() {
    alertsAreDue();
    day.phones.answer(this::strict);
    List<Long> waits = new ArrayList<>();
    long began = now;

    for (int answer = 0; left(Kind.ALERT) < ALERTS; answer++) {
      String chat = "tapper " + answer;
      long asked = now;
      day.post(chat, null, Kind.ANSWER, chat);
      playUntil(now + 400 * MILLI);
      Long came = leftTo.get(chat);
      waits.add(came == null ? Long.MAX_VALUE : came - asked);
    }

    double seconds = (left.getOrDefault(Kind.ALERT, List.of()).getLast() - began) / (double) SECOND;
    double rate = (left(Kind.ALERT) + left(Kind.ANSWER)) / seconds;
    waits.sort(null);
    System.out.printf(
        "%d alerts and %d answers: %.2f a second of %d allowed, %d refused; answers waited at"
            + " most %d ms, 99 of 100 at most %d ms%n",
        ALERTS,
        waits.size(),
        rate,
        LIMIT,
        refused,
        waits.getLast() / MILLI,
        waits.get(waits.size() * 99 / 100) / MILLI);
    assertThat(refused).isZero();
    assertThat(rate).isBetween(LIMIT * 0.95, LIMIT * 1.01);
    assertThat(waits.get(waits.size() * 99 / 100)).isLessThan(SECOND);
  }

  @Test
  void behindEndlessAnswersTheOthersStillComeToTheirTurn() {
    day.phones.answer(this::strict);
    day.post("r", null, Kind.REMINDER, "r");
    day.post("b", null, Kind.BROADCAST, "b");
    for (int answer = 0; answer < 150; answer++) {
      day.post("tapper " + answer, null, Kind.ANSWER, "tap " + answer);
    }

    playUntil(now + 3 * SECOND);

    assertThat(left(Kind.ANSWER)).isLessThan(150);
    assertThat(left(Kind.REMINDER)).isOne();
    assertThat(left(Kind.BROADCAST)).isOne();
    assertThat(refused).isZero();
  }

  /** The machine looks five times a second, as a busy one does. */
  private void playUntil(long end) {
    while (now < end) {
      TestCore.in(
          day.school,
          () -> {
            for (Claimed row : round.take(Lane.AT_ONCE, List.of())) {
              day.get(Courier.class).carry(day.school.id(), row, one -> round.heard(row, one));
            }
            return true;
          });
      now += Math.max(200 * MILLI, round.closedFor());
    }
  }

  /** Takes so many in any second and refuses more, each chat apart from the others. */
  private Delivery strict(Parcel parcel) {
    while (!lately.isEmpty() && lately.getFirst() <= now - SECOND) {
      lately.removeFirst();
    }
    if (lately.size() >= LIMIT) {
      refused++;
      return new Delivery.RetryAfter(Duration.ofSeconds(1));
    }
    lately.addLast(now);
    Kind kind =
        switch (parcel) {
          case Parcel.Alert _ -> Kind.ALERT;
          case Parcel.Note note -> note.kind();
          case Parcel.Straight _ -> Kind.ANSWER;
        };
    left.computeIfAbsent(kind, _ -> new ArrayList<>()).add(now);
    leftTo.put(parcel.address(), now);
    return day.phones.taken();
  }

  private int left(Kind kind) {
    return left.getOrDefault(kind, List.of()).size();
  }

  /** One of a mark in the mother's chat, and its like in as many other chats of hers. */
  private void alertsAreDue() {
    day.motherHasAChat();
    day.marks(day.mathematics, day.school.ivan(), MarkValue.FIVE);
    day.school
        .rows()
        .run(
            """
            with alike as (
              insert into outbox (address, binding_id, kind, priority, key, payload, not_before,
                created_at)
              select 'chat ' || n, binding_id, kind, priority, 'alert:' || n, payload, not_before,
                created_at
              from outbox, generate_series(2, ?) n where kind = 'ALERT'
              returning id)
            insert into alert_line (outbox_id, student_id, fact, lesson_id, mark_id)
            select alike.id, line.student_id, line.fact, line.lesson_id, line.mark_id
            from alike, alert_line line
            """,
            ALERTS);
    day.clock.pass(Duration.ofSeconds(61));
  }
}
