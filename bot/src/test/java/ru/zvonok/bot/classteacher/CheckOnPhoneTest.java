package ru.zvonok.bot.classteacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.CheckAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.completeness.Finding;

/** «Проверка класса» (3.4.1) on the class teacher's phone and on the office's. */
class CheckOnPhoneTest extends PhonesInSchool {

  @Test
  void theMenuSaysHowManyAndALineOpensTheNames() {
    Phone own = phoneOf(school.classTeacher(), "1");
    own.send(new StartAction.Menu());
    Screen check = own.press("Проверка 7А");
    assertThat(check.html()).startsWith("<b>Проверка 7А</b>").contains("Найдено:");
    assertThat(Shown.labels(check))
        .contains("Нет родителя в списке · 6", "Родители не подключены · 6", "☰ Меню");

    Screen names = own.press("Родители не подключены");

    assertThat(names.html())
        .startsWith("<b>7А · Родители не подключены</b>\nЛистки с кодами печатает школа")
        .contains("● Иванов Иван Петрович", "● Орлов Михаил Андреевич");
    assertThat(Shown.labels(names)).containsExactly("← Назад", "☰ Меню");
    assertThat(own.press("← Назад").html()).isEqualTo(check.html());
  }

  @Test
  void anAbsenceLeadsToItsReasonAndIsGoneThen() {
    long lesson = awayWithoutReason();
    Phone own = phoneOf(school.classTeacher(), "1");
    own.send(new CheckAction.CheckClass(school.class7A));

    Screen absences = own.press("Пропуски без причины · 1");
    assertThat(absences.html())
        .contains("Откройте строку и укажите причину.")
        .contains("● Орлов Михаил Андреевич: 14.10, 1-й урок, Математика");
    assertThat(own.press("Орлов Михаил · 14.10").html()).contains("Орлов");
    own.press("Б");

    assertThat(Shown.labels(own.send(new CheckAction.CheckClass(school.class7A))))
        .noneMatch(label -> label.startsWith("Пропуски без причины"));
    assertThat(own.send(new CheckAction.OpenFinding(school.class7A, Finding.UNEXPLAINED, 0)).html())
        .contains("Всё в порядке");
    own.send(new JournalAction.OpenLesson(lesson));
  }

  @Test
  void theOfficeChoosesAClassAndHasTheWaysToMendIt() {
    awayWithoutReason();
    Phone desk = phoneOf(school.technician(), "1");
    desk.send(new StartAction.Menu());
    assertThat(Shown.labels(desk.press("Проверка классов"))).containsExactly("7А", "7Б", "☰ Меню");

    Screen check = desk.press("7А");
    assertThat(Shown.labels(check)).noneMatch(label -> label.startsWith("Пропуски"));
    Screen names = desk.press("Родители не подключены");
    assertThat(Shown.labels(names))
        .contains("Орлов Михаил Андреевич", "Листки с кодами")
        .endsWith("← Назад", "☰ Меню");
    assertThat(desk.press("Листки с кодами").html()).contains("7А");
    desk.send(new CheckAction.OpenFinding(school.class7A, Finding.NO_GUARDIAN_LINKED, 0));
    assertThat(desk.press("Орлов Михаил").html()).contains("Орлов Михаил Андреевич", "7А");
  }

  @Test
  void anotherClassAndAFamilyAreRefused() {
    Phone own = phoneOf(school.classTeacher(), "1");
    assertThat(own.send(new CheckAction.CheckClass(school.class7B)).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
    Phone mother = phoneOf(school.ivansMother(), "2");
    assertThat(mother.send(new CheckAction.Checks()).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
  }

  private long awayWithoutReason() {
    Phone math = phoneOf(school.mathTeacher(), "9");
    math.send(new JournalAction.MyLessons(TODAY));
    math.press("● 1");
    math.press("○ Перекличка");
    math.press("Орлов");
    math.press("Сохранить");
    return school
        .rows()
        .with(jdbc -> jdbc.sql("select lesson_id from attendance").query(Long.class).single());
  }
}
