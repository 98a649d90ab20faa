package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.Stale;

/** Two phones on the same cell at the same moment: one wins, the other is told, nothing is lost. */
class TwoPhonesTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();

  @RepeatedTest(5)
  void ofTwoDifferentNotesExactlyOneIsStale() throws Exception {
    List<Refusal> refusals =
        atOnce(() -> note(Attendance.of(AttendanceCode.ABSENT)), () -> note(Attendance.late(10)));

    assertThat(refusals).containsExactly(new Stale());
    assertThat(day.count("attendance")).isEqualTo(1);
    assertThat(day.count("revision")).isEqualTo(1);
  }

  @RepeatedTest(5)
  void ofTwoDifferentMarksExactlyOneIsStale() throws Exception {
    List<Refusal> refusals = atOnce(() -> put(MarkValue.FIVE), () -> put(MarkValue.TWO));

    assertThat(refusals).containsExactly(new Stale());
    assertThat(day.count("revision where entry = 'MARK'")).isEqualTo(1);
  }

  @RepeatedTest(5)
  void anAbsenceAndAMarkAtOnceNeverStandTogether() throws Exception {
    List<Refusal> refusals =
        atOnce(() -> note(Attendance.of(AttendanceCode.ABSENT)), () -> put(MarkValue.FIVE));

    assertThat(refusals).hasSize(1);
    assertThat(day.count("attendance") + day.count("mark")).isEqualTo(1);
  }

  @Test
  void theSameTapTwiceAtOnceIsOneChange() throws Exception {
    assertThat(atOnce(() -> put(MarkValue.FIVE), () -> put(MarkValue.FIVE))).isEmpty();

    assertThat(day.count("revision")).isEqualTo(1);
    assertThat(day.toldMarks()).hasSize(1);
  }

  @RepeatedTest(3)
  void theSameUndoTwiceAtOnceIsOneChange() throws Exception {
    day.done(() -> put(MarkValue.FIVE));
    long act = day.in(() -> day.undo.last(teacher, math)).orElseThrow().id();

    assertThat(
            atOnce(
                () -> day.undo.undo(teacher, math, act), () -> day.undo.undo(teacher, math, act)))
        .isEmpty();

    assertThat(day.count("revision")).isEqualTo(2);
    assertThat(day.count("mark where value is not null")).isZero();
  }

  /** Whoever comes second finds it changed: an undo never wipes what was written meanwhile. */
  @RepeatedTest(5)
  void anUndoAndANewMarkAtOnceLoseNothingUnseen() throws Exception {
    day.done(() -> put(MarkValue.FIVE));
    long act = day.in(() -> day.undo.last(teacher, math)).orElseThrow().id();
    Marks.Cell cell = new Marks.Cell(math, ivan, day.school.kind("Ответ на уроке"), 0);

    List<Refusal> refusals =
        atOnce(
            () -> day.undo.undo(teacher, math, act),
            () -> day.marks.put(teacher, cell, MarkValue.FIVE, MarkValue.TWO, null));

    assertThat(refusals).containsExactly(new Stale());
    assertThat(day.count("revision")).isEqualTo(2);
  }

  @Test
  void twoWhoConfirmAtOnceConfirmOnce() throws Exception {
    assertThat(
            atOnce(
                () -> day.rollCall.confirm(teacher, math),
                () -> day.rollCall.confirm(teacher, math)))
        .isEmpty();

    assertThat(day.count("revision where entry = 'ROLL'")).isEqualTo(1);
  }

  private Outcome<RollSheet> note(Attendance wanted) {
    return day.rollCall.note(teacher, math, ivan, null, wanted);
  }

  private Outcome<MarkSheet> put(MarkValue wanted) {
    Marks.Cell cell = new Marks.Cell(math, ivan, day.school.kind("Ответ на уроке"), 0);
    return day.marks.put(teacher, cell, null, wanted, null);
  }

  private <A, B> List<Refusal> atOnce(Supplier<Outcome<A>> one, Supplier<Outcome<B>> other)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<Refusal> refusals = new ArrayList<>();
    try (ExecutorService phones = Executors.newFixedThreadPool(2)) {
      Future<? extends Outcome<?>> first = phones.submit(() -> tap(together, one));
      Future<? extends Outcome<?>> second = phones.submit(() -> tap(together, other));
      for (Outcome<?> outcome : List.of(first.get(), second.get())) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
          refusals.add(why);
        }
      }
    }
    return refusals;
  }

  private <T> Outcome<T> tap(CyclicBarrier together, Supplier<Outcome<T>> tap) throws Exception {
    together.await();
    return day.in(tap);
  }
}
