package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.AttendanceCode.ABSENT;
import static ru.zvonok.core.journal.AttendanceCode.ILL;
import static ru.zvonok.core.journal.MarkValue.FIVE;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;

/** Whose act it isn't, whose day is over, over what something newer stands; and what is in time. */
class UndoRefusedTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();

  /** Holds this one lesson instead; the load stays with the mathematics teacher. */
  private final Actor substitute = day.russianTeacher();

  @Test
  void anothersActSoundsAsOneThatIsntThere() {
    topic(teacher, null, "Дроби");
    long act = last(teacher).orElseThrow().id();
    substituteHolds();

    for (Actor other :
        List.of(
            substitute,
            day.classTeacher(),
            day.director(),
            day.deputy(),
            day.technician(),
            day.family(day.school.ivansMother(), Hat.GUARDIAN, Role.GUARDIAN),
            day.family(ivan, Hat.STUDENT, Role.STUDENT))) {
      assertThat(last(other)).isEmpty();
      assertThat(undo(other, act)).isEqualTo(new NotYours());
      assertThat(undo(other, 9_000_000_000L)).isEqualTo(new NotYours());
    }
    assertThat(undo(teacher, 9_000_000_000L)).isEqualTo(new NotYours());
  }

  @Test
  void theNextDayItIsOver() {
    topic(teacher, null, "Дроби");
    long act = last(teacher).orElseThrow().id();
    SchoolDay.clockShows("2025-10-14T23:59");
    assertThat(last(teacher)).isPresent();

    SchoolDay.clockShows("2025-10-15T00:00");

    assertThat(last(teacher)).isEmpty();
    assertThat(undo(teacher, act)).isEqualTo(new Stale());
  }

  @Test
  void whatStandsUnderSomethingNewerStays() {
    day.notes(teacher, math, ivan, null, ABSENT);
    long act = last(teacher).orElseThrow().id();
    day.notes(day.classTeacher(), math, ivan, ABSENT, ILL);

    assertThat(last(teacher)).isEmpty();
    assertThat(undo(teacher, act)).isEqualTo(new Stale());
  }

  @Test
  void anOlderActOfTheSamePersonIsNotTheLast() {
    topic(teacher, null, "Дроби");
    long act = last(teacher).orElseThrow().id();
    day.done(() -> day.marks.noneToday(teacher, math));

    assertThat(undo(teacher, act)).isEqualTo(new Stale());
  }

  @Test
  void aRollThatSomebodyRelyedOnStaysSaved() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.done(() -> day.rollCall.confirm(teacher, math));
    long act = last(teacher).orElseThrow().id();
    day.notes(day.classTeacher(), math, ivan, ABSENT, ILL);

    assertThat(last(teacher)).isEmpty();
    assertThat(undo(teacher, act)).isEqualTo(new Stale());
  }

  @Test
  void anAbsenceDoesNotComeBackOverAMark() {
    day.notes(teacher, math, ivan, null, ABSENT);
    day.done(() -> day.rollCall.note(teacher, math, ivan, ABSENT, null));
    long act = last(teacher).orElseThrow().id();
    substituteHolds();
    Marks.Cell cell = new Marks.Cell(math, ivan, day.school.kind("Ответ на уроке"), 0);
    day.done(() -> day.marks.put(substitute, cell, null, FIVE, null));

    assertThat(undo(teacher, act)).isEqualTo(new BadValue(Rule.HAS_MARK));
  }

  @Test
  void whatARuleKeepsStaysAndTheRestGoesBack() {
    long russian = day.lesson("Русский язык", day.school.group7A, SchoolDay.TODAY);
    day.notes(teacher, math, ivan, null, ABSENT);
    day.notes(teacher, math, day.school.misha(), null, ABSENT);
    day.done(() -> day.rollCall.noteAwayBefore(substitute, russian));
    day.notes(day.classTeacher(), russian, ivan, ABSENT, ILL);
    Undo.Act act = day.in(() -> day.undo.last(substitute, russian)).orElseThrow();

    Undo.Undone undone = day.done(() -> day.undo.undo(substitute, russian, act.id()));

    assertThat(undone.done()).extracting(Undo.Change::student).containsExactly("Орлов Михаил");
    assertThat(undone.kept()).extracting(Undo.Kept::why).containsExactly(new Stale());
  }

  @Test
  void aLockedTermAndACancelledLessonAreClosedForItToo() {
    topic(teacher, null, "Дроби");
    long act = last(teacher).orElseThrow().id();
    day.school.rows().run("update term set locked_at = now() where number = 1");
    assertThat(last(teacher)).isEmpty();
    assertThat(undo(teacher, act)).isEqualTo(new BadValue(Rule.TERM_LOCKED));
    day.school.rows().run("update term set locked_at = null");
    day.school.rows().run("update lesson set cancelled_at = now() where id = ?", math);
    assertThat(last(teacher)).isEmpty();
    assertThat(undo(teacher, act)).isEqualTo(new BadValue(Rule.LESSON_CANCELLED));
  }

  @Test
  void whatWasWrittenBeforeActsWereKeptIsNeverTakenBack() {
    topic(teacher, null, "Дроби");
    day.asOwner("alter table revision disable trigger revision_is_kept");
    day.asOwner("update revision set act = null");
    day.asOwner("alter table revision enable trigger revision_is_kept");

    assertThat(last(teacher)).isEmpty();
  }

  @Test
  void aRecordTakenApartIsInTimeOnlyIfItIsCompleteAgainInTime() {
    topic(teacher, null, "Дроби");
    day.done(() -> day.rollCall.confirm(teacher, math));
    day.done(() -> day.records.homework(teacher, math, null, new Homework.NoneSet()));
    assertThat(day.count("lesson_record where first_complete_at is not null")).isEqualTo(1);
    undoLast();
    assertThat(day.count("lesson_record where first_complete_at is not null")).isZero();

    SchoolDay.clockShows("2025-10-15T09:00");
    LessonCard card =
        day.done(() -> day.records.homework(teacher, math, null, new Homework.NoneSet()));

    assertThat(card.late()).isTrue();
  }

  @Test
  void aCorrectionTakenBackLeavesTheRecordAsFirstCompleted() {
    topic(teacher, null, "Дроби");
    day.done(() -> day.rollCall.confirm(teacher, math));
    day.done(() -> day.records.homework(teacher, math, null, new Homework.NoneSet()));
    SchoolDay.clockShows("2025-10-15T09:00");
    topic(teacher, "Дроби", "Углы");

    undoLast();

    assertThat(day.count("lesson_record where first_complete_at = '2025-10-14T07:00Z'"))
        .isEqualTo(1);
    assertThat(day.done(() -> day.lessons.card(teacher, math)).late()).isFalse();
  }

  private void substituteHolds() {
    day.school
        .rows()
        .run("update lesson set teacher_id = ? where id = ?", substitute.personId(), math);
  }

  private void undoLast() {
    long act = last(teacher).orElseThrow().id();
    day.done(() -> day.undo.undo(teacher, math, act));
  }

  private Optional<Undo.Act> last(Actor actor) {
    return day.in(() -> day.undo.last(actor, math));
  }

  private Refusal undo(Actor actor, long act) {
    return day.refused(() -> day.undo.undo(actor, math, act));
  }

  private void topic(Actor actor, @Nullable String seen, String wanted) {
    day.done(() -> day.records.topic(actor, math, seen, wanted));
  }
}
