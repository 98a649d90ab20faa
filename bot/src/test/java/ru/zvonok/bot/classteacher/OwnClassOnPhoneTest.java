package ru.zvonok.bot.classteacher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.teacher.Phone;
import ru.zvonok.core.access.Role;

/** The class teacher of 7А after a mathematics lesson with one absent student. */
class OwnClassOnPhoneTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone math = day.of(day.school.mathTeacher(), Role.TEACHER);
  private final Phone own = day.of(day.school.classTeacher(), Role.TEACHER, Role.CLASS_TEACHER);

  @BeforeEach
  void somebodyIsAway() {
    math.press(new JournalAction.MyLessons(null)).tap("● 1").tap("○ Перекличка").tap("Ким");
    math.tap("Сохранить");
    own.press(new ClassAction.ClassLessons(day.school.class7A, null));
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void theMenuOffersOwnLessonsAndTheOwnClass() {
    assertThat(own.menu()).startsWith("Мои уроки", "Мой класс 7А").hasSize(3);
    assertThat(own.menu().getLast()).isEqualTo("Проверка 7А");
    assertThat(math.menu()).containsExactly("Мои уроки");
    assertThat(day.of(day.school.ivansMother(), Role.GUARDIAN).menu()).isEmpty();
  }

  @Test
  void theClassTeacherSeesTheDayOfTheClass() {
    assertThat(own.text()).startsWith("Мой класс 7А\nвт, 14 октября");
    assertThat(own.labels())
        .startsWith("● 1 · 8:30 · 7А Математика · 1/4", "● 2 · 9:25 · 7А Русский язык · 0/4")
        .contains("‹ Вчера", "Завтра ›", "☰ Меню");
    own.tap("Завтра ›").tap("‹ Сегодня");
    assertThat(own.text()).contains("вт, 14 октября");
  }

  @Test
  void absenceGetsItsReasonAndTheTeacherSeesIt() {
    own.tap("● 1").tap("Перекличка").tap("Н Ким").tap("Б");
    assertThat(own.labels()).containsExactly("Б Ким", "← К уроку");
    own.tap("← К уроку");
    assertThat(own.text()).contains("Перекличка: Б Ким");
    math.tap("← К уроку").tap("✓ Перекличка").tap("Б Ким");
    assertThat(math.labels()).contains("На месте").doesNotContain("УП", "Н");
  }

  @Test
  void theWayBackIsTheClassesDayOrOnesOwn() {
    own.tap("● 1").tap("← К урокам");
    assertThat(own.text()).startsWith("Мой класс 7А");
    own.tap("○ 4").tap("← К урокам");
    assertThat(own.text()).startsWith("Мои уроки");
  }

  @Test
  void anotherClassIsNotShown() {
    own.press(new ClassAction.ClassLessons(day.school.class7B, null));
    assertThat(own.text()).isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(own.labels()).containsExactly("☰ Меню");
  }

  @Test
  void theClassTeacherCannotChangeAnothersMarks() {
    own.tap("● 1").tap("Отметки");
    assertThat(own.labels()).containsExactly("← К уроку");
  }
}
