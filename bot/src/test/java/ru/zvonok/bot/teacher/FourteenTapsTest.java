package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.access.Role;

/** From opening the lesson to «Готово»: how many times the teacher presses or types. */
class FourteenTapsTest {

  private static final int MOST = 14;

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void aClassOf28WithItsPlan() {
    BigClass.of(28, day.school);
    day.school
        .rows()
        .curriculum(day.school.class7A, day.school.subject("Математика"), "Одночлены", "Корни");
    phone.press(new JournalAction.MyLessons(null));
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void threeDifferentMarks() {
    int taps = fills("Мамедов", "5", "Орлов", "4", "Ученик20", "3");
    assertThat(taps).isLessThanOrEqualTo(MOST);
  }

  @Test
  void threeFives() {
    int taps = fills("Мамедов", "5", "Орлов", "5", "Ученик20", "5");
    assertThat(taps).isLessThanOrEqualTo(MOST - 2);
  }

  /**
   * 28 students, two away, three marks, the plan's next topic, homework typed.
   *
   * @param marks a student, a mark, and so on
   */
  private int fills(String... marks) {
    int before = phone.moves();
    phone.tap("● 1");
    phone.tap("○ Перекличка").tap("Ким").tap("Яковлев").tap("Сохранить (2 Н)");
    String brush = "";
    for (int i = 0; i < marks.length; i += 2) {
      if (!brush.equals(marks[i + 1])) {
        brush = marks[i + 1];
        phone.tap(brush);
      }
      phone.tap(marks[i]);
    }
    phone.tap("Дальше ›");
    takesTheTopicOfThePlan();
    phone.says("§ 14, № 3–5");
    int taps = phone.moves() - before;
    assertThat(phone.text())
        .contains("Готово 4/4", "Н Ким, Н Яковлев", "Тема: Одночлены", "Задание: § 14, № 3–5");
    for (int i = 0; i < marks.length; i += 2) {
      assertThat(phone.text()).contains(marks[i] + " " + marks[i + 1]);
    }
    System.out.printf(
        "Taps and messages for a lesson (%s): %d of at most %d%n",
        String.join(" ", marks), taps, MOST);
    return taps;
  }

  private void takesTheTopicOfThePlan() {
    phone.tap("По плану: 1. Одночлены");
  }
}
