package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;

/** The closed list of clause 2.1 at a lesson's door, on every path. */
class WhoMayWhatTest {

  private static final NotYours NOT_YOURS = new NotYours();

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();

  @Test
  void teacherClassTeacherDirectorAndDeputyReadTheLesson() {
    for (Actor who : List.of(day.mathTeacher(), day.classTeacher(), day.director(), day.deputy())) {
      for (Supplier<Outcome<?>> read : reads(who, math)) {
        assertThat(day.in(read::get)).isInstanceOf(Outcome.Done.class);
      }
    }
  }

  @Test
  void anotherTeacherAndTheTechnicianReadNothing() {
    for (Actor who : List.of(day.russianTeacher(), day.technician())) {
      for (Supplier<Outcome<?>> path : everyPath(who, math)) {
        assertThat(day.in(path::get)).isEqualTo(Outcome.refused(NOT_YOURS));
      }
    }
  }

  @Test
  void directorAndDeputyReadAndNeverWrite() {
    for (Actor who : List.of(day.director(), day.deputy())) {
      LessonCard card = day.done(() -> day.lessons.card(who, math));
      assertThat(card.mayFill()).isFalse();
      assertThat(card.mayReason()).isFalse();
      for (Supplier<Outcome<?>> write : writes(who, math)) {
        assertThat(day.in(write::get)).isEqualTo(Outcome.refused(NOT_YOURS));
      }
    }
    assertThat(day.count("revision")).isZero();
  }

  @Test
  void studentsAndGuardiansAreNeverLetIn() {
    Actor student = day.family(day.school.ivan(), Hat.STUDENT, Role.STUDENT);
    Actor mother = day.family(day.school.ivansMother(), Hat.GUARDIAN, Role.GUARDIAN);
    for (Actor who : List.of(student, mother)) {
      for (Supplier<Outcome<?>> path : everyPath(who, math)) {
        assertThat(day.in(path::get)).isEqualTo(Outcome.refused(NOT_YOURS));
      }
      assertThat(day.in(() -> day.lessons.mine(who, SchoolDay.TODAY)))
          .isEqualTo(Outcome.refused(NOT_YOURS));
      assertThat(day.in(() -> day.lessons.ofClass(who, day.school.class7A, SchoolDay.TODAY)))
          .isEqualTo(Outcome.refused(NOT_YOURS));
    }
    assertThat(day.count("revision")).isZero();
  }

  @Test
  void aTeacherUnderTheParentsHatIsAParentWhateverRolesAreClaimed() {
    long russian = day.lesson("Русский язык", day.school.group7A, SchoolDay.TODAY);
    Actor mother =
        day.family(day.school.teacherAndMother(), Hat.GUARDIAN, Role.GUARDIAN, Role.TEACHER);

    for (Supplier<Outcome<?>> path : everyPath(mother, russian)) {
      assertThat(day.in(path::get)).isEqualTo(Outcome.refused(NOT_YOURS));
    }
  }

  @Test
  void inAMixedGroupAClassTeacherSeesTheOwnClassAlone() {
    day.school.rows().piece(day.school.group7A, day.school.class7B, null);
    long gleb = day.school.studentOf7B();
    day.notes(day.mathTeacher(), math, gleb, null, AttendanceCode.ABSENT);
    Actor classTeacher = day.classTeacher();

    assertThat(day.done(() -> day.lessons.card(day.director(), math)).students()).isEqualTo(14);
    LessonCard card = day.done(() -> day.lessons.card(classTeacher, math));
    assertThat(card.students()).isEqualTo(12);
    assertThat(card.noted()).isEmpty();
    assertThat(day.done(() -> day.rollCall.sheet(classTeacher, math)).lines()).hasSize(12);
    assertThat(day.done(() -> day.marks.sheet(classTeacher, math)).lines()).hasSize(12);
    assertThat(day.done(() -> day.history.of(classTeacher, math))).isEmpty();
    assertThat(day.done(() -> day.history.of(day.deputy(), math))).hasSize(1);
  }

  @Test
  void aLessonOfAnotherSchoolAndOneThatIsNotThereSoundAlike() {
    SchoolDay elsewhere = SchoolDay.begins();
    long theirs = elsewhere.mathToday();

    for (long lesson : List.of(theirs, 999_999_999L)) {
      for (Actor who : List.of(day.mathTeacher(), day.director())) {
        for (Supplier<Outcome<?>> path : everyPath(who, lesson)) {
          assertThat(day.in(path::get)).isEqualTo(Outcome.refused(NOT_YOURS));
        }
      }
    }
    assertThat(elsewhere.count("revision")).isZero();
  }

  private List<Supplier<Outcome<?>>> everyPath(Actor who, long lesson) {
    return Stream.concat(reads(who, lesson).stream(), writes(who, lesson).stream()).toList();
  }

  private List<Supplier<Outcome<?>>> reads(Actor who, long lesson) {
    return List.of(
        () -> day.lessons.card(who, lesson),
        () -> day.rollCall.sheet(who, lesson),
        () -> day.marks.sheet(who, lesson),
        () -> day.history.of(who, lesson));
  }

  private List<Supplier<Outcome<?>>> writes(Actor who, long lesson) {
    long ivan = day.school.ivan();
    Marks.Cell cell = new Marks.Cell(lesson, ivan, day.school.kind("Ответ на уроке"), 0);
    Attendance absent = Attendance.of(AttendanceCode.ABSENT);
    return List.of(
        () -> day.rollCall.note(who, lesson, ivan, null, absent),
        () -> day.rollCall.confirm(who, lesson),
        () -> day.marks.put(who, cell, null, MarkValue.FIVE, null),
        () -> day.marks.comment(who, cell, "", "Хорошо"),
        () -> day.marks.noneToday(who, lesson),
        () -> day.records.topic(who, lesson, null, "Дроби"),
        () -> day.records.homework(who, lesson, null, new Homework.NoneSet()),
        () -> day.records.suggestions(who, lesson),
        () ->
            SchoolDay.core(LateReasons.class)
                .give(who, lesson, LateReason.usual(LateReason.Why.ILL)));
  }
}
