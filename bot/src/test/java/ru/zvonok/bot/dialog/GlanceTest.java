package ru.zvonok.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.school.SchoolScope;

/** A tap that only shows: past the ledger and the outbox where that can be, and never lost. */
class GlanceTest {

  private static final String CHAT = "501";
  private static final DiaryAction MARKS = new DiaryAction.DiaryMarks(7, null, 0);

  private static final List<Delivery> NOT_NOW =
      List.of(
          new Delivery.RetryAfter(Duration.ofMillis(1)),
          new Delivery.Failed("the connection was cut"),
          new Delivery.Rejected("400"),
          new Delivery.Shut(Duration.ofMillis(1), "401"));

  private final Office office = new Office();

  @BeforeEach
  void mathTeacherIsKnown() {
    office.school.rows().bind(office.school.mathTeacher(), CHAT);
    office.answer(office.text(CHAT, "/menu"));
    office.sent();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itIsAnsweredInItsMessageAndNothingIsWritten() {
    office.open();
    long noted = noted();
    long posted = posted();

    office.consume(office.tap(CHAT, MARKS));

    assertThat(office.left())
        .extracting(sent -> sent.message().op(), sent -> sent.message().html())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(OutMessage.Op.EDIT, "marks of 7"));
    await().until(() -> office.toasts.contains("q: shown"));
    assertThat(noted()).isEqualTo(noted);
    assertThat(posted()).isEqualTo(posted);
  }

  @Test
  void whatChangesSomethingIsNotedHoweverItIsForged() {
    office.open();
    long noted = noted();

    office.consume(office.tap(CHAT, new JournalAction.OpenLesson(7)));
    office.consume(office.tap(CHAT, "fm:forged:forged"));

    assertThat(noted()).isEqualTo(noted + 2);
  }

  @Test
  void whatCannotGoStraightGoesThroughTheOutbox() {
    office.open();
    for (Delivery said : NOT_NOW) {
      office.straight = _ -> said;
      long posted = posted();

      office.consume(office.tap(CHAT, MARKS));

      await().until(() -> posted() == posted + 1);
      await().until(() -> office.rows("select count(*) from outbox where state = 'PENDING'") == 0);
      assertThat(office.texts()).as(said.toString()).containsExactly("marks of 7");
    }
  }

  @Test
  void whereNobodySendsItGoesThroughTheOutbox() {
    office.consume(office.tap(CHAT, MARKS));

    assertThat(office.left()).isEmpty();
    assertThat(office.texts()).containsExactly("marks of 7");
  }

  @Test
  void whereSomethingWaitsForTheChatItQueuesToo() {
    office.open();
    office.notes = _ -> new Delivery.Failed("not now");
    post("waits", null);
    await().until(() -> office.rows("select count(*) from outbox where reason = 'not now'") == 1);
    office.notes = _ -> new Delivery.Sent("1");
    long posted = posted();

    office.consume(office.tap(CHAT, MARKS));

    assertThat(posted()).isEqualTo(posted + 1);
    office.clock.pass(Duration.ofMinutes(10));
    office.core(Dispatcher.class).wake(office.school.id());
    await().until(() -> office.left().size() == 2);
  }

  @Test
  void whatIsNotDueYetHoldsNothingUp() {
    office.open();
    post("in an hour", Duration.ofHours(1));

    office.consume(office.tap(CHAT, MARKS));

    assertThat(office.texts()).containsExactly("marks of 7");
  }

  @Test
  void deliveredAgainItIsAnsweredAgain() {
    office.open();
    Incoming tap = office.tap(CHAT, MARKS);

    office.consume(tap);
    office.consume(tap);

    assertThat(office.texts()).containsExactly("marks of 7", "marks of 7");
  }

  @Test
  void deliveredAgainItDoesNotOvertakeALaterAnswer() {
    office.open();
    Incoming marks = office.tap(CHAT, MARKS);
    Incoming lesson = office.tap(CHAT, new JournalAction.OpenLesson(7));

    office.consume(marks, lesson);
    await().until(() -> office.left().size() == 2);
    office.consume(marks, lesson);

    assertThat(office.texts()).containsExactly("marks of 7", "lesson 7");
  }

  @Test
  void aChatThatWasAskedForWordsIsAskedNoMore() {
    office.answer(office.tap(CHAT, new JournalAction.AskTopic(7)));
    office.open();

    office.consume(office.tap(CHAT, MARKS));
    office.consume(office.text(CHAT, "Дроби"));

    await().until(() -> office.left().size() == 2);
    assertThat(office.texts()).containsExactly("marks of 7", "lost");
  }

  @Test
  void aLostRightIsSeenAtTheNextTap() {
    office.open();
    office.consume(office.tap(CHAT, MARKS));
    office.school.rows().run("update binding set ended_at = now(), ended_why = 'BY_OFFICE'");

    office.consume(office.tap(CHAT, MARKS));

    await().until(() -> office.left().size() == 2);
    assertThat(office.texts()).containsExactly("marks of 7", "menu ru");
  }

  @Test
  void aPageThatHasToWriteAfterAllIsServedLikeAnyOther() {
    office.open();
    long noted = noted();
    office.people.whileShowing =
        () ->
            office
                .core(JdbcClient.class)
                .sql("update chat set language = 'en' where address = '501'")
                .update();

    office.consume(office.tap(CHAT, MARKS));

    await().until(() -> office.left().size() == 1);
    assertThat(noted()).isEqualTo(noted + 1);
    assertThat(office.rows("select count(*) from chat where language = 'en'")).isOne();
  }

  @Test
  void thePoisonedOneIsApologisedFor() {
    office.open();
    office.people.whileShowing =
        () -> {
          throw new IllegalStateException("broken");
        };

    office.consume(office.tap(CHAT, MARKS));

    await().until(() -> office.left().size() == 1);
    assertThat(office.texts().getFirst().toLowerCase(Locale.ROOT)).contains("что-то пошло не так");
  }

  private void post(String text, @org.jspecify.annotations.Nullable Duration in) {
    OutMessage message = new OutMessage(OutMessage.Op.SEND, null, text, List.of());
    SchoolScope.run(
        office.school.id(),
        () ->
            office
                .core(Outbox.class)
                .post(
                    office.school.id(),
                    new Letter(
                        CHAT,
                        null,
                        in == null ? Kind.ANSWER : Kind.BROADCAST,
                        text,
                        DialogJson.write(message),
                        in == null ? null : office.clock.instant().plus(in))));
  }

  private long noted() {
    return office.rows("select count(*) from inbox");
  }

  private long posted() {
    return office.rows("select count(*) from outbox");
  }
}
