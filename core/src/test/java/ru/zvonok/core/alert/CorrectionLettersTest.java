package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.reminder.Corrections;
import ru.zvonok.core.termmark.Correction;
import ru.zvonok.core.termmark.TermLocks;

/** The first quarter is closed; a teacher asks to correct it, the office answers. */
class CorrectionLettersTest {

  private final Day day = new Day();
  private final Actor teacher = staff(day.school.mathTeacher(), Role.TEACHER);
  private final Actor deputy = staff(day.school.deputy(), Role.DEPUTY);
  private long quarter;

  @BeforeEach
  void closed() {
    day.clock.set(TestClock.moscow("2025-10-27T12:00"));
    day.school.rows().bind(day.school.director(), "director");
    day.school.rows().bind(day.school.deputy(), "deputy");
    day.school.rows().bind(day.school.technician(), "technician");
    day.school.rows().bind(day.school.mathTeacher(), "teacher");
    quarter =
        day.school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select id from term where kind = 'QUARTER' and number = 1")
                        .query(Long.class)
                        .single());
    done(() -> locks().close(deputy, quarter));
  }

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void whoeverMayDecideIsToldOnceOfARequestAndTheTeacherOfTheAnswer() {
    done(() -> locks().ask(teacher, quarter, "Забыла отметку"));
    long request = done(() -> locks().ask(teacher, quarter, "Забыла две отметки"));
    day.drain();

    List<Parcel.Note> asked = notes();
    assertThat(asked)
        .extracting(Parcel.Note::address)
        .containsExactlyInAnyOrder("director", "deputy");
    assertThat(said(asked.getFirst()).reason()).isEqualTo("Забыла две отметки");

    done(() -> locks().refuse(deputy, request, "Ведомость сдана"));
    day.drain();
    day.drain();

    List<Parcel.Note> all = notes();
    assertThat(all).hasSize(3);
    assertThat(all.getLast().address()).isEqualTo("teacher");
    assertThat(said(all.getLast()).openUntil()).isNull();
    assertThat(said(all.getLast()).answer()).isEqualTo("Ведомость сдана");
  }

  @Test
  void whatWasAnsweredBeforeTheLetterWentOutHasNothingLeftToSay() {
    long request = done(() -> locks().ask(teacher, quarter, "Забыла отметку"));
    done(() -> locks().approve(deputy, request, LocalDate.of(2025, 10, 28)));
    day.drain();

    assertThat(notes().stream().filter(note -> note.address().equals("director")))
        .allSatisfy(
            note ->
                assertThat(day.get(Corrections.class).view(day.school.id(), note.payload()))
                    .isEmpty());
    assertThat(notes().stream().filter(note -> note.address().equals("teacher")))
        .singleElement()
        .satisfies(note -> assertThat(said(note).openUntil()).isNotNull());
  }

  @Test
  void nobodyIsWokenByIt() {
    day.clock.set(TestClock.moscow("2025-10-27T23:10"));
    done(() -> locks().ask(teacher, quarter, "Забыла отметку"));
    assertThat(day.drain()).isZero();

    day.clock.set(TestClock.moscow("2025-10-28T07:00"));
    day.drain();
    assertThat(notes()).hasSize(2);
  }

  private Correction said(Parcel.Note note) {
    return day.inSchool(
        () -> day.get(Corrections.class).view(day.school.id(), note.payload()).orElseThrow());
  }

  private List<Parcel.Note> notes() {
    return day.phones.arrived().stream()
        .filter(Parcel.Note.class::isInstance)
        .map(Parcel.Note.class::cast)
        .toList();
  }

  private TermLocks locks() {
    return day.get(TermLocks.class);
  }

  private <T> T done(Supplier<Outcome<T>> work) {
    return switch (day.inSchool(work)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  private Actor staff(long person, Role role) {
    return new Actor(day.school.id(), person, Hat.STAFF, Set.of(role), Via.BUTTON);
  }
}
