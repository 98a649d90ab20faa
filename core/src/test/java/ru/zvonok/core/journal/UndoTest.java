package ru.zvonok.core.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.journal.AttendanceCode.ABSENT;
import static ru.zvonok.core.journal.AttendanceCode.ILL;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.FOUR;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.journal.History.Entry;

/** What a teacher wrote last is taken back: nothing is lost, nothing is hidden. */
class UndoTest {

  private static final Homework PAGE_40 = new Homework.Given("§ 12, № 40", TODAY.plusDays(2), 30);

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();
  private final long test = day.school.kind("Контрольная работа");
  private final MarkTaps taps = new MarkTaps(day, math);

  @Test
  void aFirstTopicIsWithdrawnAndBothActsStayOnRecord() {
    topic(null, "Дроби");

    undoLast();

    assertThat(card().topic()).isNull();
    assertThat(card().line().filling().topic()).isFalse();
    assertThat(history())
        .extracting(History.Revision::was, History.Revision::became)
        .containsExactly(tuple(null, "Дроби"), tuple("Дроби", null));
  }

  @Test
  void theTopicBeforeComesBack() {
    topic(null, "Дроби");
    topic("Дроби", "Углы");

    undoLast();

    assertThat(card().topic()).isEqualTo("Дроби");
  }

  @Test
  void homeworkComesBackWithItsDayAndLength() {
    homework(null, PAGE_40);
    homework(PAGE_40, new Homework.NoneSet());

    undoLast();
    assertThat(card().homework()).isEqualTo(PAGE_40);

    undoLast();
    assertThat(card().homework()).isNull();
  }

  @Test
  void aSavedRollIsOpenAgainAndWhoIsNotedStaysNoted() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.done(() -> day.rollCall.confirm(teacher, math));
    assertThat(day.toldAttendance()).containsExactly(ivan);

    undoLast();

