package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;

/** Whose lessons a day shows, and how far they are filled. */
class DayOfLessonsTest {

  private final SchoolDay day = SchoolDay.begins();

  @Test
  void aTeacherSeesTheOwnLessonsInOrder() {
    List<LessonLine> mine = day.done(() -> day.lessons.mine(day.russianTeacher(), TODAY));

    assertThat(mine).extracting(LessonLine::number).containsExactly(2, 3);
    assertThat(mine)
        .extracting(LessonLine::subject)
        .containsExactly("Русский язык", "Английский язык");
    assertThat(mine).extracting(LessonLine::group).containsExactly("7А", "7А англ. 2");
  }

  @Test
  void aLessonWithoutATeacherIsShownToWhoeverHasTheLoad() {
    long math = day.mathToday();
    day.school.rows().run("update lesson set teacher_id = null where id = ?", math);

    assertThat(day.done(() -> day.lessons.mine(day.mathTeacher(), TODAY)))
        .extracting(LessonLine::id)
        .contains(math);
    assertThat(day.done(() -> day.lessons.mine(day.russianTeacher(), TODAY)))
        .extracting(LessonLine::id)
        .doesNotContain(math);
  }

  @Test
  void aSubstituteHoldsTheLessonAndTheOneWithTheLoadStillMayFillIt() {
    long math = day.mathToday();
    day.school
        .rows()
        .run("update lesson set teacher_id = ? where id = ?", day.school.teacherAndMother(), math);

    assertThat(day.done(() -> day.lessons.mine(day.russianTeacher(), TODAY)))
        .extracting(LessonLine::id)
        .contains(math);
    assertThat(day.done(() -> day.lessons.card(day.russianTeacher(), math)).mayFill()).isTrue();
    assertThat(day.done(() -> day.lessons.card(day.mathTeacher(), math)).mayFill()).isTrue();
  }

  @Test
  void theFourStepsAreTickedAsTheyAreDone() {
    long math = day.mathToday();
    Actor teacher = day.mathTeacher();
    assertThat(filling().done()).isZero();

    day.done(() -> day.rollCall.confirm(teacher, math));
    day.done(() -> day.records.topic(teacher, math, null, "Дроби"));
    day.done(() -> day.records.homework(teacher, math, null, new Homework.NoneSet()));
    assertThat(filling().complete()).isTrue();
    assertThat(filling().done()).isEqualTo(3);

    day.done(() -> day.marks.noneToday(teacher, math));
    assertThat(filling().done()).isEqualTo(4);
  }

  private LessonLine.Filling filling() {
    return day.done(() -> day.lessons.mine(day.mathTeacher(), TODAY)).getFirst().filling();
  }

  @Test
  void aClassIsShownToItsClassTeacherAndToTheOffice() {
    for (Actor who : List.of(day.classTeacher(), day.director(), day.deputy(), day.technician())) {
      assertThat(day.done(() -> day.lessons.ofClass(who, day.school.class7A, TODAY)))
          .extracting(LessonLine::number)
          .containsExactly(1, 2, 3, 3, 4);
    }
  }

  @Test
  void anotherClassAndOneThatIsNotThereSoundAlike() {
    assertThat(
            day.refused(() -> day.lessons.ofClass(day.classTeacher(), day.school.class7B, TODAY)))
        .isEqualTo(day.refused(() -> day.lessons.ofClass(day.director(), 999_999, TODAY)))
        .isEqualTo(new NotYours());
    assertThat(day.refused(() -> day.lessons.ofClass(day.mathTeacher(), day.school.class7A, TODAY)))
        .isEqualTo(new NotYours());
  }

  @Test
  void staffWhoTeachNobodyHaveNoLessons() {
    assertThat(day.done(() -> day.lessons.mine(day.technician(), TODAY))).isEmpty();
  }

  @Test
  void theNextLessonIsOnALaterDayPastTheHolidaysAndCancelledOnes() {
    Actor teacher = day.mathTeacher();
    long math = day.mathToday();
    assertThat(day.in(() -> day.lessons.nextAfter(teacher, math))).contains(TODAY.plusDays(2));

    long cancelled = day.lesson("Математика", day.school.group7A, TODAY.plusDays(2));
    day.school.rows().run("update lesson set cancelled_at = now() where id = ?", cancelled);
    assertThat(day.in(() -> day.lessons.nextAfter(teacher, math))).contains(TODAY.plusDays(3));

    long beforeHolidays = day.lesson("Математика", day.school.group7A, LocalDate.of(2025, 10, 24));
    assertThat(day.in(() -> day.lessons.nextAfter(teacher, beforeHolidays)))
        .as("Monday and Tuesday after the holidays are days off, Wednesday has none")
        .contains(LocalDate.of(2025, 11, 6));
    assertThat(day.count("lesson_day")).as("looking ahead lays nothing").isEqualTo(3);
  }

  @Test
  void nobodyElseLearnsWhenTheNextLessonIs() {
    long math = day.mathToday();

    assertThat(day.in(() -> day.lessons.nextAfter(day.russianTeacher(), math))).isEmpty();
    assertThat(day.in(() -> day.lessons.nextAfter(day.technician(), math))).isEmpty();
  }

  @Test
  void anEndedLoadIsNoTie() {
    long math = day.mathToday();
    day.school.rows().run("update lesson set teacher_id = null where id = ?", math);
    day.school.rows().run("update teaching set ends_on = '2025-10-13'");

    assertThat(day.refused(() -> day.lessons.card(day.mathTeacher(), math)))
        .isEqualTo(new NotYours());
    assertThat(day.done(() -> day.lessons.mine(day.mathTeacher(), TODAY)))
        .extracting(LessonLine::id)
        .doesNotContain(math);
  }

  @Test
  void theDirectorWhoAlsoTeachesFillsOnlyTheOwnLessons() {
    long math = day.mathToday();
    Actor both = day.staff(day.school.director(), Role.DIRECTOR, Role.TEACHER);

    assertThat(day.done(() -> day.lessons.card(both, math)).mayFill()).isFalse();
  }
}
