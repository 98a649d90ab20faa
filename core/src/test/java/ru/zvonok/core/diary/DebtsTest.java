package ru.zvonok.core.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.MarkValue;

/** A student's own debts (3.2.3): works that were missed and aren't made up yet. */
class DebtsTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T16:00");
  private final Diary diary = SchoolPlay.core(Diary.class);
  private final Actor mother = family(days.school.ivansMother(), Hat.GUARDIAN, Role.GUARDIAN);
  private final Actor ivan = family(days.school.ivan(), Hat.STUDENT, Role.STUDENT);
  private final long lesson = days.math(TUESDAY);

  @Test
  void aMissedWorkIsOwedUntilItIsMadeUp() {
    days.away(days.mathTeacher(), lesson, days.school.ivan());
    days.marks(days.mathTeacher(), lesson, days.school.misha(), null, MarkValue.FIVE, null);
    assertThat(debts(mother)).as("the roll may still change").isEmpty();
    days.fills(days.mathTeacher(), lesson);

    assertThat(debts(mother))
        .containsExactly(new Debts.Line(TUESDAY, "Математика", "Контрольная работа", ""));
    assertThat(debts(ivan)).isEqualTo(debts(mother));
    assertThat(debts(family(days.school.misha(), Hat.STUDENT, Role.STUDENT), days.school.misha()))
        .isEmpty();

    SchoolPlay.clockShows("2025-10-16T16:00");
    days.marks(
        days.mathTeacher(),
        lesson,
        days.school.ivan(),
        null,
        MarkValue.PENDING,
        TUESDAY.plusDays(2));

    assertThat(debts(mother)).as("written: now the mark is the teacher's duty").isEmpty();
  }

  @Test
  void whoWasThereOwesNothingThoughTheMarkIsMissing() {
    days.marks(days.mathTeacher(), lesson, days.school.misha(), null, MarkValue.FIVE, null);
    days.fills(days.mathTeacher(), lesson);

    assertThat(debts(mother)).isEmpty();
  }

  @Test
  void anothersChildIsRefused() {
    assertThat(days.refused(() -> diary.debts(mother, days.school.studentOf7B())))
        .isEqualTo(new NotYours());
    assertThat(days.refused(() -> diary.debts(days.mathTeacher(), days.school.ivan())))
        .isEqualTo(new NotYours());
  }

  private List<Debts.Line> debts(Actor actor) {
    return debts(actor, days.school.ivan());
  }

  private List<Debts.Line> debts(Actor actor, long student) {
    return days.done(() -> diary.debts(actor, student)).lines();
  }

  private Actor family(long person, Hat hat, Role role) {
    return new Actor(days.school.id(), person, hat, Set.of(role), Via.BUTTON);
  }
}
