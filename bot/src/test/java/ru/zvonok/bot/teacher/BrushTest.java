package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** The marks of a written work: the mark is chosen once, then a tap a student. */
class BrushTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void opensTheWrittenWork() {
    BigClass.of(30, day.school);
    phone.press(new JournalAction.MyLessons(null)).tap("● 1").tap("○ Отметки");
    phone.tap("Вид:").tap("Контрольная работа");
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void aWholeClassIsATapAStudent() {
    int before = phone.moves();
    phone.tap("4");
    for (String student :
        IntStream.rangeClosed(13, 30).mapToObj("Ученик%02d"::formatted).toList()) {
      phone.tap(student);
    }
    phone.tap("5").tap("Ким").tap("Орлов");

    assertThat(phone.moves() - before).isEqualTo(2 + 20);
    assertThat(phone.labels()).contains("Ученик13 4", "Ученик30 4", "Ким 5", "Отметок: 20 из 30");
    assertThat(phone.text()).contains("Контрольная работа · вес 3", "Ставлю 5");
    assertThat(day.count("mark where value = '4' and slot = 0")).isEqualTo(18);
    assertThat(day.count("assessment")).isEqualTo(1);
  }

  @Test
  void aSecondTapTakesNothingAway() {
    Action tap = phone.tap("5").action("Ким");
    phone.press(tap).press(tap).tap("Ким 5");
    assertThat(phone.labels()).contains("Ким 5", "✓ 5");
    assertThat(phone.toast()).isEqualTo("Ким: 5");
    assertThat(day.count("revision where entry = 'MARK'")).isEqualTo(1);
  }

  @Test
  void anotherMarkIsReplacedOnlyWhenItWasSeen() {
    phone.tap("3").tap("Ким").tap("5").tap("Ким 3");
    assertThat(phone.toast()).isEqualTo("Ким: 5 (было 3)");

    Phone other = day.of(day.school.mathTeacher(), Role.TEACHER);
    Action seenFive = phone.tap("4").action("Ким 5");
    other
        .press(new JournalAction.MyLessons(null))
        .tap("● 1")
        .tap("✓ Отметки")
        .tap("Ким 5")
        .tap("2");
    phone.press(seenFive);
    assertThat(phone.toast()).startsWith("Пока вы смотрели");
    assertThat(phone.labels()).contains("Ким 2", "✓ 4");
  }

  @Test
  void theEraserIsABrushOfItsOwn() {
    phone.tap("5").tap("Ким").tap("⌫");
    assertThat(phone.text()).contains("Стираю");
    phone.tap("Ким 5");
    assertThat(phone.toast()).isEqualTo("Ким: отметка убрана");
    phone.tap("Ким");
    assertThat(phone.toast()).isEqualTo("Ким: отметки нет");
    assertThat(day.count("mark where value is not null")).isZero();
  }

  @Test
  void withoutABrushAStudentIsAskedAbout() {
    phone.tap("5").tap("✓ 5").tap("Ким");
    assertThat(phone.labels()).contains("зачёт", "незачёт", "← К отметкам");
  }

  @Test
  void twoMarksOfOneWorkAreChosenBetween() {
    phone.tap("Ким").tap("5").tap("Ким 5").tap("Ещё отметка").tap("4");
    phone.tap("3").tap("Ким 5/4");
    assertThat(phone.text()).contains("2-я отметка", "Сейчас: 4");
  }

  @Test
  void anAbsentStudentGetsNoMarkAndNothingMoves() {
    phone.press(note("Ким Алина"));
    phone.tap("← К уроку").tap("○ Отметки").tap("5").tap("✕ Ким");
    assertThat(phone.toast()).startsWith("Ким: нет на уроке");
    assertThat(phone.labels()).contains("✕ Ким", "✓ 5");
    assertThat(day.count("mark")).isZero();
  }

  @Test
  void madeUpWorkIsAskedAbout() {
    phone.press(note("Ким Алина"));
    day.clock.pass(Duration.ofDays(2));
    phone.press(new JournalAction.MyLessons(SchoolFixture.TODAY)).tap("● 1").tap("○ Отметки");
    phone.tap("5").tap("✕ Ким");
    assertThat(phone.text()).contains("отметка запишется за отработку 16.10");
  }

  @Test
  void theLastTapIsTakenBackAmongTheMarks() {
    phone.tap("5").tap("Ким").tap("Орлов");
    Action back = phone.action("↶");
    phone.press(back);
    assertThat(phone.toast()).isEqualTo("Отменено: Орлов Михаил — 5");
    assertThat(phone.labels()).contains("Ким 5", "Орлов", "✓ 5");
    phone.press(back);
    assertThat(phone.toast()).isEqualTo("Уже отменено");
    phone.tap("↶");
    assertThat(phone.toast()).isEqualTo("Отменено: Ким Алина — 5");
    phone.tap("↶");
    assertThat(phone.toast()).isEqualTo("Отменять пока нечего.");
    assertThat(phone.labels()).contains("Отметок нет", "Ким", "✓ 5");
  }

  @Test
  void whatIsForgedLeavesNothing() {
    JournalAction.BrushMark tap = (JournalAction.BrushMark) phone.tap("5").action("Ким");
    for (Action forged :
        List.of(
            new JournalAction.BrushMark(
                tap.lessonId(), tap.kindId(), tap.studentId(), 10, null, null),
            new JournalAction.BrushMark(
                tap.lessonId(), tap.kindId(), day.school.studentOf7B(), 0, null, MarkValue.FIVE),
            new JournalAction.BrushMark(
                tap.lessonId(), 9_000_000, tap.studentId(), 0, null, MarkValue.FIVE),
            new JournalAction.TakeBrush(tap.lessonId(), 9_000_000, Brush.FIVE, 0))) {
      phone.press(forged);
      assertThat(day.count("mark")).isZero();
    }
    phone.press(
        new JournalAction.BrushMark(
            tap.lessonId(), tap.kindId(), tap.studentId(), 0, null, MarkValue.PASS));
    assertThat(phone.labels()).as("no brush leaves that").contains("Ким зачёт", "5");
  }

  private Action note(String student) {
    JournalAction.BrushMark tap = (JournalAction.BrushMark) phone.tap("5").action("Ким");
    return new JournalAction.Note(
        tap.lessonId(), day.school.person(student), null, AttendanceCode.ABSENT, null);
  }
}
