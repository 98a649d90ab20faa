package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.FOUR;
import static ru.zvonok.core.journal.MarkValue.PENDING;
import static ru.zvonok.core.journal.MarkValue.THREE;
import static ru.zvonok.core.journal.MarkValue.TWO;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;

class MarksTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();
  private final long answer = day.school.kind("Ответ на уроке");
  private final long test = day.school.kind("Контрольная работа");
  private final MarkTaps taps = new MarkTaps(day, math);

  @Test
  void aMarkIsPutChangedAndWithdrawnInOneRow() {
    taps.put(ivan, answer, 0, null, FIVE);
    taps.put(ivan, answer, 0, FIVE, FOUR);
    assertThat(taps.cells(ivan)).extracting(MarkCell::value).containsExactly(FOUR);

    taps.put(ivan, answer, 0, FOUR, null);
    assertThat(taps.cells(ivan)).isEmpty();
    assertThat(day.count("mark where value is null")).isEqualTo(1);

    taps.put(ivan, answer, 0, null, TWO);
    assertThat(day.count("mark")).isEqualTo(1);
    assertThat(day.count("revision where entry = 'MARK'")).isEqualTo(4);
    assertThat(day.toldMarks()).hasSize(4).allMatch(told -> told.studentId() == ivan);
  }

  @Test
  void fiveAndFourInOneCellAreTwoMarks() {
    taps.put(ivan, answer, 0, null, FIVE);
    taps.put(ivan, answer, 1, null, FOUR);

    assertThat(taps.cells(ivan)).extracting(MarkCell::value).containsExactly(FIVE, FOUR);
    assertThat(taps.cells(ivan)).extracting(MarkCell::slot).containsExactly(0, 1);
  }

  @Test
  void aDoubleTapChangesNothingAndTellsNothing() {
    taps.put(ivan, answer, 0, null, FIVE);
    String once = day.everythingWritten();
    taps.put(ivan, answer, 0, null, FIVE);

    assertThat(day.everythingWritten()).isEqualTo(once);
    assertThat(day.toldMarks()).hasSize(1);
  }

  @Test
  void aTapOnAMarkThatChangedIsStale() {
    taps.put(ivan, answer, 0, null, FIVE);

    assertThat(taps.refused(ivan, answer, null, FOUR, null)).isEqualTo(new Stale());
    assertThat(taps.refused(ivan, answer, THREE, null, null)).isEqualTo(new Stale());
  }

  @Test
  void aDotIsAMarkStillOwed() {
    taps.put(ivan, test, 0, null, PENDING);
    taps.put(ivan, test, 0, PENDING, FOUR);

    assertThat(taps.cells(ivan)).extracting(MarkCell::value).containsExactly(FOUR);
  }

  @Test
  void whoCameLateOrIsExemptMayBeMarked() {
    day.notes(teacher, math, ivan, null, AttendanceCode.LATE);
    taps.put(ivan, answer, 0, null, FIVE);
    day.notes(teacher, math, day.school.misha(), null, AttendanceCode.EXEMPT);
    taps.put(day.school.misha(), answer, 0, null, FIVE);

    assertThat(day.count("mark where value = '5'")).isEqualTo(2);
  }

  @Test
  void aCommentStandsBesideItsMarkAndGoesWithIt() {
    taps.put(ivan, answer, 0, null, FIVE);
    comment("", "  Отличный\nответ\u0000 ");
    assertThat(taps.cells(ivan)).extracting(MarkCell::comment).containsExactly("Отличный ответ");
    comment("", "Отличный ответ");
    taps.put(ivan, answer, 0, FIVE, FOUR);
    assertThat(taps.cells(ivan)).extracting(MarkCell::comment).containsExactly("Отличный ответ");

    assertThat(refusedComment("", "Хорошо")).isEqualTo(new Stale());
    assertThat(refusedComment("Отличный ответ", "я".repeat(201)))
        .isEqualTo(new BadValue(Rule.TEXT_TOO_LONG));
    comment("Отличный ответ", "");
    comment("", "я".repeat(200));

    taps.put(ivan, answer, 0, FOUR, null);
    assertThat(refusedComment("", "Хорошо")).isEqualTo(new Stale());
    taps.put(ivan, answer, 0, null, FIVE);
    assertThat(taps.cells(ivan)).extracting(MarkCell::comment).containsExactly("");
  }

  private void comment(String seen, String wanted) {
    day.done(() -> day.marks.comment(teacher, taps.cell(ivan, answer, 0), seen, wanted));
  }

  private Refusal refusedComment(String seen, String wanted) {
    return day.refused(() -> day.marks.comment(teacher, taps.cell(ivan, answer, 0), seen, wanted));
  }

  @Test
  void noMarksTodayIsSaidOnceAndSaysNothingWhereMarksStand() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    assertThat(day.done(() -> day.marks.noneToday(day.russianTeacher(), russian)).noMarksSaid())
        .isTrue();
    day.done(() -> day.marks.noneToday(day.russianTeacher(), russian));
    assertThat(day.count("revision")).isEqualTo(1);

    taps.put(ivan, answer, 0, null, FIVE);
    assertThat(day.done(() -> day.marks.noneToday(teacher, math)).noMarksSaid()).isFalse();
  }

  @Test
  void tomorrowsLessonTakesNoMarks() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY.plusDays(1));
    Refusal future = new BadValue(Rule.LESSON_IN_FUTURE);

    assertThat(
            day.refused(
                () ->
                    day.marks.put(
                        day.russianTeacher(),
                        new Marks.Cell(russian, ivan, answer, 0),
                        null,
                        FIVE,
                        null)))
        .isEqualTo(future);
    assertThat(day.refused(() -> day.marks.noneToday(day.russianTeacher(), russian)))
        .isEqualTo(future);
  }

  @Test
  void anotherTeachersMarkIsNotChanged() {
    taps.put(ivan, answer, 0, null, FIVE);

    for (Actor other :
        List.of(day.russianTeacher(), day.classTeacher(), day.director(), day.deputy())) {
      assertThat(
              day.refused(() -> day.marks.put(other, taps.cell(ivan, answer, 0), FIVE, FOUR, null)))
          .isEqualTo(new NotYours());
    }
  }
}
