package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** Tuesday, 9:40, 7А: the mathematics teacher's phone on the real core and PostgreSQL. */
class LessonOnPhoneTest {

  private static final String FIRST_LESSON = "● 1 · 8:30 · 7А Математика";

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void opensTheFirstLesson() {
    phone.press(new JournalAction.MyLessons(null)).tap(FIRST_LESSON);
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void teacherFillsAWholeLesson() {
    assertThat(phone.text()).contains("Математика · 7А", "Готово 0/4", "Записать до конца дня");

    phone.tap("○ Перекличка").tap("Ким").tap("Сохранить (1 Н)");
    assertThat(phone.toast()).isEqualTo("Перекличка сохранена: 1 Н");
    assertThat(phone.text()).startsWith("Отметки · Математика, 7А").contains("Перекличка: Н Ким");

    phone.tap("Мамедов").tap("5");
    assertThat(phone.toast()).isEqualTo("Мамедов: 5");
    assertThat(phone.labels()).contains("Мамедов 5", "✕ Ким");

    phone.tap("Дальше ›").says("Степень с натуральным показателем");
    assertThat(phone.text())
        .startsWith("✓ Тема: Степень с натуральным показателем\n\nЗадание · Математика, 7А");
    phone.says("§ 4, № 12 (а, б)");
    assertThat(phone.awaiting()).isNull();

    assertThat(phone.text())
        .contains("Готово 4/4")
        .endsWith(
            """
            Перекличка: Н Ким
            Отметки: Мамедов 5
            Тема: Степень с натуральным показателем
            Задание: § 4, № 12 (а, б) · к следующему уроку""");
    phone.tap("← К урокам");
    assertThat(phone.labels()).contains("✅ 1 · 8:30 · 7А Математика · 4/4");
  }

  @Test
  void aButtonPressedTwiceDoesNoHarm() {
    Action note = phone.tap("○ Перекличка").action("Ким");
    phone.press(note).press(note);
    assertThat(phone.labels()).contains("Н Ким");
    Action confirm = phone.action("Сохранить");
    phone.press(confirm).press(confirm);
    assertThat(phone.text()).contains("Перекличка: Н Ким");

    Action five = phone.tap("Мамедов").action("5");
    phone.press(five).press(five);
    assertThat(phone.labels()).contains("Мамедов 5");

    Action none = phone.tap("← К уроку").tap("○ Задание").action("Не задано");
    phone.press(none).press(none);
    assertThat(phone.text()).contains("Задание: не задано");
  }

  @Test
  void everybodyThereIsOneTap() {
    phone.tap("○ Перекличка").tap("Все на месте");
    assertThat(phone.toast()).isEqualTo("Перекличка сохранена: все на месте");
    assertThat(phone.tap("← К уроку").labels()).contains("✓ Перекличка: все");
  }

  @Test
  void aMistapIsTakenBackInTheSamePlace() {
    phone.tap("○ Перекличка").tap("Ким").tap("Н Ким");
    assertThat(phone.labels()).contains("Ким", "Все на месте");
  }

  @Test
  void latenessIsChosenFromTheLongTail() {
    phone.tap("○ Перекличка").tap("Опоздание, ОСВ…").tap("Орлов").tap("ОП 10 мин");
    assertThat(phone.labels()).contains("ОП10 Орлов", "Сохранить (1 ОП)");
    phone.tap("ОП10 Орлов");
    assertThat(phone.labels()).contains("✓ ОП 10 мин");
    phone.tap("На месте");
    assertThat(phone.labels()).contains("Орлов", "Все на месте");
  }

  @Test
  void twoPhonesAtOneRollNeverOverwriteEachOther() {
    Phone other = day.of(day.school.mathTeacher(), Role.TEACHER);
    phone.tap("○ Перекличка");
    other.press(phone.action("Опоздание, ОСВ…")).tap("Ким").tap("ОП 5 мин");

    phone.tap("Ким");

    assertThat(phone.toast()).startsWith("Пока вы смотрели");
    assertThat(phone.labels()).contains("ОП5 Ким");
  }

  @Test
  void theSecondLessonSuggestsWhoWasAwayBefore() {
    phone.tap("○ Перекличка").tap("Ким").tap("Яковлев").tap("Сохранить (2 Н)");
    Phone russian = day.of(day.school.teacherAndMother(), Role.TEACHER);
    russian.press(new JournalAction.MyLessons(null)).tap("● 2").tap("○ Перекличка");
    assertThat(russian.text()).endsWith("Не было на прошлом уроке: Ким, Яковлев");
    assertThat(russian.labels()).contains("Все на месте", "Ким");

    russian.tap("Отметить их Н");

    assertThat(russian.labels()).contains("Н Ким", "Н Яковлев", "Сохранить (2 Н)");
  }

  @Test
  void anAbsentStudentGetsNoMarkAndTheReasonIsSaid() {
    phone.tap("○ Перекличка").tap("Ким").tap("Сохранить").tap("✕ Ким");
    assertThat(phone.toast()).startsWith("Ким: нет на уроке");
    assertThat(phone.labels()).contains("✕ Ким", "Мамедов");
  }

  @Test
  void workMadeUpLaterGetsItsMarkAndDay() {
    phone.tap("○ Перекличка").tap("Ким").tap("Сохранить");
    day.clock.pass(Duration.ofDays(2));
    phone.press(new JournalAction.MyLessons(SchoolFixture.TODAY)).tap("● 1").tap("○ Отметки");
    phone.tap("✕ Ким");
    assertThat(phone.text()).contains("отметка запишется за отработку 16.10");
    Action five = phone.action("5");
    phone.press(five).press(five);
    assertThat(phone.labels()).contains("✕ Ким 5");
    phone.tap("✕ Ким 5");
    assertThat(phone.text()).contains("Сейчас: 5 · отработка 16.10");
    phone.tap("4");
    assertThat(phone.labels()).contains("✕ Ким 4");
  }

  @Test
  void aMarkedStudentIsNotMadeAbsent() {
    phone.tap("○ Отметки").tap("Ким").tap("4").tap("← К уроку").tap("○ Перекличка").tap("Ким");
    assertThat(phone.toast()).startsWith("У ученика есть отметка");
    assertThat(phone.labels()).contains("Ким");
  }

  @Test
  void aMarkIsChangedDoubledAndWithdrawn() {
    phone.tap("○ Отметки").tap("Ким").tap("4").tap("Ким 4").tap("5");
    assertThat(phone.labels()).contains("Ким 5");
    phone.tap("Ким 5").tap("Ещё отметка").tap("4");
    assertThat(phone.labels()).contains("Ким 5/4");
    phone.tap("Ким 5/4").tap("Убрать");
    assertThat(phone.toast()).isEqualTo("Ким: отметка убрана");
    assertThat(phone.labels()).contains("Ким 5");
  }

  @Test
  void anotherKindOfWorkHasItsOwnMarks() {
    phone.tap("○ Отметки").tap("Вид: Ответ").tap("Контрольная работа · вес 3");
    phone.tap("Ким").tap("3");
    assertThat(phone.text()).contains("Контрольная работа · вес 3");
    assertThat(phone.labels()).contains("Ким 3", "Вид: Контрольная …");
  }

  @Test
  void wordsStandBesideAMarkAndCanGo() {
    phone.tap("○ Отметки").tap("Ким").tap("5").tap("Ким 5").tap("Комментарий");
    assertThat(phone.awaiting()).isInstanceOf(Awaiting.MarkComment.class);
    phone.says("Решила у доски");
    assertThat(phone.text()).contains("Комментарий: Решила у доски");
    phone.tap("Комментарий").tap("Убрать комментарий");
    assertThat(phone.text()).doesNotContain("Решила у доски");
  }

  @Test
  void tooLongWordsKeepTheQuestionOpen() {
    phone.tap("○ Тема").says("т".repeat(301));
    assertThat(phone.text()).startsWith("⚠ Слишком длинно.");
    assertThat(phone.awaiting()).isInstanceOf(Awaiting.Topic.class);
    phone.says("Степени").tap("← К уроку");
    assertThat(phone.labels()).contains("✓ Тема");
  }

  @Test
  void theParallelClassSuggestsItsTopic() {
    phone.press(new JournalAction.MyLessons(null)).tap("○ 5").tap("○ Тема").says("Одночлены");
    phone.press(new JournalAction.MyLessons(null)).tap(FIRST_LESSON).tap("○ Тема");
    assertThat(phone.text()).contains("1. Одночлены");
    Action take = phone.action("1. Одночлены");
    phone.press(take).press(take);
    assertThat(phone.text()).contains("Напишите задание");
    assertThat(phone.tap("← К уроку").text()).contains("Тема: Одночлены");
  }

  @Test
  void aNewerTopicIsShownBesideAndReplacedOnlyKnowingly() {
    Phone other = day.of(day.school.mathTeacher(), Role.TEACHER);
    phone.tap("○ Тема");
    other
        .press(new JournalAction.MyLessons(null))
        .tap(FIRST_LESSON)
        .tap("○ Тема")
        .says("Одночлены");

    phone.says("Степени");

    assertThat(phone.text()).contains("Сейчас: Одночлены", "Вы написали: Степени");
    Action replace = phone.action("Заменить моим");
    phone.press(replace).tap("← К уроку");
    assertThat(phone.text()).contains("Тема: Степени");
    other.tap("← К уроку").tap("✓ Тема").says("Многочлены");
    phone.press(replace);
    assertThat(phone.text()).contains("Тема: Многочлены");
  }

  @Test
  void aNewerHomeworkCanStay() {
    Phone other = day.of(day.school.mathTeacher(), Role.TEACHER);
    phone.tap("○ Задание");
    other
        .press(new JournalAction.MyLessons(null))
        .tap(FIRST_LESSON)
        .tap("○ Задание")
        .tap("Не задано");
    phone.says("§ 4");
    assertThat(phone.text()).contains("Сейчас: не задано", "Вы написали: § 4");
    phone.tap("Оставить то, что есть");
    assertThat(phone.text()).contains("Задание: не задано");
  }

  @Test
  void homeworkCanBeForAnotherDay() {
    phone.tap("○ Задание").says("§ 4").tap("Задание к другой дате");
    assertThat(phone.labels()).contains("✓ К следующему уроку, чт, 16 октября");
    phone.tap("пн, 20.10");
    assertThat(phone.text()).contains("Задание: § 4 · к пн, 20 октября");
  }

  @Test
  void noMarksIsAnActToo() {
    phone.tap("○ Отметки").tap("Отметок нет");
    assertThat(phone.toast()).isEqualTo("Записано: отметок нет");
    assertThat(phone.tap("← К уроку").labels()).contains("✓ Отметки: 0");
  }

  @Test
  void theHistoryTellsNewestFirst() {
    phone.tap("○ Перекличка").tap("Ким").tap("Сохранить").tap("Дальше ›").says("Степени");
    day.clock.pass(Duration.ofDays(1));
    phone
        .press(new JournalAction.MyLessons(SchoolFixture.TODAY))
        .tap("● 1")
        .tap("✓ Тема")
        .says("Корни");
    phone.tap("← К уроку").tap("История");
    assertThat(phone.text())
        .containsSubsequence(
            "позже срока",
            "Тема: Степени → Корни",
            "Тема: — → Степени",
            "Перекличка: — → сохранена",
            "Посещаемость · Ким: — → Н");
  }

  @Test
  void aRecordAfterTheDayIsLateAndSaysSo() {
    day.clock.pass(Duration.ofDays(1));
    phone.press(new JournalAction.MyLessons(SchoolFixture.TODAY)).tap("● 1");
    assertThat(phone.text()).contains("⚠ Срок прошёл.");
    phone.tap("○ Перекличка").tap("Все на месте").tap("Дальше ›").says("Степени");
    phone.tap("Не задано");
    assertThat(phone.text()).contains("⚠ Записано позже срока");
  }

  @Test
  void tomorrowCanBeLookedAtButNotFilled() {
    LocalDate thursday = SchoolFixture.TODAY.plusDays(2);
    phone.press(new JournalAction.MyLessons(thursday)).tap("○ 1");
    assertThat(phone.text()).contains("Урок ещё впереди");
    assertThat(phone.labels()).doesNotContain("○ Тема").contains("← К урокам");
    JournalAction.OpenRoll roll = (JournalAction.OpenRoll) phone.action("Перекличка");
    phone.press(new JournalAction.AskTopic(roll.lessonId()));
    assertThat(phone.toast()).startsWith("Урок ещё впереди");
    phone.tap("← К урокам");
    assertThat(phone.text()).contains("чт, 16 октября");
  }

  @Test
  void anEmptyDayIsNotADeadEnd() {
    phone.press(new JournalAction.MyLessons(LocalDate.of(2025, 10, 19)));
    assertThat(phone.text()).endsWith("Уроков нет.");
    assertThat(phone.labels()).contains("20.10 ›", "☰ Меню");
  }

  @Test
  void aForgedButtonOpensNothingForeign() {
    JournalAction.OpenRoll mine = (JournalAction.OpenRoll) phone.action("○ Перекличка");
    Phone stranger = day.of(day.school.teacherAndMother(), Role.TEACHER);
    stranger.press(new JournalAction.OpenLesson(mine.lessonId()));
    assertThat(stranger.text()).isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(stranger.labels()).containsExactly("☰ Меню");
    stranger.press(
        new JournalAction.Note(
            mine.lessonId(), day.school.ivan(), null, AttendanceCode.ABSENT, null));
    assertThat(stranger.toast()).startsWith("Этого нет");
    stranger.press(
        new JournalAction.PutMark(
            mine.lessonId(),
            day.school.kind("Ответ на уроке"),
            day.school.ivan(),
            0,
            null,
            MarkValue.FIVE));
    assertThat(stranger.toast()).startsWith("Этого нет");
    assertThat(phone.press(new JournalAction.OpenLesson(mine.lessonId())).text())
        .contains("Готово 0/4");
  }

  @Test
  void theDirectorLooksAndWritesNothing() {
    JournalAction.OpenRoll roll = (JournalAction.OpenRoll) phone.action("○ Перекличка");
    phone.tap("○ Отметки").tap("Ким").tap("5");
    Phone director = day.of(day.school.director(), Role.DIRECTOR);
    director.press(new JournalAction.OpenLesson(roll.lessonId()));
    assertThat(director.labels()).containsExactly("Перекличка", "Отметки", "История", "☰ Меню");
    director.tap("Отметки");
    assertThat(director.text()).endsWith("Ким 5");
    director.press(new JournalAction.AskTopic(roll.lessonId()));
    assertThat(director.toast()).startsWith("Этого нет");
  }
}
