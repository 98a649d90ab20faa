package ru.zvonok.core.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;

/** Three replicas, each taken through its beats by the test. */
class LeasesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestCore CORE = TestCore.on(DATABASE, Clock.systemUTC());

  private final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());
  private final List<String> told = new ArrayList<>();
  private long now;
  private final Leases first = replica();
  private final Leases second = replica();

  @AfterAll
  static void close() {
    CORE.close();
    DATABASE.close();
  }

  @Test
  void onlyOneHasIt_andAnotherWhenItLeaves() {
    Tenure held = seek(first, "first");
    seek(second, "second");
    first.turn();
    second.turn();
    first.turn();
    assertThat(told).containsExactly("first begins");

    held.close();
    second.turn();

    assertThat(told).containsExactly("first begins", "first ends", "second begins");
  }

  @Test
  void whatADeadOneHeldIsTakenOver_notWhatALivingOneHolds() {
    seek(first, "first");
    seek(second, "second");
    first.turn();
    second.turn();
    fourSecondsOfTheDatabasePass();
    first.turn();
    second.turn();
    assertThat(told).as("it beats on").containsExactly("first begins");

    fourSecondsOfTheDatabasePass();
    second.turn();

    assertThat(told).containsExactly("first begins", "second begins");
  }

  @Test
  void whoIsCutOffFromTheDatabaseEndsByItself_andBeginsAgainWhenNobodyElseHas() {
    seek(first, "first");
    first.turn();
    DATABASE.away(true);
    first.turn();
    assertThat(told).containsExactly("first begins");
    now += TimeUnit.SECONDS.toNanos(4);
    first.turn();
    DATABASE.away(false);
    assertThat(told).containsExactly("first begins", "first ends");

    first.turn();

    assertThat(told).endsWith("first begins");
  }

  @Test
  void whoSleptTooLongLooksBeforeItGoesOn() {
    seek(first, "first");
    seek(second, "second");
    first.turn();
    fourSecondsOfTheDatabasePass();
    second.turn();
    now += TimeUnit.SECONDS.toNanos(60);

    first.turn();

    assertThat(told).containsExactly("first begins", "second begins", "first ends");
  }

  private Leases replica() {
    return new Leases(CORE.get(LeaseRows.class), CORE.get(Notices.class), () -> now, false);
  }

  private Tenure seek(Leases leases, String who) {
    return leases.seek(
        school.id(), "it", () -> told.add(who + " begins"), () -> told.add(who + " ends"));
  }

  private void fourSecondsOfTheDatabasePass() {
    school.rows().run("update replica set seen_at = seen_at - interval '4 seconds'");
  }
}
