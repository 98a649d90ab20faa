package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.TestCore;

/** What a school pays for: broadcasts beside the usual limit, as many a second as it says. */
class PaidBroadcastTest {

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int SECONDS = 3;
  private static final int BOT = 30;
  private static final int PAID = 100;

  private final Day day = new Day();
  private long now;

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void paidForTheyLeaveFaster_andOthersKeepTheirPace() {
    waiting();
    day.post("family", null, Kind.REMINDER, "reminder");

    assertThat(sent(0)).as("within the bot's own limit").isBetween(BOT * SECONDS / 2, 120);
    waiting();
    int paid = sent(PAID);

    assertThat(paid).isBetween(PAID * SECONDS * 9 / 10, PAID * SECONDS * 12 / 10);
    assertThat(day.phones.arrived()).anyMatch(one -> one.address().equals("family"));
  }

  private void waiting() {
    day.school.rows().run("delete from outbox where kind = 'BROADCAST'");
    IntStream.range(0, 400).forEach(n -> day.post("chat " + n, null, Kind.BROADCAST, "news " + n));
  }

  /** How many leave; the machine looks ten times a second. */
  private int sent(int paid) {
    Round round = new Round(day.school.id(), day.get(Claims.class), rates(paid), () -> now);
    int sent = 0;
    for (long end = now + SECONDS * 1_000 * MILLI; now < end; now += 100 * MILLI) {
      sent +=
          TestCore.in(
              day.school,
              () -> {
                List<Claimed> taken = round.take(Lane.AT_ONCE, List.of());
                for (Claimed row : taken) {
                  day.get(Courier.class).carry(day.school.id(), row, one -> round.heard(row, one));
                }
                return taken.size();
              });
    }
    return sent;
  }

  private static Rates rates(int paid) {
    return new Rates(BOT, 1, 4, paid);
  }
}
