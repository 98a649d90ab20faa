package ru.zvonok.core.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.TermValue.EXEMPT;
import static ru.zvonok.core.journal.TermValue.FIVE;
import static ru.zvonok.core.journal.TermValue.FOUR;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;

/** What a teacher set at once is taken back at once. */
class TermUndoTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-22T15:00");
  private final TermMarks marks = SchoolPlay.core(TermMarks.class);
  private final Actor teacher = days.mathTeacher();
  private final long ivan = days.school.ivan();
  private final PageId page =
      new PageId(days.term("QUARTER", 1), days.school.group7A, days.school.subject("Математика"));

  @Test
  void theLastActIsTakenBackWholeAndOnlyOnce() {
    put(List.of(new Wish(ivan, null, FOUR, "устно")));
    SchoolPlay.clockShows("2025-10-22T15:01");
    put(
        sheet().lines().stream()
            .map(line -> new Wish(line.student().id(), line.value(), EXEMPT, "приказ"))
            .toList());
    TermMarks.Act act = last();
    assertThat(act.size()).isEqualTo(12);

    SchoolPlay.clockShows("2025-10-22T15:02");
    TermSheet back = days.done(() -> marks.undo(teacher, page, act.id()));

    assertThat(back.missing()).isEqualTo(11);
    assertThat(back.of(ivan).orElseThrow().value()).isEqualTo(FOUR);
    assertThat(back.of(ivan).orElseThrow().comment()).isEqualTo("устно");
    assertThat(days.refused(() -> marks.undo(teacher, page, act.id()))).isEqualTo(new Stale());
    assertThat(days.count("term_mark_revision")).as("all on record").isEqualTo(1 + 12 + 12);
  }

  @Test
  void whatAnotherChangedSinceStays() {
    put(List.of(new Wish(ivan, null, FOUR, "устно")));
    TermMarks.Act act = last();
    days.school.rows().run("update term_mark set value = '5' where student_id = ?", ivan);

    assertThat(days.refused(() -> marks.undo(teacher, page, act.id()))).isEqualTo(new Stale());
    assertThat(sheet().of(ivan).orElseThrow().value()).isEqualTo(FIVE);
  }

  @Test
  void nobodyElseTakesItBackNorTheNextDay() {
    put(List.of(new Wish(ivan, null, FOUR, "устно")));
    long act = last().id();
    Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);

    assertThat(days.refused(() -> marks.undo(deputy, page, act))).isEqualTo(new NotYours());
    assertThat(days.in(() -> marks.last(deputy, page))).isEmpty();
    SchoolPlay.clockShows("2025-10-23T08:00");
    assertThat(days.in(() -> marks.last(teacher, page))).isEmpty();
    assertThat(days.refused(() -> marks.undo(teacher, page, act))).isEqualTo(new Stale());
  }

  private void put(List<Wish> wishes) {
    days.done(() -> marks.put(teacher, page, wishes));
  }

  private TermSheet sheet() {
    return days.done(() -> marks.sheet(teacher, page));
  }

  private TermMarks.Act last() {
    return days.in(() -> marks.last(teacher, page)).orElseThrow();
  }
}
