package ru.zvonok.core.school;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

class CalendarTest {

  private static final LocalDate YEAR_FROM = LocalDate.of(2025, 9, 1);
  private static final LocalDate SATURDAY_18 = LocalDate.of(2025, 10, 18);
  private static final LocalDate TUESDAY = LocalDate.of(2025, 10, 14);
  private static final long CLASS_7A = 70;

  @Test
  void theNarrowerWordWins() {
    Calendar calendar =
        with(
            special(new Scope.School(), new Word.Off(Reason.COLD)),
            special(new Scope.Grade(7), taught(null)),
            special(new Scope.OneClass(CLASS_7A), new Word.Off(Reason.QUARANTINE)));

    assertThat(calendar.plan(TUESDAY, 5, null).reason()).isEqualTo(Reason.COLD);
    assertThat(calendar.isSchoolDay(TUESDAY, 7)).isTrue();
    assertThat(calendar.plan(TUESDAY, 7, CLASS_7A).reason()).isEqualTo(Reason.QUARANTINE);
  }

  @Test
  void aWordTakenBackLeavesTheDayAsItWas() {
    Calendar calendar = with(special(new Scope.School(), null));

    assertThat(calendar.isSchoolDay(TUESDAY, 7)).isTrue();
    assertThat(calendar.plan(TUESDAY, 7, CLASS_7A).special()).isNotNull();
  }

  @Test
  void aMovedDayTakesAnotherWeekdaysLessons() {
    SpecialDay moved = new SpecialDay(1, SATURDAY_18, new Scope.School(), taught(MONDAY));
    Calendar calendar = with(moved);

    assertThat(calendar.plan(SATURDAY_18, 7, null).schoolDay()).isTrue();
    assertThat(calendar.plan(SATURDAY_18, 7, null).weekday()).isEqualTo(MONDAY);
  }

  @Test
  void oneGradeMayHaveFiveDaysAndAnotherSix() {
    Calendar calendar =
        new Calendar(
            year(),
            new Terms(List.of()),
            List.of(),
            Map.of(),
            List.of(
                new Calendar.TaughtDay(FRIDAY, 1, YEAR_FROM, null),
                new Calendar.TaughtDay(SATURDAY, 7, YEAR_FROM, null)));

    assertThat(calendar.isSchoolDay(SATURDAY_18, 7)).isTrue();
    assertThat(calendar.isSchoolDay(SATURDAY_18, 1)).isFalse();
    assertThat(calendar.isSchoolDay(SATURDAY_18, 3)).as("no timetable of its own").isTrue();
  }

  @Test
  void aPublicHolidayIsOffUnlessTheOfficeSaysElse() {
    LocalDate unityDay = LocalDate.of(2025, 11, 4);
    assertThat(with().isSchoolDay(unityDay, 7)).isFalse();

    SpecialDay taught = new SpecialDay(1, unityDay, new Scope.School(), taught(null));
    assertThat(with(taught).isSchoolDay(unityDay, 7)).isTrue();
  }

  @Test
  void theYearsFirstWeekIsOdd() {
    assertThat(odd(LocalDate.of(2025, 9, 1))).isTrue();
    assertThat(odd(LocalDate.of(2025, 9, 7))).isTrue();
    assertThat(odd(LocalDate.of(2025, 9, 8))).isFalse();
    assertThat(odd(LocalDate.of(2026, 1, 12))).as("week 20").isFalse();
  }

  @Test
  void aSchoolChoosesTheTermsOfSingleGrades() {
    Term trimester = term(TermKind.TRIMESTER);
    Term quarter = term(TermKind.QUARTER);
    Terms terms =
        new Terms(
            TermKind.chosen("{\"9\": \"TRIMESTER\", \"8\": \"MONTH\", \"x\": \"QUARTER\"}"),
            List.of(trimester, quarter));

    assertThat(terms.of(9)).containsExactly(trimester);
    assertThat(terms.of(8)).containsExactly(quarter);
  }

  private static boolean odd(LocalDate day) {
    return with().plan(day, 7, null).oddWeek();
  }

  private static Calendar with(SpecialDay... special) {
    return new Calendar(
        year(),
        new Terms(List.of()),
        List.of(),
        Stream.of(special).collect(groupingBy(SpecialDay::day)),
        List.of());
  }

  private static AcademicYear year() {
    return new AcademicYear(1, "2025/2026", YEAR_FROM, LocalDate.of(2026, 5, 26));
  }

  private static SpecialDay special(Scope scope, @Nullable Word word) {
    return new SpecialDay(scope.hashCode(), TUESDAY, scope, word);
  }

  private static Word taught(@Nullable DayOfWeek as) {
    return new Word.Taught(as, false, Set.of());
  }

  private static Term term(TermKind kind) {
    return new Term(kind.ordinal(), kind, 1, kind.name(), YEAR_FROM, TUESDAY, false);
  }
}