    RollSheet sheet = day.done(() -> day.rollCall.sheet(teacher, math));
    assertThat(sheet.confirmed()).isFalse();
    assertThat(attendance(ivan)).isEqualTo(Attendance.of(ABSENT));
    assertThat(day.toldAttendance()).as("families hear that it doesn't count").hasSize(2);
    assertThat(history().getLast().was()).isEqualTo("CONFIRMED");
    assertThat(history().getLast().became()).isNull();
  }

  @Test
  void attendanceGoesBackAndIsToldWhereTheRollCounts() {
    day.done(() -> day.rollCall.confirm(teacher, math));
    day.notes(teacher, math, ivan, null, ABSENT);

    undoLast();

    assertThat(attendance(ivan)).isNull();
    assertThat(day.toldAttendance()).containsExactly(ivan, ivan);
  }

  @Test
  void anErasedMarkComesBackWithItsWords() {
    taps.put(ivan, test, 0, null, FIVE);
    Marks.Cell cell = new Marks.Cell(math, ivan, test, 0);
    day.done(() -> day.marks.comment(teacher, cell, "", "Без помарок"));
    taps.put(ivan, test, 0, FIVE, null);

    undoLast();

    assertThat(taps.cells(ivan))
        .extracting(MarkCell::value, MarkCell::comment)
        .containsExactly(tuple(FIVE, "Без помарок"));
    assertThat(day.toldMarks()).hasSize(4);
  }

  @Test
  void aMadeUpMarkComesBackWithItsDay() {
    day.notes(teacher, math, ivan, null, ABSENT);
    SchoolDay.clockShows("2025-10-16T10:00");
    Marks.Cell cell = new Marks.Cell(math, ivan, test, 0);
    day.done(() -> day.marks.put(teacher, cell, null, FOUR, TODAY.plusDays(2)));
    taps.put(ivan, test, 0, FOUR, null);

    undoLast();

    assertThat(taps.cells(ivan))
        .extracting(MarkCell::value, MarkCell::madeUpOn)
        .containsExactly(tuple(FOUR, TODAY.plusDays(2)));
  }

  @Test
  void noMarksIsUnsaid() {
    day.done(() -> day.marks.noneToday(teacher, math));

    undoLast();

    assertThat(day.done(() -> day.marks.sheet(teacher, math)).noMarksSaid()).isFalse();
  }

  @Test
  void actsAreTakenBackOneByOneTheLastOneFirst() {
    topic(null, "Дроби");
    taps.put(ivan, test, 0, null, FIVE);
    homework(null, PAGE_40);

    assertThat(entries(last())).containsExactly(Entry.HOMEWORK);
    undoLast();
    assertThat(entries(last())).containsExactly(Entry.MARK);
    assertThat(last().orElseThrow().changes().getFirst().became())
        .startsWith("5 · Контрольная работа");
    undoLast();
    assertThat(entries(last())).containsExactly(Entry.TOPIC);
    undoLast();
    assertThat(last()).isEmpty();
    assertThat(day.count("revision")).isEqualTo(6);
  }

  @Test
  void whatOneTapNotedOfSeveralIsOneAct() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    day.notes(teacher, math, ivan, null, ABSENT);
    day.notes(teacher, math, day.school.misha(), null, ABSENT);
    day.done(() -> day.rollCall.noteAwayBefore(day.russianTeacher(), russian));
    Undo.Act act = day.in(() -> day.undo.last(day.russianTeacher(), russian)).orElseThrow();
    assertThat(act.changes()).hasSize(2);

    Undo.Undone undone = day.done(() -> day.undo.undo(day.russianTeacher(), russian, act.id()));

    assertThat(undone.done()).hasSize(2);
    assertThat(undone.kept()).isEmpty();
    assertThat(day.count("attendance where lesson_id = " + russian)).isZero();
    assertThat(day.count("attendance where lesson_id = " + math)).isEqualTo(2);
  }

  @Test
  void aSecondTapOnTheSameButtonChangesNothing() {
    topic(null, "Дроби");
    homework(null, PAGE_40);
    long act = last().orElseThrow().id();
    day.done(() -> day.undo.undo(teacher, math, act));
    String once = day.everythingWritten();

    assertThat(day.done(() -> day.undo.undo(teacher, math, act)).done()).isEmpty();

    assertThat(day.everythingWritten()).isEqualTo(once);
    assertThat(card().topic()).isEqualTo("Дроби");
  }

  @Test
  void whoGivesAReasonAndWasMistakenTakesItBackToo() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.notes(day.classTeacher(), math, ivan, ABSENT, ILL);
    Undo.Act act = day.in(() -> day.undo.last(day.classTeacher(), math)).orElseThrow();

    day.done(() -> day.undo.undo(day.classTeacher(), math, act.id()));

    assertThat(attendance(ivan)).isEqualTo(Attendance.of(ABSENT));
  }

  @Test
  void aWitnessWhoWasMistakenGivesTheReasonBack() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.notes(day.classTeacher(), math, ivan, ABSENT, ILL);
    day.done(() -> day.rollCall.note(teacher, math, ivan, ILL, null));

    undoLast();

    assertThat(attendance(ivan)).isEqualTo(Attendance.of(ILL));
  }

  private void undoLast() {
    Undo.Act act = last().orElseThrow();
    assertThat(day.done(() -> day.undo.undo(teacher, math, act.id())).kept()).isEmpty();
  }

  private Optional<Undo.Act> last() {
    return day.in(() -> day.undo.last(teacher, math));
  }

  private static List<Entry> entries(Optional<Undo.Act> act) {
    return act.orElseThrow().changes().stream().map(Undo.Change::entry).toList();
  }

  private LessonCard card() {
    return day.done(() -> day.lessons.card(teacher, math));
  }

  private List<History.Revision> history() {
    return day.done(() -> day.history.of(teacher, math));
  }

  private @Nullable Attendance attendance(long student) {
    return requireNonNull(day.done(() -> day.rollCall.sheet(teacher, math))).lines().stream()
        .filter(line -> line.student().id() == student)
        .findFirst()
        .orElseThrow()
        .attendance();
  }

  private void topic(@Nullable String seen, String wanted) {
    day.done(() -> day.records.topic(teacher, math, seen, wanted));
  }

  private void homework(@Nullable Homework seen, Homework wanted) {
    day.done(() -> day.records.homework(teacher, math, seen, wanted));
  }
}
