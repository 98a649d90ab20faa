package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.MarkValue.FIVE;

import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;

/** Which kinds of work take a mark. */
class WorkKindsTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();
  private final long answer = day.school.kind("Ответ на уроке");
  private final MarkTaps taps = new MarkTaps(day, math);

  @Test
  void gradeOneHasNoMarks() {
    day.school.rows().run("update school_class set grade = 1 where id = ?", day.school.class7A);

    assertThat(taps.refused(ivan, answer, null, FIVE, null))
        .isEqualTo(new BadValue(Rule.NO_MARKS_IN_GRADE_1));
    day.done(() -> day.marks.noneToday(teacher, math));
  }

  @Test
  void aRetiredKindStandsButTakesNoNewMark() {
    taps.put(ivan, answer, 0, null, FIVE);
    day.school.rows().run("update work_kind set retired = true where id = ?", answer);

    assertThat(day.done(() -> day.marks.sheet(teacher, math)).kinds())
        .extracting(WorkKind::id)
        .contains(answer);
    assertThat(taps.refused(day.school.misha(), answer, null, FIVE, null))
        .isEqualTo(new BadValue(Rule.UNKNOWN_KIND));
    taps.put(ivan, answer, 0, FIVE, null);
    assertThat(day.done(() -> day.marks.sheet(teacher, math)).kinds())
        .extracting(WorkKind::id)
        .doesNotContain(answer);
  }

  @Test
  void kindsAndPlacesThatAreNotThereAreRefused() {
    Refusal unknown = new BadValue(Rule.UNKNOWN_KIND);

    assertThat(taps.refused(ivan, 999_999, null, FIVE, null)).isEqualTo(unknown);
    assertThat(
            day.refused(
                () -> day.marks.put(teacher, taps.cell(ivan, answer, 10), null, FIVE, null)))
        .isEqualTo(unknown);
    assertThat(taps.refused(day.school.studentOf7B(), answer, null, FIVE, null))
        .isEqualTo(new BadValue(Rule.NOT_IN_GROUP));
  }

  @Test
  void aNewSchoolBeginsWithTheUsualKindsAndKeepsItsOwn() {
    WorkKinds kinds = SchoolDay.core(WorkKinds.class);
    ensure(kinds);
    assertThat(day.count("work_kind")).as("has its own").isEqualTo(4);

    day.school.rows().run("delete from work_kind");
    ensure(kinds);
    ensure(kinds);
    assertThat(day.count("work_kind")).isEqualTo(14);
    assertThat(day.count("work_kind where written and weight = 3")).isEqualTo(2);
  }

  private void ensure(WorkKinds kinds) {
    day.in(
        () -> {
          kinds.ensureDefaults(day.school.id());
          return true;
        });
  }
}
