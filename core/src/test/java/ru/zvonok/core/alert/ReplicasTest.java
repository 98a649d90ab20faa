package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.alert.Kind.ANSWER;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.TestCore;

/** Two replicas of the application that serve one school. */
class ReplicasTest {

  private static final long PATIENCE_SECONDS = 30;

  private final Day day = new Day();
  private final Phones otherPhones = new Phones();
  private final TestCore other =
      TestCore.on(
          Day.DATABASE,
          day.clock,
          context -> context.registerBean(AlertChannel.class, () -> otherPhones));

  @AfterEach
  void over() {
    other.close();
    day.close();
  }

  @Test
  void whatOneReplicaWritesRingsAtTheOneThatSends() throws InterruptedException {
    CountDownLatch listening = new CountDownLatch(1);
    CountDownLatch rung = new CountDownLatch(2);
    Bell bell = day.get(Bell.class);
    bell.hear(
        day.school.id(),
        () -> {
          listening.countDown();
          rung.countDown();
        });
    assertThat(listening.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    TestCore.in(
        day.school,
        () -> {
          other
              .get(Outbox.class)
              .post(day.school.id(), new Letter("a", null, ANSWER, "1", "{}", null));
          return true;
        });

    assertThat(rung.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    bell.deafen(day.school.id());
  }

  @Test
  void oneSendsForTheSchool_andWhenItStopsTheOtherGoesOn() throws InterruptedException {
    CountDownLatch here = new CountDownLatch(5);
    CountDownLatch there = new CountDownLatch(5);
    day.phones.answer(_ -> sent(day.phones, here));
    otherPhones.answer(_ -> sent(otherPhones, there));
    day.get(Dispatcher.class).open(day.school.id());
    letters("first");
    assertThat(here.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    other.get(Dispatcher.class).open(day.school.id());
    day.get(Dispatcher.class).close(day.school.id());
    letters("second");

    assertThat(there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    other.get(Dispatcher.class).close(day.school.id());
    assertThat(day.states()).containsOnly("SENT").hasSize(10);
    assertThat(day.phones.arrived()).hasSize(5);
    assertThat(otherPhones.arrived()).hasSize(5);
  }

  private static Delivery sent(Phones phones, CountDownLatch latch) {
    latch.countDown();
    return phones.taken();
  }

  private void letters(String key) {
    for (int i = 0; i < 5; i++) {
      day.post("chat " + i, null, ANSWER, key + i);
    }
  }
}
