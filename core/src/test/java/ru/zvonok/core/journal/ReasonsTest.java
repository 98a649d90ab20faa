package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.AttendanceCode.ABSENT;
import static ru.zvonok.core.journal.AttendanceCode.EXCUSED;
import static ru.zvonok.core.journal.AttendanceCode.EXEMPT;
import static ru.zvonok.core.journal.AttendanceCode.ILL;
import static ru.zvonok.core.journal.AttendanceCode.LATE;
import static ru.zvonok.core.journal.AttendanceCode.UNEXCUSED;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;

/** Who says that a student was away, and who says why (3.2.1, 3.4.1). */
class ReasonsTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final long misha = day.school.misha();
  private final Actor teacher = day.mathTeacher();
  private final Actor classTeacher = day.classTeacher();

  @Test
  void theClassTeacherTurnsAbsenceIntoItsReason() {
    day.notes(teacher, math, ivan, null, ABSENT);

    assertThat(day.done(() -> day.rollCall.sheet(classTeacher, math)).lines())
        .allMatch(RollSheet.Line::mayReason);
    day.notes(classTeacher, math, ivan, ABSENT, ILL);
    day.notes(classTeacher, math, ivan, ILL, EXCUSED);
    day.notes(classTeacher, math, ivan, EXCUSED, UNEXCUSED);
    day.notes(classTeacher, math, ivan, UNEXCUSED, ABSENT);

    assertThat(day.count("revision where role = 'CLASS_TEACHER'")).isEqualTo(4);
  }

  @Test
  void aReasonIsToldToTheFamilyAndIsNeverLate() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.done(() -> day.rollCall.confirm(teacher, math));
    SchoolDay.clockShows("2025-10-20T10:00");
    day.notes(classTeacher, math, ivan, ABSENT, ILL);

    assertThat(day.toldAttendance()).containsExactly(ivan, ivan);
    assertThat(day.count("revision where late")).isZero();
  }

  @Test
  void theClassTeacherNeverSaysWhoWasThere() {
    day.notes(teacher, math, ivan, null, ABSENT);

    assertThat(note(classTeacher, ivan, ABSENT, null)).isEqualTo(new NotYours());
    assertThat(note(classTeacher, ivan, ABSENT, Attendance.late(5))).isEqualTo(new NotYours());
    assertThat(note(classTeacher, misha, null, Attendance.of(ILL))).isEqualTo(new NotYours());
    assertThat(day.refused(() -> day.rollCall.confirm(classTeacher, math)))
        .isEqualTo(new NotYours());
  }

  @Test
  void theTeacherIsAWitnessAndGivesNoReasons() {
    day.notes(teacher, math, ivan, null, ABSENT);
    assertThat(note(teacher, ivan, ABSENT, Attendance.of(ILL))).isEqualTo(new NotYours());

    day.notes(classTeacher, math, ivan, ABSENT, ILL);
    assertThat(note(teacher, ivan, ILL, Attendance.of(ABSENT))).isEqualTo(new NotYours());
    assertThat(note(teacher, ivan, ILL, Attendance.of(EXCUSED))).isEqualTo(new NotYours());
    day.notes(teacher, math, ivan, ILL, LATE);
    day.notes(teacher, math, ivan, LATE, EXEMPT);

    assertThat(line(ivan).attendance()).isEqualTo(Attendance.of(EXEMPT));
  }

  @Test
  void whoIsBothTeacherAndClassTeacherMayBoth() {
    long history = day.lesson("История", day.school.group7A, TODAY);
    Actor both = day.staff(day.school.classTeacher(), Role.TEACHER, Role.CLASS_TEACHER);

    day.notes(both, history, ivan, null, ABSENT);
    day.notes(both, history, ivan, ABSENT, ILL);

    assertThat(day.count("revision where role = 'TEACHER'")).isEqualTo(1);
    assertThat(day.count("revision where role = 'CLASS_TEACHER'")).isEqualTo(1);
  }

  @Test
  void inAMixedGroupTheReasonIsGivenForTheOwnClassAlone() {
    day.school.rows().piece(day.school.group7A, day.school.class7B, null);
    long gleb = day.school.studentOf7B();
    day.notes(teacher, math, gleb, null, ABSENT);

    assertThat(note(classTeacher, gleb, ABSENT, Attendance.of(ILL))).isEqualTo(new NotYours());
  }

  private RollSheet.Line line(long student) {
    return line(student, math);
  }

  private RollSheet.Line line(long student, long lesson) {
    return day.done(() -> day.rollCall.sheet(day.director(), lesson)).lines().stream()
        .filter(one -> one.student().id() == student)
        .findFirst()
        .orElseThrow();
  }

  /** The refusal of a note in mathematics; null: done. */
  private @Nullable Refusal note(
      Actor actor, long student, @Nullable AttendanceCode seen, @Nullable Attendance wanted) {
    Supplier<Outcome<RollSheet>> note = () -> day.rollCall.note(actor, math, student, seen, wanted);
    return day.in(note) instanceof Outcome.Refused<RollSheet> ? day.refused(note) : null;
  }
}
