package ru.zvonok.core.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.MarkValue;

/** Days, weeks and homework as a family reads them (5.1.1). */
class DiaryDaysTest {

  private final Written written = new Written();
  private final SchoolFixture school = written.school;

  @AfterEach
  void over() {
    written.close();
  }

  @Test
  void dayShowsItsLessonsWithAllThatWasWrittenOfThem() {
    long mathematics = written.lesson(TODAY, "Математика");
    written.topic(mathematics, "Дроби");
    written.homework(mathematics, "№ 214", null);
    written.mark(mathematics, "Ответ на уроке", null, MarkValue.FIVE);
    written.note(mathematics, Attendance.late(10));
    assertThat(day(TODAY).lessons().getFirst().attendance()).isNull();
    written.confirm(mathematics);

    DiaryDay day = day(TODAY);

    assertThat(day.schoolDay()).isTrue();
    assertThat(day.lessons())
        .extracting(DiaryLesson::number, DiaryLesson::subject)
        .containsExactly(
            tuple(1, "Математика"),
            tuple(2, "Русский язык"),
            tuple(3, "Английский язык"),
            tuple(4, "История"));
    DiaryLesson first = day.lessons().getFirst();
    assertThat(first.topic()).isEqualTo("Дроби");
    assertThat(first.homework()).isEqualTo(new Homework.Given("№ 214", null, null));
    assertThat(first.attendance()).isEqualTo(Attendance.late(10));
    assertThat(first.marks())
        .containsExactly(new DiaryMark(TODAY, "Ответ на уроке", MarkValue.FIVE, "", false));
    assertThat(day.lessons().getLast().marks()).isEmpty();
  }

  @Test
  void weekIsMondayToSaturday() {
    List<DiaryDay> week = written.seen(diary -> diary.week(written.mother, school.ivan(), TODAY));

    assertThat(week).extracting(day -> day.lessons().size()).containsExactly(2, 4, 1, 3, 2, 0);
    assertThat(week).extracting(DiaryDay::day).first().isEqualTo(LocalDate.of(2025, 10, 13));
  }

  @Test
  void vacationIsNoSchoolDay() {
    assertThat(day(LocalDate.of(2025, 10, 27)).schoolDay()).isFalse();
    assertThat(day(LocalDate.of(2025, 10, 27)).lessons()).isEmpty();
    assertThat(day(LocalDate.of(2025, 10, 19)).schoolDay()).isFalse();
  }

  @Test
  void saturdayIsASchoolDayOnlyWhereTheTimetableHasIt() {
    LocalDate saturday = LocalDate.of(2025, 10, 18);
    assertThat(day(saturday).schoolDay()).isFalse();

    school.rows().run("update timetable_entry set weekday = 6 where weekday = 5 and number = 1");
    assertThat(day(saturday).schoolDay()).isTrue();
  }

  @Test
  void childOfTheSecondEnglishPartHasItsOwnEnglishLesson() {
    long ofFirstPart = written.lesson(TODAY, "Английский язык");
    written.topic(ofFirstPart, "Present Perfect");

    assertThat(english(day(TODAY))).containsExactly("Present Perfect");
    school
        .rows()
        .run(
            "update class_part_member set ends_on = ? where student_id = ?",
            TODAY.minusDays(1),
            school.ivan());
    assertThat(english(day(TODAY))).isEmpty();
  }

  @Test
  void filesOfHomeworkAreCountedOnItsDayAndInTheTasks() {
    long math = written.lesson(TODAY, "Математика");
    written.file(math, "photo-1");
    written.file(math, "photo-2");

    assertThat(day(TODAY).lessons().getFirst().files()).isEqualTo(2);
    assertThat(day(LocalDate.of(2025, 10, 16)).due())
        .extracting(DiaryDay.Task::text, DiaryDay.Task::files)
        .containsExactly(tuple("Во вложении", 2));
  }

  @Test
  void homeworkIsForTheNextLessonUnlessTheTeacherNamedADay() {
    long math = written.lesson(TODAY, "Математика");
    written.homework(math, "№ 214", null);
    written.homework(written.lesson(TODAY, "История"), "§ 5", LocalDate.of(2025, 10, 21));
    LocalDate thursday = LocalDate.of(2025, 10, 16);

    assertThat(day(thursday).due())
        .containsExactly(new DiaryDay.Task(math, "Математика", "№ 214", TODAY, thursday, 0));
    List<DiaryDay.Task> tasks =
        written.seen(diary -> diary.tasks(written.mother, school.ivan(), TODAY));
    assertThat(tasks).extracting(DiaryDay.Task::text).containsExactly("№ 214", "§ 5");
  }

  @Test
  void cancelledLessonIsNotTheNextOne() {
    written.homework(written.lesson(TODAY, "Математика"), "№ 214", null);
    long thursday = written.lesson(LocalDate.of(2025, 10, 16), "Математика");
    school.rows().run("update lesson set cancelled_at = now() where id = ?", thursday);

    assertThat(day(LocalDate.of(2025, 10, 16)).lessons().getFirst().cancelled()).isTrue();
    assertThat(day(LocalDate.of(2025, 10, 17)).due()).hasSize(1);
  }

  @Test
  void transferredChildKeepsOldDaysAndHasNewOnes() {
    written.note(
        written.lesson(LocalDate.of(2025, 10, 13), "Математика"),
        Attendance.of(AttendanceCode.ABSENT));
    school.rows().leaves(school.ivan(), LocalDate.of(2025, 10, 13));
    school.rows().enrol(school.ivan(), school.class7B, TODAY);

    assertThat(day(LocalDate.of(2025, 10, 13)).lessons()).hasSize(2);
    assertThat(day(TODAY).lessons()).extracting(DiaryLesson::number).containsExactly(5);
    assertThat(day(TODAY).child().className()).isEqualTo("7Б");
  }

  private static List<String> english(DiaryDay day) {
    return day.lessons().stream()
        .filter(lesson -> lesson.subject().equals("Английский язык"))
        .map(lesson -> String.valueOf(lesson.topic()))
        .toList();
  }

  private DiaryDay day(LocalDate day) {
    return written.seen(diary -> diary.day(written.mother, school.ivan(), day));
  }
}
