package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.journal.AttendanceCode.ABSENT;
import static ru.zvonok.core.journal.AttendanceCode.LATE;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.people.Student;

class RollCallTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final long misha = day.school.misha();
  private final Actor teacher = day.mathTeacher();

  @Test
  void theSheetListsTheWholeGroupInTheAlphabetsOrder() {
    RollSheet sheet = day.done(() -> day.rollCall.sheet(teacher, math));

    assertThat(sheet.lines()).hasSize(12).allMatch(line -> line.attendance() == null);
    assertThat(sheet.lines().getFirst().student().shortName()).isEqualTo("Абрамова");
    assertThat(sheet.confirmed()).isFalse();
    assertThat(sheet.mayFill()).isTrue();
    assertThat(sheet.lines()).noneMatch(RollSheet.Line::mayReason);
  }

  @Test
  void everyoneIsHereIsAnActAndTheRecordStandsOnce() {
    assertThat(day.done(() -> day.rollCall.confirm(teacher, math)).confirmed()).isTrue();
    SchoolDay.clockShows("2025-10-14T11:00");
    day.done(() -> day.rollCall.confirm(teacher, math));

    assertThat(day.count("revision where entry = 'ROLL'")).isEqualTo(1);
    assertThat(day.count("lesson_record where roll_confirmed_at = '2025-10-14T07:00Z'"))
        .isEqualTo(1);
    assertThat(day.toldAttendance()).isEmpty();
  }

  @Test
  void nothingIsToldBeforeTheRollIsConfirmedThenEachOnceThenEachChange() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.notes(teacher, math, misha, null, LATE);
    assertThat(day.toldAttendance()).isEmpty();

    day.done(() -> day.rollCall.confirm(teacher, math));
    day.done(() -> day.rollCall.confirm(teacher, math));
    assertThat(day.toldAttendance()).containsExactlyInAnyOrder(ivan, misha);

    day.done(() -> day.rollCall.note(teacher, math, ivan, ABSENT, null));
    assertThat(day.toldAttendance()).hasSize(3).endsWith(ivan);
  }

  @Test
  void aDoubleTapChangesNothing() {
    day.notes(teacher, math, ivan, null, ABSENT);
    String once = day.everythingWritten();
    day.notes(teacher, math, ivan, null, ABSENT);

    assertThat(day.everythingWritten()).isEqualTo(once);
  }

  @Test
  void aTapOnWhatStandsNoLongerIsStale() {
    day.notes(teacher, math, ivan, null, ABSENT);

    assertThat(note(teacher, ivan, null, Attendance.late(10))).isEqualTo(new Stale());
    assertThat(note(teacher, misha, ABSENT, null)).isEqualTo(null);
    assertThat(note(teacher, misha, ABSENT, Attendance.late(5))).isEqualTo(new Stale());
  }

  @Test
  void lateTakesMinutesFromOneToNinetyOrNone() {
    day.notes(teacher, math, ivan, null, LATE);
    day.done(() -> day.rollCall.note(teacher, math, ivan, LATE, Attendance.late(90)));

    assertThat(note(teacher, ivan, LATE, Attendance.late(91))).isEqualTo(bad(Rule.LATE_MINUTES));
    assertThat(note(teacher, ivan, LATE, Attendance.late(0))).isEqualTo(bad(Rule.LATE_MINUTES));
    assertThat(note(teacher, misha, null, new Attendance(ABSENT, 5)))
        .isEqualTo(bad(Rule.LATE_MINUTES));
    assertThat(line(ivan).attendance()).isEqualTo(Attendance.late(90));
  }

  @Test
  void whoWasAwayInTheLessonBeforeIsSuggested() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    long english = day.lesson("Английский язык", day.school.english1, TODAY);
    Actor englishTeacher = day.staff(day.school.classTeacher(), Role.TEACHER);
    day.notes(teacher, math, ivan, null, ABSENT);
    day.done(() -> day.rollCall.confirm(teacher, math));
    assertThat(line(ivan, russian).awayBefore()).isTrue();
    assertThat(line(misha, russian).awayBefore()).isFalse();
    assertThat(line(ivan).awayBefore()).as("no lesson before the first").isFalse();

    day.done(() -> day.rollCall.confirm(day.russianTeacher(), russian));
    assertThat(awayBefore(englishTeacher, english)).as("came to the second lesson").isEmpty();
  }

  @Test
  void whoWasAwayBeforeIsNotedAtOnceSaveForWhoIsNotedOrMarkedHere() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    Actor other = day.russianTeacher();
    long kim = day.school.person("Ким Алина");
    for (long one : List.of(ivan, misha, kim)) {
      day.notes(teacher, math, one, null, ABSENT);
    }
    day.notes(other, russian, misha, null, LATE);
    Marks.Cell cell = new Marks.Cell(russian, kim, day.school.kind("Ответ на уроке"), 0);
    day.done(() -> day.marks.put(other, cell, null, MarkValue.FIVE, null));

    RollCall.AwayNoted noted = day.done(() -> day.rollCall.noteAwayBefore(other, russian));

    assertThat(noted.marked()).extracting(Student::id).containsExactly(kim);
    assertThat(noted.sheet().lines())
        .filteredOn(one -> one.attendance() != null)
        .extracting(one -> one.student().id(), RollSheet.Line::attendance)
        .containsExactly(tuple(ivan, Attendance.of(ABSENT)), tuple(misha, Attendance.of(LATE)));
    assertThat(day.toldAttendance()).isEmpty();
    String once = day.everythingWritten();
    day.done(() -> day.rollCall.noteAwayBefore(other, russian));
    assertThat(day.everythingWritten()).isEqualTo(once);
  }

  @Test
  void awayBeforeInASavedRollIsTold() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    day.notes(teacher, math, ivan, null, ABSENT);
    day.done(() -> day.rollCall.confirm(day.russianTeacher(), russian));

    day.done(() -> day.rollCall.noteAwayBefore(day.russianTeacher(), russian));

    assertThat(day.toldAttendance()).containsExactly(ivan);
    assertThat(day.refused(() -> day.rollCall.noteAwayBefore(day.classTeacher(), russian)))
        .isEqualTo(new NotYours());
  }

  private List<Long> awayBefore(Actor actor, long lesson) {
    return day.done(() -> day.rollCall.sheet(actor, lesson)).lines().stream()
        .filter(RollSheet.Line::awayBefore)
        .map(line -> line.student().id())
        .toList();
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

  private static Refusal bad(Rule rule) {
    return new BadValue(rule);
  }
}
