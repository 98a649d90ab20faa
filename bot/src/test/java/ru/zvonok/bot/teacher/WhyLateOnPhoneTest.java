package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.duty.WhyLateRule;

/** «Почему позже?» on the teacher's phone, the day after the lesson. */
class WhyLateOnPhoneTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void theSchoolAsks() {
    asks(true);
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void aLateLessonIsAskedAboutOnceAndAnsweredByATap() {
    theLesson();
    phone.tap("○ Тема").says("Степени").tap("← К уроку");
    assertThat(phone.labels()).doesNotContain("Почему позже?");
    day.clock.pass(Duration.ofDays(1));
    assertThat(theLesson().labels()).doesNotContain("Почему позже?");

    phone.tap("○ Перекличка").tap("Все на месте").tap("← К уроку");
    assertThat(phone.labels()).containsOnlyOnce("Почему позже?");
    Action ask = phone.action("Почему позже?");
    phone.press(ask);
    assertThat(phone.labels()).containsExactly("Болезнь", "Не было связи", "Замена", "← К уроку");
    Action ill = phone.action("Болезнь");
    phone.press(ill).press(ill);
    assertThat(phone.toast()).isEqualTo("Причина записана");
    assertThat(phone.labels()).containsOnlyOnce("Почему позже: Болезнь");
    assertThat(day.count("late_reason")).isOne();

    Phone director = day.of(day.school.director(), Role.DIRECTOR);
    JournalAction.LessonHistory history = (JournalAction.LessonHistory) phone.action("История");
    director.press(new JournalAction.OpenLesson(history.lessonId()));
    assertThat(director.labels()).noneMatch(label -> label.startsWith("Почему"));
    assertThat(director.tap("История").text()).contains("Почему позже срока: Болезнь");
    assertThat(director.press(ask).toast()).startsWith("Этого нет");
  }

  @Test
  void ownWordsAreTypedAndANewerReasonStandsAboveTheOlder() {
    day.clock.pass(Duration.ofDays(1));
    theLesson().tap("○ Тема").says("Степени").tap("← К уроку").tap("Почему позже?");
    phone.says("д".repeat(201));
    assertThat(phone.text()).startsWith("⚠ Слишком длинно.");
    assertThat(phone.awaiting()).isInstanceOf(Awaiting.WhyLate.class);
    phone.says("В школе <не было> света");
    assertThat(phone.labels()).contains("Почему позже: В школе <не было> све…");
    phone.tap("Почему позже: В школе");
    assertThat(phone.text()).contains("Сейчас: В школе <не было> света");
    phone.tap("Замена").tap("История");
    assertThat(phone.text())
        .containsSubsequence(
            "Почему позже срока: Замена",
            "Почему позже срока: В школе <не было> света",
            "Тема: — → Степени");
  }

  @Test
  void aButtonFromWhenItWasAskedShowsTheLesson() {
    day.clock.pass(Duration.ofDays(1));
    theLesson().tap("○ Тема").says("Степени").tap("← К уроку");
    Action ask = phone.action("Почему позже?");
    asks(false);
    phone.press(ask);
    assertThat(phone.toast()).isEqualTo("Причину здесь не спрашивают.");
    assertThat(phone.labels()).contains("✓ Тема").doesNotContain("Почему позже?");
  }

  private Phone theLesson() {
    return phone.press(new JournalAction.MyLessons(SchoolFixture.TODAY)).tap("● 1");
  }

  private void asks(boolean ask) {
    Actor director =
        new Actor(
            day.school.id(), day.school.director(), Hat.STAFF, Set.of(Role.DIRECTOR), Via.BUTTON);
    assertThat(day.in(() -> day.core(WhyLateRule.class).change(director, ask)))
        .isEqualTo(Outcome.done(ask));
  }
}
