package ru.zvonok.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;

/** The week of 7А in odd and even weeks; that of 14 October is the year's seventh. */
class WeekPlanTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T07:00");
  private final WeekPlan plan = SchoolPlay.core(WeekPlan.class);
  private final Actor technician = days.staff(days.school.technician(), Role.TECHNICIAN);

  @Test
  void aLessonOfOddWeeksStandsEveryOtherWeek() {
    WeekPlan.Entry history = entry("История");
    days.done(() -> plan.inWeeks(technician, history.id(), WeekPlan.Weeks.ODD, TUESDAY));

    assertThat(history(TUESDAY)).isEqualTo(1);
    assertThat(history(TUESDAY.plusWeeks(1))).isZero();
    assertThat(history(TUESDAY.minusWeeks(1))).as("before, as it was").isEqualTo(1);
    assertThat(entry("История").lesson().weeks()).isEqualTo(WeekPlan.Weeks.ODD);
  }

  @Test
  void anotherSubjectTakesTheEvenWeeks() {
    days.done(() -> plan.inWeeks(technician, entry("История").id(), WeekPlan.Weeks.ODD, TUESDAY));
    days.done(() -> plan.add(technician, even(days.school.classTeacher()), TUESDAY));

    assertThat(english(TUESDAY)).isZero();
    assertThat(english(TUESDAY.plusWeeks(1))).isEqualTo(1);
  }

  @Test
  void anEndedLessonIsNoMoreAndWhatWasStays() {
    history(TUESDAY);
    days.done(() -> plan.end(technician, entry("История").id(), TUESDAY.plusDays(1)));

    assertThat(history(TUESDAY)).isEqualTo(1);
    assertThat(history(TUESDAY.plusWeeks(1))).isZero();
    assertThat(days.count("decision where what = 'TIMETABLE_CHANGED'")).isEqualTo(1);
  }

  @Test
  void thePastAndStrangersAreRefused() {
    long entry = entry("История").id();
    assertThat(days.refused(() -> plan.end(technician, entry, TUESDAY.minusDays(1))))
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
    assertThat(days.refused(() -> plan.end(days.mathTeacher(), entry, TUESDAY)))
        .isEqualTo(new NotYours());
    assertThat(days.refused(() -> plan.add(technician, even(days.school.ivan()), TUESDAY)))
        .isEqualTo(new NotYours());
  }

  @Test
  void aGradeIsMarkedInTheTermsThatTheSchoolChooses() {
    Actor director = days.staff(days.school.director(), Role.DIRECTOR);
    TermKinds kinds = SchoolPlay.core(TermKinds.class);
    assertThat(days.refused(() -> kinds.choose(director, 7, TermKind.TRIMESTER)))
        .as("the year has none")
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
    assertThat(days.refused(() -> kinds.choose(technician, 7, TermKind.HALF_YEAR)))
        .isEqualTo(new NotYours());

    days.done(() -> kinds.choose(director, 7, TermKind.HALF_YEAR));

    PageId halfYear =
        new PageId(
            days.term("HALF_YEAR", 1), days.school.group7A, days.school.subject("Математика"));
    assertThat(
            days.done(() -> SchoolPlay.core(TermMarks.class).sheet(days.mathTeacher(), halfYear)))
        .satisfies(sheet -> assertThat(sheet.maySet()).isTrue());
  }

  private WeekPlan.Lesson even(long teacher) {
    return new WeekPlan.Lesson(
        days.school.group7A,
        days.school.subject("Английский язык"),
        teacher,
        DayOfWeek.TUESDAY,
        4,
        LocalTime.of(11, 15),
        LocalTime.of(12, 0),
        "",
        WeekPlan.Weeks.EVEN,
        1);
  }

  private WeekPlan.Entry entry(String subject) {
    List<WeekPlan.Entry> all =
        days.done(() -> plan.ofClass(technician, days.school.class7A, TUESDAY));
    return all.stream()
        .filter(one -> one.subject().equals(subject))
        .filter(one -> one.lesson().weekday() == DayOfWeek.TUESDAY)
        .findFirst()
        .orElseThrow();
  }

  private long history(LocalDate day) {
    return lessons("История", day);
  }

  /** Of the whole class, not of its two parts. */
  private long english(LocalDate day) {
    return lessons("Английский язык", day);
  }

  private long lessons(String subject, LocalDate day) {
    days.in(
        () -> {
          SchoolPlay.core(Lessons.class).lay(days.school.id(), day, day);
          return true;
        });
    return days.count(
        "lesson where number = 4 and subject_id = %d and day = '%s'"
            .formatted(days.school.subject(subject), day));
  }
}
