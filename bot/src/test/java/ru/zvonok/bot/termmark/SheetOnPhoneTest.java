package ru.zvonok.bot.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.teacher.Phone;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.MarkValue;

/** A teacher sets the first quarter's marks on a phone, two days before it ends. */
class SheetOnPhoneTest {

  private static final MarkValue[] FIVES = {
    MarkValue.FIVE, MarkValue.FIVE, MarkValue.FOUR, MarkValue.FIVE, MarkValue.FIVE
  };

  private final TermDays days = new TermDays("2025-10-22T15:00");
  private final Phone teacher = days.teacher;

  @Test
  void nothingIsSetBeforeItWasSeenAndConfirmed() {
    twoWithFives();
    sheet();
    assertThat(teacher.text()).contains("Осталось 12 из 12", "Иванов И. П. — 4,80 (5)");

    teacher.tap("Принять предложенные (3)");
    assertThat(teacher.text())
        .contains("Пока ничего не выставлено", "5 — Абрамова, Иванов И. П.", "3 — Смирнова Анна ⚠");
    assertThat(days.day.count("term_mark")).isZero();

    Action clear = teacher.action("Выставить без сомнительных (2)");
    teacher.press(clear);
    assertThat(teacher.toast()).isEqualTo("Выставлено 2 отметки");
    assertThat(teacher.labels()).contains("Абрамова 5", "Смирнова Анна (3)");

    teacher.press(clear);
    assertThat(teacher.toast()).contains("Проверьте ещё раз");
    teacher.tap("Выставить (1)");
    teacher.press(clear);
    assertThat(teacher.toast()).isEqualTo("Предлагать больше нечего");
    assertThat(days.day.count("term_mark_revision")).as("twice is once").isEqualTo(3);
  }

  @Test
  void whatHasChangedSinceIsShownAgainFirst() {
    twoWithFives();
    sheet();
    teacher.tap("Принять");
    Action seen = teacher.action("Выставить все (3)");
    days.answers(days.day.school.person("Ким Алина"), MarkValue.FOUR);

    teacher.press(seen);

    assertThat(teacher.toast()).isEqualTo("Данные изменились. Проверьте ещё раз.");
    assertThat(teacher.text()).contains("4 — Ким");
    assertThat(days.day.count("term_mark")).isZero();
  }

  @Test
  void theSuggestedMarkIsTwoTapsAndAnotherIsAskedWhy() {
    twoWithFives();
    sheet();
    int before = teacher.moves();
    teacher.tap("Абрамова").tap("5");
    assertThat(teacher.moves() - before).isEqualTo(2);
    assertThat(teacher.labels()).contains("Абрамова 5");

    teacher.tap("Иванов И. П.").tap("4");
    assertThat(teacher.text()).contains("По среднему баллу — 5, вы ставите 4");
    assertThat(days.day.count("term_mark")).isEqualTo(1);
    teacher.says(" ");
    assertThat(teacher.text()).startsWith("⚠");
    teacher.says("По итогам контрольной");
    assertThat(teacher.labels()).contains("Иванов И. П. 4");

    TermDays.clockShows("2025-10-22T15:10");
    teacher.tap("Иванов И. П.").tap("Комментарий").says("По итогам зачёта");
    teacher.tap("Иванов И. П.").tap("История");
    assertThat(teacher.text())
        .contains("22.10 15:00: — → 4", "предлагалось 5", "По итогам контрольной", "15:10: 4 → 4");
  }

  @Test
  void exemptAndNotAssessedHaveTheirUsualWords() {
    sheet();
    teacher.tap("Ким").tap("н/а").tap("Мало отметок, много пропусков");
    teacher.tap("Орлов").tap("осв").tap("Освобождение от предмета");

    assertThat(teacher.labels()).contains("Ким н/а", "Орлов осв");
    teacher.press(
        new TermAction.TakeTermReason(
            days.quarter(1),
            days.day.school.group7A,
            days.day.school.subject("Математика"),
            days.day.school.ivan()));
    assertThat(days.day.count("term_mark")).as("nothing was asked: nothing is set").isEqualTo(2);
  }

  @Test
  void anOldTapShowsWhatStandsNow() {
    twoWithFives();
    sheet();
    teacher.tap("Абрамова");
    Action four = teacher.action("4");
    Action five = teacher.action("5");
    teacher.press(five).press(five);
    assertThat(days.day.count("term_mark_revision")).isEqualTo(1);

    teacher.press(four);

    assertThat(teacher.toast()).isEqualTo("Пока вы смотрели, запись изменилась. Вот как теперь.");
    assertThat(teacher.labels()).contains("Абрамова 5");
  }

