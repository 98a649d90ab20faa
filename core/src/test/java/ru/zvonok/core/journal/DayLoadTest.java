package ru.zvonok.core.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.DayLoad.Given;

/** Homework of all subjects for one day against the norm of the grade: a warning, never a ban. */
class DayLoadTest {

  private static final LocalDate THURSDAY = TODAY.plusDays(2);

  private final SchoolDay day = SchoolDay.begins();
  private final Actor teacher = day.mathTeacher();
  private final long math = day.mathToday();

  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 0", "2, 90", "3, 90", "4, 120", "5, 120", "6, 150", "7, 150", "8, 150", "9, 210",
    "10, 210", "11, 210", "12, 210"
  })
  void theNormOfEachGrade(int grade, int minutes) {
    assertThat(HomeworkNorm.minutes(grade, false)).isEqualTo(minutes);
  }

  @Test
  void aSchoolMayGiveAnHourInGrade1() {
    assertThat(HomeworkNorm.minutes(1, true)).isEqualTo(60);
    assertThat(HomeworkNorm.minutes(0, true)).isZero();
    day.school.rows().run("update school_class set grade = 1 where id = ?", day.school.class7A);
    assertThat(given(math, 20, null)).isEqualTo(new DayLoad(THURSDAY, 20, 0, List.of()));

    day.school.rows().run("update school set settings = '{\"homework_in_grade_1\": true}'");

    assertThat(loadOf(math)).isNull();
  }

  @Test
  void whatOthersGaveForTheDayCounts_andTheCardSaysByHowMuchItIsOver() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY.plusDays(1));
    SchoolDay.clockShows("2025-10-15T12:00");
    write(day.russianTeacher(), russian, 80, null);
    write(staff(), day.lesson("История", day.school.group7A, TODAY), 45, THURSDAY);

    assertThat(given(math, 20, null)).isNull();

    DayLoad over = requireNonNull(given(math, 45, null));
    assertThat(over)
        .isEqualTo(
            new DayLoad(
                THURSDAY,
                45,
                150,
                List.of(new Given("Русский язык", 80), new Given("История", 45))));
    assertThat(over.total()).isEqualTo(170);
    assertThat(over.over()).isEqualTo(20);
  }

  @Test
  void anotherDayAnotherClassAndHomeworkWithoutMinutesDoNotCount() {
    write(day.russianTeacher(), russianToday(), 100, TODAY.plusDays(3));
    write(teacher, day.lesson("Математика", day.school.group7B, TODAY), 100, THURSDAY);
    write(staff(), day.lesson("История", day.school.group7A, TODAY), null, THURSDAY);

    assertThat(given(math, 100, null)).isNull();
  }

  @Test
  void halvesOfAClassAreNeverAddedUp() {
    day.school.rows().run("update school_class set grade = 5 where id = ?", day.school.class7A);
    write(staff(), day.lesson("Английский язык", day.school.english1, TODAY), 50, THURSDAY);
    write(
        day.russianTeacher(),
        day.lesson("Английский язык", day.school.english2, TODAY),
        60,
        THURSDAY);

    assertThat(given(math, 60, null)).isNull();
    assertThat(given(math, 61, null))
        .isEqualTo(new DayLoad(THURSDAY, 61, 120, List.of(new Given("Английский язык", 60))));
  }

  @Test
  void oneLessonAloneMayBeTooMuch_andNothingIsForbidden() {
    assertThat(given(math, 600, null)).isEqualTo(new DayLoad(THURSDAY, 600, 150, List.of()));
  }

  @Test
  void aDayFarAheadHasItsLoadToo() {
    assertThat(requireNonNull(given(math, 200, TODAY.plusDays(120))).over()).isEqualTo(50);
  }

  @Test
  void withoutMinutesNothingIsMeasured() {
    write(day.russianTeacher(), russianToday(), 200, THURSDAY);
    assertThat(given(math, null, THURSDAY)).isNull();
  }

  private long russianToday() {
    return day.lesson("Русский язык", day.school.group7A, TODAY);
  }

  private Actor staff() {
    return day.staff(day.school.classTeacher(), Role.TEACHER);
  }

  private @Nullable DayLoad given(long lesson, @Nullable Integer minutes, @Nullable LocalDate due) {
    write(teacher, lesson, minutes, due);
    return loadOf(lesson);
  }

  private @Nullable DayLoad loadOf(long lesson) {
    return day.done(() -> day.lessons.card(teacher, lesson)).beside().load();
  }

  private void write(Actor who, long lesson, @Nullable Integer minutes, @Nullable LocalDate due) {
    Homework seen = day.done(() -> day.lessons.card(who, lesson)).homework();
    Homework wanted = new Homework.Given("§ 5", due, minutes);
    day.done(() -> day.records.homework(who, lesson, seen, wanted));
  }
}
