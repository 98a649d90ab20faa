package ru.zvonok.bot.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.teacher.Phone;
import ru.zvonok.core.access.Role;

/** A test on Thursday: announced on Tuesday, written, owed, handed over (3.2.3). */
class WorksOnPhoneTest {

  private final TermDays days = new TermDays("2025-10-14T09:40");
  private final Phone teacher = days.teacher;

  @Test
  void aWorkIsAnnouncedAheadOnceAndWithdrawn() {
    thursday();
    teacher.tap("Письменные работы");
    Action announce = teacher.action("Контрольная работа");
    teacher.press(announce).press(announce);
    assertThat(teacher.text()).contains("Контрольная работа", "Отметки — до конца дня 17.10");
    assertThat(days.day.count("assessment")).isEqualTo(1);
    assertThat(days.day.count("revision where entry = 'WORK'")).isEqualTo(1);

    thursday();
    assertThat(teacher.labels()).contains("Контрольная работа: объявлена");
    teacher.tap("Контрольная").tap("Снять: к/р");
    assertThat(teacher.toast()).isEqualTo("Снято");
    assertThat(days.day.count("assessment")).isZero();
  }

  @Test
  void theTeachersDebtAndTheStudentsAreToldApart() {
    thursday();
    teacher.tap("Письменные работы").tap("Контрольная");
    TermDays.clockShows("2025-10-16T12:00");
    days.away(days.day.school.person("Ким Алина"), TODAY.plusDays(2));

    thursday();
    teacher.tap("Контрольная работа: нет отметок (11)");
    assertThat(teacher.text())
        .contains("● Ждут отметки: Абрамова", "Долг учеников, на уроке не были: Ким");
    teacher.tap("Отметки: к/р");
    assertThat(teacher.text()).contains("Контрольная работа · вес 3");
    teacher.tap("Абрамова").tap("5").tap("← К уроку");
    assertThat(teacher.labels()).contains("Контрольная работа: нет отметок (10)");
    teacher.tap("Контрольная");
    assertThat(teacher.labels()).as("it took place").doesNotContain("Снять: к/р");
  }

  @Test
  void theMarksStepLeadsToTheWorksToo() {
    TermDays.clockShows("2025-10-16T12:00");
    thursday();
    teacher.tap("○ Отметки").tap("Вид").tap("Письменные работы").tap("Диктант");
    assertThat(teacher.text()).contains("Диктант", "Ждут отметки");
  }

  @Test
  void theOfficeHandsAWorkOverAndTheOtherTeacherOwesIt() {
    thursday();
    teacher.tap("Письменные работы").tap("Контрольная");
    TermDays.clockShows("2025-10-17T12:00");
    Phone technician = days.day.of(days.day.school.technician(), Role.TECHNICIAN);
    technician
        .press(new DutyAction.OpenOwner(days.day.school.mathTeacher(), Span.TERM))
        .tap("Передать: 16.10 7А");
    assertThat(technician.text()).contains("нет 12 отметок", "Кто выставит отметки?");
    technician.tap("Орлова М. И.");
    assertThat(technician.text()).contains("Теперь отметки выставляет Орлова М. И.");

    Phone other = days.day.of(days.day.school.teacherAndMother(), Role.TEACHER);
    thursday(other);
    assertThat(other.labels()).contains("Контрольная работа: нет отметок (12)");
    teacher.press(
        new WorkAction.HandOverTo(
            days.id("select id from assessment"), days.day.school.mathTeacher()));
    assertThat(teacher.text()).isEqualTo("Этого нет или у вас нет доступа.");
  }

  private void thursday() {
    thursday(teacher);
  }

  private void thursday(Phone phone) {
    phone.press(new JournalAction.OpenLesson(days.math(TODAY.plusDays(2))));
  }
}
