package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Outcome;

/** A day's lessons come from the timetable and the calendar, once. */
class LayingTest {

  private static final LocalDate TUESDAY = SchoolDay.TODAY;
  private static final LocalDate SUNDAY = LocalDate.of(2025, 10, 19);
  private static final LocalDate HOLIDAY = LocalDate.of(2025, 10, 28);

  private final SchoolDay day = SchoolDay.begins();

  @Test
  void aDayHasTheLessonsOfItsWeekday() {
    lay(TUESDAY, TUESDAY);

    assertThat(lessonsOn(TUESDAY)).isEqualTo(6);
    assertThat(day.count("lesson where extract(isodow from day) <> 2")).isZero();
  }

  @Test
  void layingAgainAddsNothing() {
    lay(TUESDAY, TUESDAY);
    lay(TUESDAY.minusDays(3), TUESDAY.plusDays(3));
    lay(TUESDAY, TUESDAY.plusDays(6));

    assertThat(lessonsOn(TUESDAY)).isEqualTo(6);
  }

  @Test
  void manyAtOnceLayTheSameWeekOnce() throws Exception {
    int phones = 6;
    CyclicBarrier together = new CyclicBarrier(phones);
    try (ExecutorService threads = Executors.newFixedThreadPool(phones)) {
      List<Future<Boolean>> all =
          IntStream.range(0, phones)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            together.await();
                            lay(TUESDAY.minusDays(i), TUESDAY.plusDays(i));
                            return lessonsOn(TUESDAY) == 6;
                          }))
              .toList();
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(day.count("(select entry_id, day from lesson group by 1, 2 having count(*) > 1) d"))
        .isZero();
  }

  @Test
  void inVacationsThereAreNoLessons() {
    lay(HOLIDAY, HOLIDAY);

    assertThat(lessonsOn(HOLIDAY)).isZero();
  }

  @Test
  void aVacationOfOneGradeLeavesTheOthersAtSchool() {
    long class1 = day.school.rows().schoolClass(day.school.year, 1, "1А");
    long group1 = day.school.rows().group(day.school.year, "1А", class1, null);
    timetabledOnTuesday(group1);
    long mixed = day.school.rows().group(day.school.year, "хор", class1, null);
    day.school.rows().piece(mixed, day.school.class7A, null);
    timetabledOnTuesday(mixed);
    long vacation =
        day.school.rows().vacation(day.school.year, "Отдых 1 классов", TUESDAY, TUESDAY);
    day.school.rows().run("update vacation set grade = 1 where id = ?", vacation);

    lay(TUESDAY, TUESDAY.plusDays(7));

    assertThat(day.count("lesson where group_id = " + group1 + " and day = '2025-10-14'")).isZero();
    assertThat(day.count("lesson where group_id = " + mixed + " and day = '2025-10-14'"))
        .isEqualTo(1);
    assertThat(day.count("lesson where group_id = " + group1 + " and day = '2025-10-21'"))
        .isEqualTo(1);
  }

  @Test
  void aSingleDaysWordOutweighsItsWeekdayAndAVacation() {
    special(TUESDAY, false);
    special(HOLIDAY, true);
    special(SUNDAY, true);

    lay(TUESDAY, HOLIDAY);

    assertThat(lessonsOn(TUESDAY)).isZero();
    assertThat(lessonsOn(HOLIDAY)).isEqualTo(6);
    assertThat(lessonsOn(SUNDAY)).isZero();
  }

  @Test
  void outsideTheYearNothingIsLaidAndTheNextYearMayStillCome() {
    LocalDate september = LocalDate.of(2026, 9, 1);
    lay(september, september);
    assertThat(day.count("lesson_day")).isZero();

    day.school.rows().year("2026/2027", september, september.plusMonths(8));
    lay(september, september);
    assertThat(day.count("lesson_day")).isEqualTo(1);
  }

  @Test
  void anEntryOfTheTimetableHoldsOnlyBetweenItsDays() {
    day.school
        .rows()
        .run("update timetable_entry set valid_to = '2025-10-14' where number = 1 and weekday = 2");
    lay(TUESDAY, TUESDAY.plusDays(7));

    assertThat(day.count("lesson where number = 1 and day = '2025-10-14'")).isEqualTo(1);
    assertThat(day.count("lesson where number = 1 and day = '2025-10-21'")).isZero();
  }

  @Test
  void clockTimesAreTheSchoolsOwn() {
    day.school
        .rows()
        .run("update school set zone = 'Asia/Kamchatka' where id = ?", day.school.id());

    LessonLine first = day.done(() -> day.lessons.mine(day.mathTeacher(), TUESDAY)).getFirst();

    assertThat(first.startsAt()).isEqualTo(Instant.parse("2025-10-13T20:30:00Z"));
  }

  @Test
  void notMoreThanTwoMonthsAtOnce() {
    assertThatThrownBy(() -> lay(TUESDAY, TUESDAY.plusDays(62)))
        .isInstanceOf(IllegalArgumentException.class);
    lay(TUESDAY, TUESDAY.minusDays(1));
    assertThat(day.count("lesson_day")).isZero();
  }

  @Test
  void aChangedTimetableIsLaidAnewSaveForWhatIsWritten() {
    long math = day.mathToday();
    day.done(() -> day.records.topic(day.mathTeacher(), math, null, "Дроби"));
    day.school
        .rows()
        .run("update timetable_entry set valid_to = '2025-10-13' where number in (1, 2)");

    day.in(
        () -> {
          day.lessons.replan(day.school.id(), TUESDAY);
          return true;
        });
    lay(TUESDAY, TUESDAY);

    assertThat(day.count("lesson where day = '2025-10-14' and number = 1")).isEqualTo(1);
    assertThat(day.count("lesson where day = '2025-10-14' and number = 2")).isZero();
    assertThat(day.in(() -> day.lessons.card(day.mathTeacher(), math)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void layingAnewKeepsWhatIsCancelledAndWhoTookALessonOver() {
    lay(TUESDAY, TUESDAY);
    day.school.rows().run("update lesson set cancelled_at = now() where number = 1");
    day.school
        .rows()
        .run("update lesson set teacher_id = ? where number = 4", day.school.mathTeacher());

    day.in(
        () -> {
          day.lessons.replan(day.school.id(), TUESDAY);
          return true;
        });
    lay(TUESDAY, TUESDAY);

    assertThat(lessonsOn(TUESDAY)).isEqualTo(6);
    assertThat(day.count("lesson where number = 1 and cancelled_at is not null")).isEqualTo(1);
    assertThat(day.count("lesson where number = 4 and teacher_id = " + day.school.mathTeacher()))
        .isEqualTo(1);
  }

  @Test
  void aDayThatBecameAHolidayLosesItsLessons() {
    lay(TUESDAY, TUESDAY);
    special(TUESDAY, false);

    day.in(
        () -> {
          day.lessons.replan(day.school.id(), TUESDAY);
          return true;
        });

    assertThat(lessonsOn(TUESDAY)).isZero();
  }

  private void lay(LocalDate from, LocalDate to) {
    day.in(
        () -> {
          day.lessons.lay(day.school.id(), from, to);
          return true;
        });
  }

  private long lessonsOn(LocalDate date) {
    return day.count("lesson where day = '" + date + "'");
  }

  private void special(LocalDate date, boolean schoolDay) {
    day.school
        .rows()
        .run("insert into special_day (day, school_day) values (?, ?)", date, schoolDay);
  }

  private void timetabledOnTuesday(long group) {
    day.school
        .rows()
        .timetabled(
            group,
            day.school.subject("История"),
            day.school.classTeacher(),
            2,
            6,
            LocalTime.of(13, 30),
            LocalTime.of(14, 15));
  }
}
