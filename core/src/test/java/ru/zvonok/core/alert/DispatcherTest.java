package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.core.alert.Day.MOTHER;
import static ru.zvonok.core.alert.Kind.ALERT;
import static ru.zvonok.core.alert.Kind.ANSWER;
import static ru.zvonok.core.alert.Kind.BROADCAST;
import static ru.zvonok.core.alert.Kind.REMINDER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.journal.MarkValue;

/** How messages leave: in order, never lost, none in another's way. */
class DispatcherTest {

  private final Day day = new Day();

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void letterOfOneKeyGoesOutOnce() {
    day.post("a", null, ANSWER, "the same");
    day.post("a", null, ANSWER, "the same");
    day.drain();
    day.post("a", null, ANSWER, "the same");

    assertThat(day.drain()).isZero();
    assertThat(day.phones.arrived()).hasSize(1);
  }

  @Test
  void ofManyScreensForOneMessageOnlyTheLastIsSent() {
    for (int tap = 1; tap <= 5; tap++) {
      String key = "tap " + tap;
      day.inSchool(
          () -> {
            Outbox outbox = day.get(Outbox.class);
            outbox.post(
                day.school.id(),
                new Letter("a", null, ANSWER, key, "{\"n\":1}", null).repainting("77"));
            outbox.post(
                day.school.id(),
                new Letter("b", null, ANSWER, key + "b", "{}", null).repainting(key));
            return true;
          });
    }

    day.drain();

    assertThat(day.phones.arrived().stream().filter(p -> p.address().equals("a"))).hasSize(1);
    assertThat(day.phones.arrived().stream().filter(p -> p.address().equals("b"))).hasSize(5);
  }

  @Test
  void letterOfATransactionThatFailsIsNeverSent() {
    assertThatThrownBy(
            () ->
                day.inSchool(
                    () -> {
                      day.get(Outbox.class)
                          .post(day.school.id(), new Letter("a", null, ANSWER, "1", "{}", null));
                      throw new IllegalStateException("the entry failed");
                    }))
        .hasMessage("the entry failed");

    assertThat(day.drain()).isZero();
  }

  @Test
  void answersGoFirst_thenAlerts_remindersAndBroadcasts() {
    day.motherHasAChat();
    day.marks(day.mathematics, day.school.ivan(), MarkValue.FIVE);
    day.clock.pass(Duration.ofSeconds(61));
    day.post(MOTHER, null, BROADCAST, "1");
    day.post("b", null, REMINDER, "2");
    day.post(MOTHER, null, ANSWER, "3");
    day.post("c", null, BROADCAST, "4");
    day.post("d", null, ANSWER, "5");

    day.drain();

    assertThat(day.phones.arrived().stream().filter(p -> p.address().equals(MOTHER)))
        .extracting(DispatcherTest::kind)
        .containsExactly(ANSWER, ALERT, BROADCAST);
    assertThat(day.phones.arrived().subList(0, 2))
        .extracting(DispatcherTest::kind)
        .containsOnly(ANSWER);
  }

  @Test
  void crashBetweenSendingAndSettlingRepeatsButNeverLoses() {
    day.post("a", null, ANSWER, "1");
    day.phones.answer(
        _ -> {
          day.phones.answerAsUsual();
          throw new AssertionError("the process died here");
        });
    assertThatThrownBy(day::drain).isInstanceOf(AssertionError.class);
    assertThat(day.drain()).as("the claim still stands").isZero();

    aMinuteOfMachineTimePasses();

    assertThat(day.drain()).isOne();
    assertThat(day.phones.arrived()).hasSize(1);
  }

  @Test
  void brokenChannelIsTriedAgainLater() {
    day.post("a", null, ANSWER, "1");
    day.phones.answer(
        _ -> {
          day.phones.answerAsUsual();
          throw new IllegalStateException("a bug");
        });

    day.drain();
    assertThat(day.phones.arrived()).isEmpty();
    day.clock.pass(Duration.ofSeconds(1));
    day.drain();

    assertThat(day.phones.arrived()).extracting(DispatcherTest::attempt).containsExactly(2);
  }

