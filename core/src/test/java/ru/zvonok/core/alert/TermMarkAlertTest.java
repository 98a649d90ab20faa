package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.alert.Day.MOTHER;
import static ru.zvonok.core.journal.TermValue.FIVE;
import static ru.zvonok.core.journal.TermValue.FOUR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.alert.AlertView.Line.TermMarkLine;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.Wish;

/** A term mark is told like any other: once, merged, after the time to undo, then corrected. */
class TermMarkAlertTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 24);

  private final Day day = new Day();
  private final long ivan = day.school.ivan();

  @AfterEach
  void over() {
    day.close();
  }

  @Test
  void termMarksOfOneChildAreOneMessageAndWhatIsSuggestedIsNone() {
    day.motherHasAChat();
    TermMarks marks = day.get(TermMarks.class);
    day.marks(day.mathematics, ivan, MarkValue.FIVE, day.school.ivansMother());
    day.inSchool(() -> marks.sheet(math(), page("Математика")));
    day.aMinuteLater();
    assertThat(day.phones.arrived()).as("seen on the sheet, told to nobody").isEmpty();

    set(math(), "Математика", null, FIVE);
    day.clock.pass(Duration.ofSeconds(30));
    set(russian(), "Русский язык", null, FOUR);
    assertThat(day.drain()).isZero();
    day.aMinuteLater();
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER)).hasSize(1);
    assertThat(day.phones.alertsAt(MOTHER).getFirst().view().lines())
        .containsExactly(line("Математика", FIVE, null), line("Русский язык", FOUR, null));
  }

  @Test
  void aMistapIsNeverTold() {
    day.motherHasAChat();
    set(math(), "Математика", null, FIVE);
    set(math(), "Математика", FIVE, null);

    day.aMinuteLater();

    assertThat(day.phones.arrived()).isEmpty();
  }

  @Test
  void aCorrectionEditsTheMessageThatWasSent() {
    day.motherHasAChat();
    set(math(), "Математика", null, FIVE);
    day.aMinuteLater();
    set(math(), "Математика", FIVE, FOUR);
    day.aMinuteLater();

    List<Parcel.Alert> heard = day.phones.alertsAt(MOTHER);
    assertThat(heard).hasSize(2);
    assertThat(heard.getLast().messageRef()).isNotNull();
    assertThat(heard.getLast().view().lines()).containsExactly(line("Математика", FOUR, FIVE));
  }

  @Test
  void aWithdrawnOneIsSaidToBeWithdrawn() {
    day.motherHasAChat();
    set(math(), "Математика", null, FIVE);
    day.aMinuteLater();
    set(math(), "Математика", FIVE, null);
    day.aMinuteLater();

    assertThat(day.phones.alertsAt(MOTHER).getLast().view().lines())
        .containsExactly(line("Математика", null, FIVE));
  }

  private void set(
      Actor teacher, String subject, @Nullable TermValue seen, @Nullable TermValue wanted) {
    Outcome<?> outcome =
        day.inSchool(
            () ->
                day.get(TermMarks.class)
                    .put(
                        teacher,
                        page(subject),
                        List.of(new Wish(ivan, seen, wanted, wanted == null ? "" : "устно"))));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private TermMarkLine line(String subject, @Nullable TermValue now, @Nullable TermValue told) {
    return new TermMarkLine(
        new AlertView.OfTerm(page(subject).termId(), TermKind.QUARTER, 1),
        LAST_DAY,
        subject,
        now,
        told);
  }

  private PageId page(String subject) {
    long term =
        day.school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select id from term where kind = 'QUARTER' and number = 1")
                        .query(Long.class)
                        .single());
    return new PageId(term, day.school.group7A, day.school.subject(subject));
  }

  private Actor math() {
    return teacher(day.school.mathTeacher());
  }

  private Actor russian() {
    return teacher(day.school.teacherAndMother());
  }

  private Actor teacher(long person) {
    return new Actor(day.school.id(), person, Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
  }
}
