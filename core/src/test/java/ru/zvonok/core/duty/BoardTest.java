package ru.zvonok.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.decision.Decisions;

/** The office's view of what is filled, and its say in the hours. */
class BoardTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T10:00");
  private final Duties duties = SchoolPlay.core(Duties.class);
  private final DeadlineHours hours = SchoolPlay.core(DeadlineHours.class);
  private final Actor technician = days.staff(days.school.technician(), Role.TECHNICIAN);
  private final Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);

  @Test
  void lessonsAreCountedByHowTheyStand() {
    days.fills(days.mathTeacher(), days.math(TUESDAY));
    days.lesson("Русский язык", days.school.group7A, TUESDAY);
    days.school.rows().run("update lesson set cancelled_at = now() where number = 4");

    assertThat(total(Board.By.TEACHER)).isEqualTo(new Tally(4, 0, 0, 1, 0));
    SchoolPlay.clockShows("2025-10-14T15:00");
    assertThat(total(Board.By.TEACHER)).isEqualTo(new Tally(0, 4, 0, 1, 0));
    SchoolPlay.clockShows("2025-10-15T08:00");
    days.fills(
        days.staff(days.school.teacherAndMother(), Role.TEACHER),
        days.lesson("Русский язык", days.school.group7A, TUESDAY));
    assertThat(total(Board.By.TEACHER)).isEqualTo(new Tally(0, 0, 3, 1, 1));
    assertThat(total(Board.By.SUBJECT)).isEqualTo(total(Board.By.TEACHER));
  }

  @Test
  void rowsAreTeachersClassesOrSubjectsByName() {
    assertThat(rows(Board.By.TEACHER))
        .containsExactly("Зимина О. Р.", "Лебедева А. С.", "Орлова М. И.");
    assertThat(rows(Board.By.CLASS)).containsExactly("7А", "7Б");
    assertThat(rows(Board.By.SUBJECT))
        .containsExactly("Английский язык", "История", "Математика", "Русский язык");
  }

  @Test
  void aSchoolsOwnHoursCountAndAreOnRecord() {
    SchoolPlay.clockShows("2025-10-14T20:30");
    assertThat(total(Board.By.TEACHER).overdue()).isZero();

    days.done(() -> hours.change(deputy, DutyKind.LESSON_RECORD, -4));

    assertThat(total(Board.By.TEACHER).overdue()).isEqualTo(6);
    assertThat(days.done(() -> SchoolPlay.core(Decisions.class).between(deputy, TUESDAY, TUESDAY)))
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.by().family()).isEqualTo("Громов");
              assertThat(made.decision().details())
                  .containsEntry("duty", "LESSON_RECORD")
                  .containsEntry("was", "0")
                  .containsEntry("became", "-4");
            });
    days.done(() -> hours.change(deputy, DutyKind.LESSON_RECORD, -4));
    assertThat(days.count("decision")).as("said again, nothing changed").isEqualTo(1);
  }

  @Test
  void hoursOutOfBoundsAndWhoeverMayNotChangeNothing() {
    assertThat(days.refused(() -> hours.change(deputy, DutyKind.TERM_MARKS, 73)))
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
    assertThat(days.refused(() -> hours.change(technician, DutyKind.TERM_MARKS, 1)))
        .isEqualTo(new NotYours());
    assertThat(days.refused(() -> hours.change(days.mathTeacher(), DutyKind.TERM_MARKS, 1)))
        .isEqualTo(new NotYours());
    assertThat(days.count("decision")).isZero();
  }

  @Test
  void teachersSeeNoBoard() {
    assertThat(
            days.refused(
                () -> duties.board(days.mathTeacher(), Period.day(TUESDAY), Board.By.CLASS)))
        .isEqualTo(new NotYours());
  }

  private Tally total(Board.By by) {
    return board(by).total();
  }

  private List<String> rows(Board.By by) {
    return board(by).rows().stream().map(Board.Row::name).toList();
  }

  private Board board(Board.By by) {
    return days.done(() -> duties.board(technician, Period.day(TUESDAY), by));
  }
}
