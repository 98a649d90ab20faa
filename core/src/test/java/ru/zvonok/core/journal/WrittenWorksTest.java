package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.FOUR;
import static ru.zvonok.core.journal.MarkValue.PENDING;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;

/** Marks that may come later than the lesson, and how late (3.2.2, 3.2.3). */
class WrittenWorksTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();
  private final long answer = day.school.kind("Ответ на уроке");
  private final long test = day.school.kind("Контрольная работа");
  private final MarkTaps taps = new MarkTaps(day, math);

  @Test
  void aMarkOfAWrittenKindMakesTheWrittenWorkOnce() {
    taps.put(ivan, answer, 0, null, FIVE);
    assertThat(day.count("assessment")).isZero();

    taps.put(ivan, test, 0, null, FIVE);
    taps.put(day.school.misha(), test, 0, null, FOUR);
    assertThat(day.count("assessment")).isEqualTo(1);
  }

  @Test
  void whoWasAwayIsMarkedOnlyForTheDayOnWhichItWasMadeUp() {
    day.notes(teacher, math, ivan, null, AttendanceCode.ABSENT);
    Refusal away = new BadValue(Rule.ABSENT_WITHOUT_MAKE_UP);
    assertThat(taps.refused(ivan, test, null, FIVE, null)).isEqualTo(away);
    assertThat(taps.refused(ivan, test, null, PENDING, null)).isEqualTo(away);

    SchoolDay.clockShows("2025-10-16T12:00");
    assertThat(taps.refused(ivan, test, null, FIVE, TODAY)).as("the lesson's day").isEqualTo(away);
    assertThat(taps.refused(ivan, test, null, FIVE, TODAY.plusDays(3)))
        .as("not yet")
        .isEqualTo(away);
    LocalDate thursday = TODAY.plusDays(2);
    taps.put(ivan, test, null, FIVE, thursday);
    taps.put(ivan, test, FIVE, FOUR, null);

    assertThat(taps.cells(ivan)).extracting(MarkCell::madeUpOn).containsExactly(thursday);
    assertThat(taps.cells(ivan)).extracting(MarkCell::value).containsExactly(FOUR);
  }

  @Test
  void aMarkOfTheLessonIsLateTheNextDayAndAWrittenOneAfterTheNextLesson() {
    SchoolDay.clockShows("2025-10-16T23:59");
    taps.put(ivan, answer, 0, null, FIVE);
    taps.put(ivan, test, 0, null, FIVE);
    assertThat(day.count("revision where late")).isEqualTo(1);

    SchoolDay.clockShows("2025-10-17T00:00");
    taps.put(day.school.misha(), test, 0, null, FIVE);
    assertThat(day.count("revision where late")).isEqualTo(2);
  }

  @Test
  void whenTheNextLessonIsCancelledTheOneAfterItCounts() {
    long thursday = day.lesson("Математика", day.school.group7A, TODAY.plusDays(2));
    day.school.rows().run("update lesson set cancelled_at = now() where id = ?", thursday);

    SchoolDay.clockShows("2025-10-17T23:59");
    taps.put(ivan, test, 0, null, FIVE);

    assertThat(day.count("revision where late")).isZero();
  }

  @Test
  void aWorkMadeUpIsDueByTheLessonAfterThatDay() {
    day.notes(teacher, math, ivan, null, AttendanceCode.ABSENT);
    SchoolDay.clockShows("2025-10-20T23:00");
    taps.put(ivan, test, null, FIVE, LocalDate.of(2025, 10, 17));

    assertThat(day.count("revision where entry = 'MARK' and not late")).isEqualTo(1);
  }
}
