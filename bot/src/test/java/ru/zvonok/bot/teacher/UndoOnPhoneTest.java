package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Role;

/** «Отменить» on the card: what was done last, by button or by words. */
class UndoOnPhoneTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void opensTheFirstLesson() {
    phone.press(new JournalAction.MyLessons(null)).tap("● 1");
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void nothingIsOfferedWhereNothingWasDone() {
    assertThat(phone.labels()).noneMatch(label -> label.startsWith("↶"));
  }

  @Test
  void aSavedRollIsOpenAgain() {
    phone.tap("○ Перекличка").tap("Ким").tap("Сохранить").tap("← К уроку");
    phone.tap("↶ Отменить: перекличка");
    assertThat(phone.toast()).isEqualTo("Отменено: перекличка");
    assertThat(phone.labels()).contains("○ Перекличка: 1 Н");
    phone.tap("↶ Отменить: Ким Алина — Н");
    assertThat(phone.labels()).contains("○ Перекличка", "✓ Отменено");
    phone.tap("История");
    assertThat(phone.text())
        .containsSubsequence("Ким: Н → —", "Перекличка: сохранена → —", "Ким: — → Н");
  }

  @Test
  void theWholeLessonIsUnsaidStepByStepInOnePlace() {
    phone.tap("○ Перекличка").tap("Все на месте").tap("5").tap("Ким").tap("Дальше ›");
    phone.says("Степени").says("§ 4");
    int place = place("↶ Отменить: задание");
    for (String step : new String[] {"задание", "тема", "Ким Алина — 5", "перекличка"}) {
      assertThat(place("↶ Отменить: " + step)).isEqualTo(place);
      phone.tap("↶ Отменить: " + step);
      assertThat(phone.toast()).isEqualTo("Отменено: " + step);
    }
    assertThat(place("✓ Отменено")).isEqualTo(place);
    assertThat(phone.text()).contains("Готово 0/4");
    assertThat(phone.action("✓ Отменено")).isEqualTo(new StartAction.Nothing());
  }

  @Test
  void aWrongTopicIsTakenBackWhereTheHomeworkIsAsked() {
    phone.tap("○ Тема").says("Степени").tap("↶ Отменить: тема");
    assertThat(phone.labels()).contains("○ Тема", "✓ Отменено");
    assertThat(phone.awaiting()).isNull();
  }

  @Test
  void aSecondTapTakesNothingMore() {
    phone.tap("○ Задание").says("§ 4").tap("○ Тема").says("Степени");
    Action undo = phone.action("↶ Отменить: тема");
    phone.press(undo).press(undo);
    assertThat(phone.toast()).isEqualTo("Уже отменено");
    assertThat(phone.text()).contains("Задание: § 4").doesNotContain("Степени");
  }

  @Test
  void whoWasAwayBeforeIsOneAct() {
    phone.tap("○ Перекличка").tap("Ким").tap("Яковлев").tap("Сохранить");
    Phone russian = day.of(day.school.teacherAndMother(), Role.TEACHER);
    russian
        .press(new JournalAction.MyLessons(null))
        .tap("● 2")
        .tap("○ Перекличка")
        .tap("Отметить их Н");
    russian.tap("← К уроку").tap("↶ Отменить: записи (2)");
    assertThat(russian.toast()).isEqualTo("Отменено записей: 2");
    assertThat(russian.labels()).contains("○ Перекличка", "✓ Отменено");
  }

  @Test
  void somethingNewerStays() {
    phone.tap("○ Перекличка").tap("Ким").tap("← К уроку");
    Action undo = phone.action("↶ Отменить: Ким Алина — Н");
    Phone own = day.of(day.school.classTeacher(), Role.TEACHER, Role.CLASS_TEACHER);
    own.press(new ClassAction.ClassLessons(day.school.class7A, null));
    own.tap("● 1").tap("Перекличка").tap("Н Ким").tap("Б").tap("← К уроку");

    phone.press(undo);

    assertThat(phone.toast()).startsWith("Отменить уже нельзя");
    assertThat(phone.text()).contains("Перекличка: Б Ким");
    own.tap("↶ Отменить: Ким Алина — Б");
    assertThat(own.text()).contains("Перекличка: Н Ким");
  }

  @Test
  void theNextDayNothingIsOffered() {
    phone.tap("○ Тема").says("Степени").tap("← К уроку");
    Action undo = phone.action("↶ Отменить: тема");
    day.clock.pass(Duration.ofDays(1));
    phone.press(new JournalAction.MyLessons(SchoolFixture.TODAY)).tap("● 1");
    assertThat(phone.labels()).noneMatch(label -> label.startsWith("↶"));
    phone.press(undo);
    assertThat(phone.text()).contains("Тема: Степени");
  }

  @Test
  void anothersActIsNotThere() {
    phone.tap("○ Тема").says("Степени").tap("← К уроку");
    Action undo = phone.action("↶ Отменить: тема");
    Phone director = day.of(day.school.director(), Role.DIRECTOR);
    director.press(undo);
    assertThat(director.toast()).isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(
            phone
                .press(new JournalAction.OpenLesson(((JournalAction.UndoLast) undo).lessonId()))
                .text())
        .contains("Тема: Степени");
  }

  private int place(String label) {
    return phone.screen().rows().stream()
        .map(row -> row.getFirst().label())
        .toList()
        .indexOf(label);
  }
}
