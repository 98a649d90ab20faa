package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import ru.zvonok.core.PastYear;
import ru.zvonok.core.access.Actor;

/** What no longer must be kept leaves by school and year, and everything else goes on. */
class YearLeavesTest {

  private final SchoolDay day = SchoolDay.begins();
  private final PastYear old = PastYear.of(day.school, 2018);
  private final long math = day.mathToday();
  private final Actor teacher = day.mathTeacher();
  private final Marks.Cell cell =
      new Marks.Cell(math, day.school.ivan(), day.school.kind("Контрольная работа"), 0);

  @Test
  void marksAbsencesAndTheirHistoryLeave_lessonsStay() {
    day.yearLeaves(old.id(), "2020-01-01");

    assertThat(day.everythingWritten()).doesNotContain("\"5\"", "ILL").contains("Счёт");
    assertThat(day.count("assessment")).isZero();
    assertThat(day.count("lesson_record")).isEqualTo(PastYear.LESSONS);
    assertThat(
            day.count(
                "left_year where done_at is not null and marks = 120 and absences = 120 and revisions = 240"))
        .isOne();
    assertThat(day.done(() -> day.history.of(day.director(), old.firstLesson()))).isEmpty();
  }

  @Test
  void anotherYearStays_andThisOneIsWrittenAsBefore() {
    PastYear kept = PastYear.of(day.school, 2019);
    day.done(() -> day.marks.put(teacher, cell, null, MarkValue.FOUR, null));

    day.yearLeaves(old.id(), "2020-01-01");

    assertThat(day.count("mark")).isEqualTo(PastYear.LESSONS + 1);
    assertThat(day.count("revision where lesson_id = " + kept.firstLesson())).isEqualTo(2);
    day.done(() -> day.marks.put(teacher, cell, MarkValue.FOUR, MarkValue.FIVE, null));
    assertThat(day.done(() -> day.history.of(teacher, math))).hasSize(2);
  }

  @Test
  void anotherSchoolsYearStays() {
    SchoolDay other = SchoolDay.begins();
    PastYear.of(other.school, 2018);
    String before = other.everythingWritten();

    day.yearLeaves(old.id(), "2020-01-01");

    assertThat(other.everythingWritten()).isEqualTo(before);
    assertThatThrownBy(() -> other.yearLeaves(old.id(), "2020-01-01"))
        .hasStackTraceContaining("has no year");
  }

  @Test
  void calledAgainItGoesOnWhereItStopped() {
    day.asOwner("insert into left_year (year_id) values (" + old.id() + ")");
    day.asOwner("delete from revision where lesson_id = " + old.firstLesson());

    day.yearLeaves(old.id(), "2020-01-01");
    day.yearLeaves(old.id(), "2020-01-01");

    assertThat(day.count("revision")).isZero();
    assertThat(day.count("left_year where marks = 120")).isOne();
  }

  @Test
  void whatMustBeKeptDoesNotLeave() {
    String before = day.everythingWritten();

    assertThatThrownBy(() -> day.yearLeaves(old.id(), "2019-05-26"))
        .hasStackTraceContaining("is kept");

    assertThat(day.everythingWritten()).isEqualTo(before);
    assertThat(day.count("left_year")).isZero();
  }

  @Test
  void historyOfAYearThatStaysIsNotRemoved() {
    day.done(() -> day.marks.put(teacher, cell, null, MarkValue.FOUR, null));
    day.yearLeaves(old.id(), "2020-01-01");

    assertThatThrownBy(() -> day.asOwner("delete from revision"))
        .hasStackTraceContaining("never changed or removed");
  }

  @Test
  void theApplicationLetsNoYearLeave() {
    assertThatThrownBy(
            () ->
                day.school
                    .rows()
                    .run(
                        "call zvonok_year_leaves(?, ?, date '2020-01-01')",
                        day.school.id(),
                        old.id()))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(
            () -> day.school.rows().run("insert into left_year (year_id) values (?)", old.id()))
        .hasStackTraceContaining("permission denied");
  }
}
