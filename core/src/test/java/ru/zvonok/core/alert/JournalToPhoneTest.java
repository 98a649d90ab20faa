package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;
import static ru.zvonok.core.alert.Day.MOTHER;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.journal.Undo;

/** From the teacher's phone to the parent's, through the journal itself (3.2.1, 5.1.1). */
class JournalToPhoneTest {

  private final Day day = new Day();
  private final Actor teacher =
      new Actor(
          day.school.id(), day.school.mathTeacher(), Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
  private final long lesson = day.mathematics;
  private final long ivan = day.school.ivan();

  JournalToPhoneTest() {
    day.school
        .rows()
        .run("update lesson set teacher_id = ? where id = ?", day.school.mathTeacher(), lesson);
    day.school.rows().run("update lesson_record set roll_confirmed_at = null");
  }

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void absenceIsToldOnceTheTeacherSavesTheRoll() {
    day.motherHasAChat();
    Attendance absent = Attendance.of(AttendanceCode.ABSENT);
    done(() -> day.get(RollCall.class).note(teacher, lesson, ivan, null, absent));
    day.aMinuteLater();
    assertThat(day.phones.arrived()).isEmpty();

    done(() -> day.get(RollCall.class).confirm(teacher, lesson));
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER).getFirst().view().lines())
        .containsExactly(new AlertView.Line.AttendanceLine(TODAY, 1, "Математика", absent, null));
  }

  @Test
  void unlinkedChatIsToldNothing() {
    day.motherHasAChat();
    Marks.Cell cell = new Marks.Cell(lesson, ivan, day.school.kind("Ответ на уроке"), 0);
    done(() -> day.get(Marks.class).put(teacher, cell, null, MarkValue.FIVE, null));
    assertThat(day.states()).containsExactly("PENDING");

    TestCore.in(day.school, () -> day.get(Linking.class).unlink(day.school.id(), MOTHER));
    assertThat(day.states()).containsExactly("VOID");
    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
  }

  @Test
  void anAbsenceOfARollThatIsTakenBackInTimeIsNeverTold() {
    day.motherHasAChat();
    Attendance absent = Attendance.of(AttendanceCode.ABSENT);
    done(() -> day.get(RollCall.class).note(teacher, lesson, ivan, null, absent));
    done(() -> day.get(RollCall.class).confirm(teacher, lesson));

    undoLast();
    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
  }

  @Test
  void anAbsenceThatWasToldIsCorrectedWhenTheRollIsTakenBack() {
    day.motherHasAChat();
    Attendance absent = Attendance.of(AttendanceCode.ABSENT);
    done(() -> day.get(RollCall.class).note(teacher, lesson, ivan, null, absent));
    done(() -> day.get(RollCall.class).confirm(teacher, lesson));
    day.aMinuteLater();

    undoLast();
    day.aMinuteLater();
    assertThat(day.phones.alertsAt(MOTHER)).hasSize(2);
    assertThat(day.phones.alertsAt(MOTHER).getLast().view().lines())
        .containsExactly(new AlertView.Line.AttendanceLine(TODAY, 1, "Математика", null, absent));

    done(() -> day.get(RollCall.class).confirm(teacher, lesson));
    day.aMinuteLater();
    assertThat(day.phones.alertsAt(MOTHER).getLast().view().lines())
        .containsExactly(new AlertView.Line.AttendanceLine(TODAY, 1, "Математика", absent, null));
  }

  @Test
  void aMarkThatWasTakenBackInTimeIsNeverTold() {
    day.motherHasAChat();
    Marks.Cell cell = new Marks.Cell(lesson, ivan, day.school.kind("Ответ на уроке"), 0);
    done(() -> day.get(Marks.class).put(teacher, cell, null, MarkValue.TWO, null));

    undoLast();
    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
  }

  private void undoLast() {
    Undo undo = day.get(Undo.class);
    long act = TestCore.in(day.school, () -> undo.last(teacher, lesson)).orElseThrow().id();
    done(() -> undo.undo(teacher, lesson, act));
  }

  private void done(Supplier<Outcome<?>> entry) {
    assertThat(TestCore.<Outcome<?>>in(day.school, entry)).isInstanceOf(Outcome.Done.class);
  }
}