  @Test
  void poisonDoesNotHoldUpOthers_norItsOwnChat_andEndsRejected() {
    day.post("a", null, ANSWER, "poison");
    day.post("a", null, ANSWER, "next");
    day.post("b", null, ANSWER, "other");
    List<Long> tried = new ArrayList<>();
    day.phones.answer(
        parcel -> {
          if (tried.isEmpty() || tried.contains(parcel.id())) {
            tried.add(parcel.id());
            return new Delivery.Failed("timeout");
          }
          return day.phones.taken();
        });

    day.drain();
    assertThat(day.phones.arrived())
        .extracting(Parcel::address)
        .containsExactlyInAnyOrder("a", "b");
    for (int i = 1; i < Backoff.attempts(ANSWER); i++) {
      day.clock.pass(Duration.ofMinutes(10));
      day.drain();
    }

    assertThat(tried).hasSize(Backoff.attempts(ANSWER));
    assertThat(day.states()).containsExactly("REJECTED", "SENT", "SENT");
  }

  @Test
  void channelThatAsksToWaitIsLeftAlone_forThisChatOnly() {
    day.post("a", null, ANSWER, "1");
    day.post("a", null, ANSWER, "2");
    day.post("b", null, ANSWER, "3");
    List<Parcel> asked = new ArrayList<>();
    day.phones.answer(
        parcel -> {
          asked.add(parcel);
          return parcel.address().equals("a")
              ? new Delivery.RetryAfter(Duration.ofSeconds(30))
              : day.phones.taken();
        });

    day.drain();
    assertThat(asked).hasSize(2);
    day.phones.answerAsUsual();
    day.clock.pass(Duration.ofSeconds(29));
    assertThat(day.drain()).isZero();
    day.clock.pass(Duration.ofSeconds(1));
    assertThat(day.drain()).isEqualTo(2);

    assertThat(day.phones.arrived()).extracting(DispatcherTest::attempt).containsOnly(1);
  }

  @Test
  void refusedMessageIsNotTriedAgain() {
    day.post("a", null, ANSWER, "1");
    day.phones.answer(_ -> new Delivery.Rejected("too long"));
    day.drain();
    day.phones.answerAsUsual();
    day.clock.pass(Duration.ofHours(1));

    assertThat(day.drain()).isZero();
    assertThat(day.states()).containsExactly("REJECTED");
  }

  @Test
  void blockedChatEndsItsBindings_andWhatWasQueuedForThem() {
    long binding = day.motherHasAChat();
    day.post(MOTHER, null, ANSWER, "1");
    day.post(MOTHER, binding, REMINDER, "2");
    day.marks(day.mathematics, day.school.ivan(), MarkValue.FIVE);
    day.phones.answer(_ -> new Delivery.Gone("blocked by the user"));
    day.drain();

    assertThat(day.states()).containsExactly("GONE", "VOID", "VOID");
    day.marks(day.russian, day.school.ivan(), MarkValue.FOUR);
    assertThat(day.states()).hasSize(3);
  }

  @Test
  void sentLetterIsNotKept() {
    day.inSchool(
        () -> {
          day.get(Outbox.class)
              .post(day.school.id(), new Letter("a", null, ANSWER, "1", "{\"text\":1}", null));
          return true;
        });
    day.drain();

    List<String> kept =
        day.school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select payload from outbox")
                        .query((row, _) -> row.getString(1))
                        .list());
    assertThat(kept).containsExactly("{}");
  }

  @Test
  void whatIsOverIsForgottenAfterItsTime_whatWaitsIsNot() {
    day.post("a", null, ANSWER, "answer");
    day.post("a", null, REMINDER, "reminder");
    day.drain();
    day.post("a", null, ANSWER, "waits");

    assertThat(daysLaterForgets(2)).isZero();
    assertThat(daysLaterForgets(2)).isOne();
    assertThat(day.states()).containsExactly("SENT", "PENDING");
    assertThat(daysLaterForgets(27)).isOne();
    assertThat(day.states()).containsExactly("PENDING");
  }

  private int daysLaterForgets(int days) {
    day.clock.pass(Duration.ofDays(days));
    return day.inSchool(
        () -> day.get(PastLetters.class).forget(day.school.id(), Duration.ofDays(30)));
  }

  private void aMinuteOfMachineTimePasses() {
    day.school.rows().run("update outbox set claimed_until = claimed_until - interval '1 minute'");
  }

  private static int attempt(Parcel parcel) {
    return switch (parcel) {
      case Parcel.Note note -> note.attempt();
      case Parcel.Alert alert -> alert.attempt();
      case Parcel.Straight _ -> 1;
    };
  }

  private static Kind kind(Parcel parcel) {
    return switch (parcel) {
      case Parcel.Note note -> note.kind();
      case Parcel.Alert _ -> ALERT;
      case Parcel.Straight _ -> Kind.ANSWER;
    };
  }
}
