package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.journal.MarkValue;

/** A school whose sending is open: many chats at the same time, each chat one by one. */
class LaneTest {

  private static final int CHATS = 8;
  private static final int LETTERS = 3;

  private final Day day = new Day();

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void manyChatsAtTheSameTime_eachOneByOneInOrder() throws InterruptedException {
    for (int letter = 0; letter < LETTERS; letter++) {
      for (int chat = 0; chat < CHATS; chat++) {
        day.post("chat " + chat, null, Kind.ANSWER, letter + " to " + chat);
      }
    }
    Set<String> busy = ConcurrentHashMap.newKeySet();
    AtomicBoolean twoAtOnce = new AtomicBoolean();
    CyclicBarrier allChats = new CyclicBarrier(CHATS);
    CountDownLatch all = new CountDownLatch(CHATS * LETTERS);
    day.phones.answer(
        parcel -> {
          if (!busy.add(parcel.address())) {
            twoAtOnce.set(true);
          }
          meet(allChats);
          busy.remove(parcel.address());
          all.countDown();
          return day.phones.taken();
        });

    day.get(Dispatcher.class).open(day.school.id());

    assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    day.get(Dispatcher.class).close(day.school.id());
    assertThat(twoAtOnce).isFalse();
    assertThat(day.states()).containsOnly("SENT");
    assertThat(day.phones.arrived().stream().filter(p -> p.address().equals("chat 3")))
        .extracting(Parcel::id)
        .isSorted()
        .hasSize(LETTERS);
  }

  @Test
  void slowChatHoldsUpNobodyElse() throws InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(20);
    day.phones.answer(
        parcel -> {
          if (parcel.address().equals("slow")) {
            await(slow);
          } else {
            others.countDown();
          }
          return day.phones.taken();
        });
    day.get(Dispatcher.class).open(day.school.id());
    day.post("slow", null, Kind.ANSWER, "slow");
    for (int i = 0; i < 20; i++) {
      day.post("chat " + i, null, Kind.BROADCAST, "letter " + i);
    }

    assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
    slow.countDown();
    day.get(Dispatcher.class).close(day.school.id());
    assertThat(day.states()).containsOnly("SENT");
  }

  @Test
  void whileOneGoesStraightNothingElseGoesToItsChat() throws InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch going = new CountDownLatch(1);
    day.phones.answer(
        parcel -> {
          if (parcel.equals(straight("first"))) {
            going.countDown();
            await(slow);
          }
          return day.phones.taken();
        });
    day.get(Dispatcher.class).open(day.school.id());
    Straight way = day.get(Straight.class);
    org.awaitility.Awaitility.await().until(() -> way.send(day.school.id(), "other", "open"));

    Thread first = Thread.ofVirtual().start(() -> way.send(day.school.id(), "chat", "first"));
    assertThat(going.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(way.send(day.school.id(), "chat", "second")).isFalse();
    day.post("chat", null, Kind.ANSWER, "queues");
    day.post("elsewhere", null, Kind.ANSWER, "queues elsewhere");
    org.awaitility.Awaitility.await()
        .until(() -> day.phones.arrived().stream().anyMatch(p -> p.address().equals("elsewhere")));
    slow.countDown();
    first.join();

    org.awaitility.Awaitility.await().until(() -> to("chat").size() == 2);
    assertThat(to("chat").getFirst()).isEqualTo(straight("first"));
    assertThat(to("chat").getLast()).isInstanceOf(Parcel.Note.class);
    day.get(Dispatcher.class).close(day.school.id());
    assertThat(way.send(day.school.id(), "other", "closed")).isFalse();
  }

  private static Parcel straight(String content) {
    return new Parcel.Straight("chat", content);
  }

  private List<Parcel> to(String address) {
    return day.phones.arrived().stream().filter(p -> p.address().equals(address)).toList();
  }

  @Test
  void alertGoesOutByItselfWhenItsTimeHasCome() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    day.phones.answer(
        _ -> {
          told.countDown();
          return day.phones.taken();
        });
    day.motherHasAChat();
    day.get(Dispatcher.class).open(day.school.id());
    day.marks(day.mathematics, day.school.ivan(), MarkValue.FIVE);

    day.clock.pass(Duration.ofSeconds(61));
    day.get(Dispatcher.class).wake(day.school.id());

    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let go");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