  @Test
  void theLastActIsTakenBackInOneTap() {
    twoWithFives();
    sheet();
    teacher.tap("Принять").tap("Выставить все (3)");
    Action undo = teacher.action("↶ Отменить последнее (3)");
    TermDays.clockShows("2025-10-22T15:01");
    teacher.press(undo);
    assertThat(teacher.text()).contains("Осталось 12 из 12");

    teacher.press(undo);
    assertThat(teacher.toast()).isEqualTo("Отменить уже нельзя. Вот как теперь.");
    assertThat(days.day.count("term_mark where value is not null")).isZero();
  }

  @Test
  void theDutyOpensThisVerySheetAndTheSheetLeadsBack() {
    teacher.press(new DutyAction.MyDuties(0)).tap("1 четверть · 7А Математика");
    assertThat(teacher.text()).contains("Математика · 7А", "Срок — до конца дня 24.10");
    teacher.tap("Мои долги");
    assertThat(teacher.text()).startsWith("Мои долги");

    teacher.press(new TermAction.MyTermPages(null, 0));
    assertThat(teacher.text()).contains("1 четверть", "Математика 7А: осталось 12 из 12");
    assertThat(teacher.menu()).contains("Четвертные отметки");
    TermDays.clockShows("2025-09-22T15:00");
    assertThat(teacher.menu()).doesNotContain("Четвертные отметки");
  }

  @Test
  void theYearIsMadeOfItsTerms() {
    sheet();
    teacher.tap("Ким").tap("4").says("устно");
    teacher.press(new TermAction.MyTermPages(null, 0)).tap("Год").tap("Математика 7А");

    assertThat(teacher.text()).contains("Ким — 4 · · · → 4,00 (4) …", "не все периоды");
    teacher.tap("Ким");
    assertThat(teacher.text()).contains("Средний балл по периодам 4,00, их с отметкой 1");
  }

  @Test
  void thirtyFourStudentsFitAPhoneInBothLanguages() {
    for (int i = 0; i < 22; i++) {
      days.day
          .school
          .rows()
          .student(
              "Звонкова-Колокольчикова Анастасия" + "абвгдежзиклмнопрстуфхц".charAt(i) + " Юрьевна",
              LocalDate.of(2012, 3, 1),
              days.day.school.class7A);
    }
    twoWithFives();
    sheet();
    Shown.fitsAPhone(teacher.screen());
    assertThat(teacher.text()).contains("34 из 34");
    teacher.tap("Принять");
    Shown.fitsAPhone(teacher.screen());

    Phone english = days.day.of(days.day.school.mathTeacher(), Role.TEACHER).inEnglish();
    english.press(new TermAction.MyTermPages(null, 0));
    Shown.fitsAPhone(english.screen());
    assertThat(english.text()).contains("Term marks", "Quarter 1 · due by the end of 24");
  }

  @Test
  void theClassTeacherAndTheDeputyLookAndSetNothing() {
    twoWithFives();
    sheet();
    teacher.tap("Абрамова").tap("5");
    TermAction.OpenTermSheet page =
        new TermAction.OpenTermSheet(
            days.quarter(1), days.day.school.group7A, days.day.school.subject("Математика"), 0);
    Phone own = days.day.of(days.day.school.classTeacher(), Role.CLASS_TEACHER);
    for (Phone reader : List.of(own, days.deputy)) {
      reader.press(page);
      assertThat(reader.labels()).contains("Абрамова 5").doesNotContain("Принять");
      reader.tap("Абрамова");
      assertThat(reader.labels()).containsExactly("История", "← К списку");
    }
    Phone technician = days.day.of(days.day.school.technician(), Role.TECHNICIAN);
    technician.press(page);
    assertThat(technician.text()).isEqualTo("Этого нет или у вас нет доступа.");
  }

  private void twoWithFives() {
    days.answers(days.day.school.ivan(), FIVES);
    days.answers(days.day.school.person("Абрамова Дарья Ильинична"), FIVES);
    days.answers(days.day.school.person("Смирнова Анна Игоревна"), MarkValue.THREE);
    assertThat(TODAY).isBefore(LocalDate.of(2025, 10, 24));
  }

  private void sheet() {
    teacher.press(new TermAction.MyTermPages(null, 0)).tap("Математика 7А");
  }
}
