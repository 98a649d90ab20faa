package ru.zvonok.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Role;

/** Who is reminded when, of what (2.4, 4.2.5). */
class RemindersTest {

  private static final LocalDate TUESDAY = SchoolFixture.TODAY;

  private final Staffroom room = new Staffroom("2025-10-14T07:00");

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aDayWithoutARecordIsRemindedOfThreeTimesAndEachTimeOnce() {
    room.filledBefore(TUESDAY);
    room.until("2025-10-14T22:00");

    assertThat(room.arrived)
        .containsExactlyInAnyOrder(
            "вт 11:40 Орлова AFTER_LESSONS: overdue [] due [Русский язык 14, Английский язык 14]",
            "вт 12:30 Зимина AFTER_LESSONS: overdue [] due [Английский язык 14, История 14]",
            "вт 13:30 Лебедева AFTER_LESSONS: overdue [] due [Математика 14, Математика 14]",
            "вт 18:00 Орлова EVENING: overdue [] due [Русский язык 14, Английский язык 14]",
            "вт 18:00 Зимина EVENING: overdue [] due [Английский язык 14, История 14]",
            "вт 18:00 Лебедева EVENING: overdue [] due [Математика 14, Математика 14]",
            "вт 20:30 Орлова LAST_CALL: overdue [] due [Русский язык 14, Английский язык 14]",
            "вт 20:30 Зимина LAST_CALL: overdue [] due [Английский язык 14, История 14]",
            "вт 20:30 Лебедева LAST_CALL: overdue [] due [Математика 14, Математика 14]");
  }

  @Test
  void whatIsOverdueComesInTheMorningToItsTeacherAndTheOffice() {
    room.filledBefore(TUESDAY);
    fillAllBut(room.lesson("История", TUESDAY));
    room.clock.set(TestClock.moscow("2025-10-15T07:30"));
    room.until("2025-10-15T10:00");

    assertThat(room.arrived)
        .containsExactlyInAnyOrder(
            "ср 8:00 Зимина MORNING: overdue [История 14] due []",
            "ср 9:00 Чижов OFFICE: Зимина 1",
            "ср 9:00 Громов OFFICE: Зимина 1");
  }

  @Test
  void whoHasFilledEverythingMeanwhileHearsNothing() {
    room.filledBefore(TUESDAY);
    room.clock.set(TestClock.moscow("2025-10-14T18:00"));
    room.in(() -> room.get(Reminders.class).look(room.school.id()));
    fillAllBut(0);

    room.look();

    assertThat(room.arrived).isEmpty();
    assertThat(states()).containsOnly("VOID nothing left to say");
  }

  @Test
  void whatWasMissedWhileTheSystemWasDownComesOnceWhileItIsOfUse() {
    room.filledBefore(TUESDAY);
    fillAllBut(room.lesson("История", TUESDAY));
    room.clock.set(TestClock.moscow("2025-10-14T20:10"));
    room.look();
    room.restart();
    room.look();
    assertThat(room.arrived)
        .containsExactly("вт 20:10 Зимина EVENING: overdue [] due [История 14]");

    room.clock.set(TestClock.moscow("2025-10-14T23:10"));
    room.look();
    room.clock.set(TestClock.moscow("2025-10-15T19:00"));
    room.look();
    assertThat(room.arrived)
        .as("neither at night nor a morning's word in the evening")
        .noneMatch(line -> line.contains("LAST_CALL") || line.contains("MORNING"));
  }

  @Test
  void enoughForTodayIsEnoughAndLaterIsAnHour() {
    room.filledBefore(TUESDAY);
    fillAllBut(room.lesson("История", TUESDAY));
    room.clock.set(TestClock.moscow("2025-10-14T18:00"));
    room.look();
    var zimina = room.staff(room.school.classTeacher(), Role.TEACHER);
    room.done(() -> room.get(Reminding.class).later(zimina));
    Reminding.Later again = room.done(() -> room.get(Reminding.class).later(zimina));
    assertThat(again).isEqualTo(new Reminding.Later.At(TestClock.moscow("2025-10-14T19:00")));

    room.until("2025-10-14T20:00");
    assertThat(room.arrived)
        .containsExactly(
            "вт 18:00 Зимина EVENING: overdue [] due [История 14]",
            "вт 19:00 Зимина LATER: overdue [] due [История 14]");

    room.done(() -> room.get(Reminding.class).enough(zimina));
    assertThat(room.<Reminding.Later>done(() -> room.get(Reminding.class).later(zimina)))
        .isEqualTo(new Reminding.Later.TooLate());
    room.until("2025-10-14T22:00");
    assertThat(room.arrived).hasSize(2);
  }

  @Test
  void theOfficeRemindsAndNotTooOften() {
    room.filledBefore(TUESDAY);
    fillAllBut(room.lesson("История", TUESDAY));
    room.clock.set(TestClock.moscow("2025-10-14T15:00"));
    var technician = room.staff(room.school.technician(), Role.TECHNICIAN);

    assertThat(room.done(() -> room.get(Reminding.class).nudge(technician, Set.of())))
        .isEqualTo(new Reminding.Nudged(1, 0, 0, false));
    assertThat(room.done(() -> room.get(Reminding.class).nudge(technician, Set.of())))
        .isEqualTo(new Reminding.Nudged(0, 1, 0, false));
    room.look();

    assertThat(room.arrived)
        .filteredOn(line -> line.contains("NUDGE"))
        .containsExactly("вт 15:00 Зимина NUDGE: overdue [] due [История 14]");
    var teacher = room.staff(room.school.mathTeacher(), Role.TEACHER);
    assertThat(room.in(() -> room.get(Reminding.class).nudge(teacher, Set.of())))
        .isEqualTo(Outcome.refused(new Refusal.NotYours()));
  }

  private java.util.List<String> states() {
    return room.school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select state || ' ' || reason from outbox where school_id = ?")
                    .param(room.school.id())
                    .query((row, _) -> row.getString(1))
                    .list());
  }

  /** The day's lessons are filled, save for that one. */
  private void fillAllBut(long lesson) {
    room.lay(TUESDAY, TUESDAY);
    room.school
        .rows()
        .run(
            """
            insert into lesson_record
              (lesson_id, topic, homework_none, roll_confirmed_at, first_complete_at)
            select id, 'Дроби', true, ends_at, ends_at from lesson where day = ? and id <> ?
            """,
            TUESDAY,
            lesson);
  }
}
