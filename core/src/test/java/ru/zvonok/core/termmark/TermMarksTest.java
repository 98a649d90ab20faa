package ru.zvonok.core.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;
import static ru.zvonok.core.journal.TermValue.EXEMPT;
import static ru.zvonok.core.journal.TermValue.FIVE;
import static ru.zvonok.core.journal.TermValue.FOUR;
import static ru.zvonok.core.journal.TermValue.NOT_ASSESSED;
import static ru.zvonok.core.journal.TermValue.THREE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.journal.MarkValue;

/** The first quarter's marks in mathematics for 7А, which ends on Friday 24 October. */
class TermMarksTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-22T15:00");
  private final TermMarks marks = SchoolPlay.core(TermMarks.class);
  private final Actor teacher = days.mathTeacher();
  private final long ivan = days.school.ivan();
  private final PageId page = page("QUARTER", 1);

  @Test
  void aMarkIsSuggestedFromWhatStandsAndSetByNobody() {
    days.marks(teacher, days.math(TUESDAY), ivan, null, MarkValue.FIVE, null);
    days.marks(teacher, days.math(TUESDAY.plusDays(2)), ivan, null, MarkValue.FOUR, null);

    TermSheet.Line line = line(sheet(), ivan);

    assertThat(line.suggestion().value()).isEqualTo(FIVE);
    assertThat(line.suggestion().figures().marks()).isEqualTo(2);
    assertThat(line.suggestion().against()).containsExactly(Against.TOO_FEW_MARKS);
    assertThat(line.value()).isNull();
    assertThat(sheet().missing()).isEqualTo(12);
  }

  @Test
  void missedLessonsCountAgainst() {
    long tuesday = days.math(TUESDAY);
    days.away(teacher, tuesday, ivan);

    Figures figures = line(sheet(), ivan).suggestion().figures();

    assertThat(figures.held()).isEqualTo(1);
    assertThat(figures.missed()).isEqualTo(1);
  }

  @Test
  void aWholeGroupIsSetInOneCallAllOrNone() {
    List<Wish> all =
        sheet().lines().stream()
            .map(line -> new Wish(line.student().id(), null, EXEMPT, "освобождён"))
            .toList();
    Wish wrong = new Wish(days.school.studentOf7B(), null, FIVE, "не отсюда");

    assertThat(refused(List.of(all.getFirst(), wrong))).isEqualTo(new BadValue(Rule.NOT_IN_GROUP));
    assertThat(days.count("term_mark")).isZero();

    assertThat(put(all).missing()).isZero();
    assertThat(put(all).missing()).isZero();
    assertThat(days.count("term_mark")).isEqualTo(12);
    assertThat(days.count("term_mark_revision")).as("said twice, changed once").isEqualTo(12);
  }

  @Test
  void anotherMarkThanTheSuggestedNeedsAWord() {
    days.marks(teacher, days.math(TUESDAY), ivan, null, MarkValue.FIVE, null);

    assertThat(refused(List.of(new Wish(ivan, null, FOUR, " "))))
        .isEqualTo(new BadValue(Rule.COMMENT_NEEDED));
    put(List.of(new Wish(ivan, null, FIVE, "")));
    put(List.of(new Wish(ivan, FIVE, FOUR, "по итогам зачёта")));

    assertThat(line(sheet(), ivan).comment()).isEqualTo("по итогам зачёта");
    List<TermMarks.Revision> history = days.done(() -> marks.history(teacher, page, ivan));
    assertThat(history).extracting(TermMarks.Revision::became).containsExactly(FIVE, FOUR);
    assertThat(history).extracting(TermMarks.Revision::suggested).containsOnly(FIVE);
    assertThat(history).noneMatch(TermMarks.Revision::late);
  }

  @Test
  void whatChangedMeanwhileIsStaleAndAWithdrawnMarkIsMissingAgain() {
    put(List.of(new Wish(ivan, null, THREE, "устно")));

    assertThat(refused(List.of(new Wish(ivan, null, FOUR, "устно")))).isEqualTo(new Stale());
    put(List.of(new Wish(ivan, THREE, null, "")));

    assertThat(line(sheet(), ivan).value()).isNull();
    assertThat(days.count("term_mark where value is null")).isEqualTo(1);
  }

  @Test
  void afterTheTermsLastDayAMarkIsLate() {
    SchoolPlay.clockShows("2025-10-25T00:00");
    put(List.of(new Wish(ivan, null, NOT_ASSESSED, "болел всю четверть")));

    assertThat(days.count("term_mark_revision where late")).isEqualTo(1);
  }

  @Test
  void onlyWhoeverHasTheLoadSetsAndTheTechnicianSeesNothing() {
    Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);
    Actor russian = days.staff(days.school.teacherAndMother(), Role.TEACHER);
    Actor classTeacher = days.staff(days.school.classTeacher(), Role.CLASS_TEACHER);
    List<Wish> wish = List.of(new Wish(ivan, null, FIVE, "слово"));

    for (Actor reader : List.of(deputy, classTeacher)) {
      assertThat(days.done(() -> marks.sheet(reader, page)).maySet()).isFalse();
      assertThat(days.refused(() -> marks.put(reader, page, wish))).isEqualTo(new NotYours());
    }
    for (Actor nobody :
        List.of(
            russian,
            days.staff(days.school.technician(), Role.TECHNICIAN),
            new Actor(
                days.school.id(),
                days.school.mathTeacher(),
                Hat.GUARDIAN,
                Set.of(Role.GUARDIAN),
                teacher.via()))) {
      assertThat(days.refused(() -> marks.sheet(nobody, page))).isEqualTo(new NotYours());
      assertThat(days.refused(() -> marks.put(nobody, page, wish))).isEqualTo(new NotYours());
    }
  }

  @Test
  void aTermToComeAndOneThatTheGradeHasNotAreRefused() {
    assertThat(
            days.refused(
                () ->
                    marks.put(
                        teacher, page("QUARTER", 2), List.of(new Wish(ivan, null, FIVE, "рано")))))
        .isEqualTo(new BadValue(Rule.TERM_NOT_BEGUN));
    assertThat(days.refused(() -> marks.sheet(teacher, page("HALF_YEAR", 1))))
        .isEqualTo(new NotYours());
  }

  @Test
  void aSubjectMayHaveNoTermMarks() {
    Actor director = days.staff(days.school.director(), Role.DIRECTOR);
    days.done(
        () ->
            SchoolPlay.core(TermMarkRules.class)
                .subject(director, days.school.subject("Математика"), false));

    assertThat(refused(List.of(new Wish(ivan, null, FIVE, "слово"))))
        .isEqualTo(new BadValue(Rule.SUBJECT_WITHOUT_TERM_MARKS));
    assertThat(termDuties(teacher)).isEmpty();
  }

  @Test
  void whoeverCameFromAnotherClassBringsTheirMarksAlong() {
    long gleb = days.school.studentOf7B();
    long work = days.lesson("Математика", days.school.group7B, TUESDAY);
    days.marks(teacher, work, gleb, null, MarkValue.FOUR, null);
    days.school.rows().leaves(gleb, LocalDate.of(2025, 10, 19));
    days.school.rows().enrol(gleb, days.school.class7A, LocalDate.of(2025, 10, 20));

    assertThat(line(sheet(), gleb).suggestion().value()).isEqualTo(FOUR);
    assertThat(sheet().lines()).hasSize(13);
  }

  @Test
  void termMarksAreOwedFromAWeekBeforeUntilTheyAreWhole() {
    SchoolPlay.clockShows("2025-10-16T23:59");
    assertThat(termDuties(teacher)).isEmpty();
    SchoolPlay.clockShows("2025-10-17T00:00");

    assertThat(termDuties(teacher))
        .extracting(duty -> duty.page().group() + " " + duty.page().missing())
        .containsExactlyInAnyOrder("7А 12", "7Б 2");
    assertThat(termDuties(teacher).getFirst().due().by())
        .isEqualTo(OffsetDateTime.parse("2025-10-25T00:00+03:00").toInstant());

    put(
        sheet().lines().stream()
            .map(line -> new Wish(line.student().id(), null, EXEMPT, "освобождён"))
            .toList());
    assertThat(termDuties(teacher)).extracting(duty -> duty.page().group()).containsExactly("7Б");
  }

  @Test
  void theYearsMarkComesFromTheTerms() {
    put(List.of(new Wish(ivan, null, FOUR, "устно")));
    SchoolPlay.clockShows("2026-05-20T12:00");
    PageId year = page("YEAR", 1);

    TermSheet.Line line = line(days.done(() -> marks.sheet(teacher, year)), ivan);

    assertThat(line.terms()).containsExactly(FOUR, null, null, null);
    assertThat(line.suggestion().value()).isEqualTo(FOUR);
    assertThat(line.suggestion().against()).containsExactly(Against.TERM_MISSING);
    days.done(() -> marks.put(teacher, year, List.of(new Wish(ivan, null, FOUR, ""))));
    assertThat(days.count("term_mark")).isEqualTo(2);
  }

  @Test
  void eachChangeIsToldOnce() {
    int before = SchoolPlay.heard(TermMarksChanged.class).size();
    put(List.of(new Wish(ivan, null, FOUR, "устно")));
    put(List.of(new Wish(ivan, null, FOUR, "устно")));

    assertThat(SchoolPlay.heard(TermMarksChanged.class)).hasSize(before + 1);
  }

  private TermSheet sheet() {
    return days.done(() -> marks.sheet(teacher, page));
  }

  private TermSheet put(List<Wish> wishes) {
    return days.done(() -> marks.put(teacher, page, wishes));
  }

  private Refusal refused(List<Wish> wishes) {
    return days.refused(() -> marks.put(teacher, page, wishes));
  }

  private List<Duty.TermMarks> termDuties(Actor who) {
    Period autumn = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 24));
    return days.done(() -> SchoolPlay.core(Duties.class).mine(who, autumn)).stream()
        .filter(Duty.TermMarks.class::isInstance)
        .map(Duty.TermMarks.class::cast)
        .toList();
  }

  private static TermSheet.Line line(TermSheet sheet, long student) {
    return sheet.lines().stream()
        .filter(line -> line.student().id() == student)
        .findFirst()
        .orElseThrow();
  }

  private PageId page(String kind, int number) {
    return new PageId(
        days.term(kind, number), days.school.group7A, days.school.subject("Математика"));
  }
}
