package ru.zvonok.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.bot.action.JournalAction;

@ExtendWith(OutputCaptureExtension.class)
class IntakeTest {

  private static final String CHAT = "501";

  @Test
  void anUpdateThatComesAgainDoesNothingTwice() {
    try (Office office = office(1)) {
      Incoming tap = office.tap(CHAT, new JournalAction.OpenLesson(7));

      assertThat(office.consume(tap)).isTrue();
      assertThat(office.consume(tap, tap)).isTrue();

      assertThat(office.people.handled).hasValue(1);
      assertThat(office.texts()).containsExactly("lesson 7");
    }
  }

  @Test
  void aPoisonedUpdateIsToldAndHoldsUpNobody(CapturedOutput log) {
    try (Office office = office(1)) {
      Incoming poison = office.text(CHAT, "/help");

      assertThat(
              office.consume(
                  office.tapOn(41, CHAT, new JournalAction.OpenLesson(1)),
                  poison,
                  office.tapOn(42, CHAT, new JournalAction.OpenLesson(2)),
                  office.text("777", "/menu")))
          .isTrue();

      assertThat(office.texts())
          .filteredOn(text -> !text.startsWith("menu"))
          .satisfiesExactly(
              first -> assertThat(first).isEqualTo("lesson 1"),
              second -> assertThat(second).startsWith("Что-то пошло не так"),
              third -> assertThat(third).isEqualTo("lesson 2"));
      office.consume(poison);
      assertThat(office.texts()).isEmpty();
      assertThat(log)
          .contains("update failed: java.lang.IllegalStateException at PlainHandlers.java")
          .doesNotContain("Иванов");
    }
  }

  @Test
  void oneChatIsAnsweredInOrder() {
    try (Office office = office(1)) {
      Incoming[] batch = new Incoming[30];
      for (int i = 0; i < batch.length; i++) {
        batch[i] = office.tapOn(100 + i, CHAT, new JournalAction.OpenLesson(i));
      }
      office.consume(batch);

      assertThat(office.texts())
          .containsExactly(
              java.util.stream.IntStream.range(0, batch.length)
                  .mapToObj(i -> "lesson " + i)
                  .toArray(String[]::new));
    }
  }

  @Test
  void anAnswerOutlivesACrashBetweenCommitAndSending() {
    try (Office office = office(1)) {
      office.consume(office.tap(CHAT, new JournalAction.OpenLesson(7)));

      office.restart();

      assertThat(office.texts()).containsExactly("lesson 7");
    }
  }

  @Test
  void twoChatsAreServedAtTheSameTime() {
    try (Office office = office(2)) {
      office.school.rows().bind(office.school.director(), "502");

      office.consume(
          office.tap(CHAT, new JournalAction.OpenRoll(1)),
          office.tap("502", new JournalAction.OpenRoll(2)));

      assertThat(office.texts()).containsExactlyInAnyOrder("roll 1", "roll 2");
    }
  }

  @Test
  void aDatabaseThatIsAwayForHalfAMinuteCostsNothingButTime() {
    try (Office office = office(1)) {
      office.database().away(true);
      office.pauses.each(waited -> office.database().away(waited < 30_000));

      assertThat(
              office.consume(
                  office.tapOn(41, CHAT, new JournalAction.OpenLesson(7)),
                  office.tapOn(42, CHAT, new JournalAction.OpenLesson(8))))
          .isTrue();

      assertThat(office.people.handled).hasValue(2);
      assertThat(office.texts()).containsExactly("lesson 7", "lesson 8");
    }
  }

  @Test
  void aBatchWaitsForTheDatabaseAndIsLetGoUndoneWhenTheApplicationStops() {
    try (Office office = office(1)) {
      office.database().away(true);
      Thread stopper = Thread.ofVirtual().start(() -> office.core(Intake.class).stop());

      assertThat(office.consume(office.tap(CHAT, new JournalAction.OpenLesson(7)))).isFalse();
      assertThat(stopper).isNotNull();
    }
  }

  private static Office office(int together) {
    Office office = new Office(together);
    office.school.rows().bind(office.school.mathTeacher(), CHAT);
    return office;
  }
}
