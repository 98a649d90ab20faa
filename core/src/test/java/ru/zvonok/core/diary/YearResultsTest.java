package ru.zvonok.core.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.TermValue.FIVE;
import static ru.zvonok.core.journal.TermValue.FOUR;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.Wish;

/** What a family sees of term and year marks: what is set, and nothing that is suggested. */
class YearResultsTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-22T15:00");
  private final Diary diary = SchoolPlay.core(Diary.class);
  private final long ivan = days.school.ivan();
  private final Actor mother = family(days.school.ivansMother());

  @Test
  void whatIsSetStandsInTheTermAndAmongTheResults() {
    assertThat(days.done(() -> diary.results(mother, ivan)).subjects()).isEmpty();
    set("QUARTER", null, FIVE);
    set("QUARTER", FIVE, FOUR);
    set("YEAR", null, FIVE);

    YearResults results = days.done(() -> diary.results(mother, ivan));
    assertThat(results.terms()).hasSize(5);
    assertThat(results.subjects())
        .singleElement()
        .satisfies(
            subject -> {
              assertThat(subject.subject()).isEqualTo("Математика");
              assertThat(subject.in(results.terms().getFirst()))
                  .contains(new YearResults.Result(FOUR, true));
              assertThat(subject.in(results.terms().getLast()))
                  .contains(new YearResults.Result(FIVE, false));
            });
    assertThat(days.done(() -> diary.marks(mother, ivan, null)).subjects())
        .as("it stands in its term without any other mark")
        .singleElement()
        .satisfies(
            subject -> assertThat(subject.result()).isEqualTo(new YearResults.Result(FOUR, true)));

    set("QUARTER", FOUR, null);
    assertThat(days.done(() -> diary.marks(mother, ivan, null)).subjects()).isEmpty();
  }

  @Test
  void anothersChildHasNoneForMe() {
    Actor stranger = family(days.school.motherOf7B());

    assertThat(days.refused(() -> diary.results(stranger, ivan))).isEqualTo(new NotYours());
    assertThat(days.refused(() -> diary.results(mother, 9_000_000_001L))).isEqualTo(new NotYours());
    assertThat(days.refused(() -> diary.results(days.mathTeacher(), ivan)))
        .isEqualTo(new NotYours());
  }

  private void set(String kind, @Nullable TermValue seen, @Nullable TermValue wanted) {
    PageId page =
        new PageId(days.term(kind, 1), days.school.group7A, days.school.subject("Математика"));
    days.done(
        () ->
            SchoolPlay.core(TermMarks.class)
                .put(
                    days.mathTeacher(),
                    page,
                    List.of(new Wish(ivan, seen, wanted, wanted == null ? "" : "устно"))));
  }

  private Actor family(long person) {
    return new Actor(days.school.id(), person, Hat.GUARDIAN, Set.of(Role.GUARDIAN), Via.BUTTON);
  }
}
