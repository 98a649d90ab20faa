package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.AttendanceCode.ABSENT;
import static ru.zvonok.core.journal.AttendanceCode.ILL;
import static ru.zvonok.core.journal.AttendanceCode.LATE;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;

/** When and of whom nothing may be noted. */
class ClosedRollTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final long misha = day.school.misha();
  private final Actor teacher = day.mathTeacher();
  private final Actor classTeacher = day.classTeacher();

  @Test
  void tomorrowsLessonTakesNoRoll() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY.plusDays(1));

    assertThat(noteIn(day.russianTeacher(), russian, ivan)).isEqualTo(bad(Rule.LESSON_IN_FUTURE));
    assertThat(day.refused(() -> day.rollCall.confirm(day.russianTeacher(), russian)))
        .isEqualTo(bad(Rule.LESSON_IN_FUTURE));
    assertThat(day.done(() -> day.rollCall.sheet(day.russianTeacher(), russian)).mayFill())
        .isFalse();
  }

  @Test
  void inKamchatkaTomorrowHasComeAlready() {
    day.school
        .rows()
        .run("update school set zone = 'Asia/Kamchatka' where id = ?", day.school.id());
    SchoolDay.clockShows("2025-10-14T15:30");
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY.plusDays(1));

    day.notes(day.russianTeacher(), russian, ivan, null, ABSENT);

    assertThat(line(ivan, russian).attendance()).isEqualTo(Attendance.of(ABSENT));
  }

  @Test
  void aCancelledLessonTakesNoRoll() {
    day.school.rows().run("update lesson set cancelled_at = now() where id = ?", math);

    assertThat(noteIn(teacher, math, ivan)).isEqualTo(bad(Rule.LESSON_CANCELLED));
  }

  @Test
  void aLockedQuarterIsClosedAndALockedHalfYearIsNoConcernOfGradeSeven() {
    lock("HALF_YEAR");
    day.notes(teacher, math, ivan, null, ABSENT);

    lock("QUARTER");
    assertThat(noteIn(teacher, math, misha)).isEqualTo(bad(Rule.TERM_LOCKED));
    assertThat(note(classTeacher, ivan, ABSENT, Attendance.of(ILL)))
        .isEqualTo(bad(Rule.TERM_LOCKED));
  }

  @Test
  void gradeTenLivesByHalfYears() {
    day.school.rows().run("update school_class set grade = 10 where id = ?", day.school.class7A);
    lock("QUARTER");
    day.notes(teacher, math, ivan, null, ABSENT);

    lock("HALF_YEAR");
    assertThat(noteIn(teacher, math, misha)).isEqualTo(bad(Rule.TERM_LOCKED));
  }

  private void lock(String kind) {
    day.school.rows().run("update term set locked_at = now() where number = 1 and kind = ?", kind);
  }

  @Test
  void onlyThoseOfTheGroupAreNoted() {
    assertThat(noteIn(teacher, math, day.school.studentOf7B())).isEqualTo(bad(Rule.NOT_IN_GROUP));
    long english = day.lesson("Английский язык", day.school.english2, TODAY);
    assertThat(noteIn(day.russianTeacher(), english, ivan)).isEqualTo(bad(Rule.NOT_IN_GROUP));
  }

  @Test
  void afterALeaversLastDayNothingIsWritten() {
    day.school.rows().leaves(ivan, TODAY.minusDays(1));

    assertThat(noteIn(teacher, math, ivan)).isEqualTo(bad(Rule.STUDENT_LEFT));
    assertThat(day.done(() -> day.rollCall.sheet(teacher, math)).lines()).hasSize(11);
  }

  @Test
  void whoHasAMarkWasThere() {
    long kind = day.school.kind("Ответ на уроке");
    Marks.Cell cell = new Marks.Cell(math, ivan, kind, 0);
    day.done(() -> day.marks.put(teacher, cell, null, MarkValue.FIVE, null));

    assertThat(noteIn(teacher, math, ivan)).isEqualTo(bad(Rule.HAS_MARK));
    day.notes(teacher, math, ivan, null, LATE);

    day.done(() -> day.marks.put(teacher, cell, MarkValue.FIVE, null, null));
    day.notes(teacher, math, ivan, LATE, ABSENT);
  }

  private RollSheet.Line line(long student, long lesson) {
    return day.done(() -> day.rollCall.sheet(day.director(), lesson)).lines().stream()
        .filter(one -> one.student().id() == student)
        .findFirst()
        .orElseThrow();
  }

  private Refusal noteIn(Actor actor, long lesson, long student) {
    return day.refused(
        () -> day.rollCall.note(actor, lesson, student, null, Attendance.of(ABSENT)));
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
