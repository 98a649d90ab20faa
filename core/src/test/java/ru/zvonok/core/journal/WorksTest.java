package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;

/** A written work is announced, taken back, handed over. */
class WorksTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T10:00");
  private final Works works = SchoolPlay.core(Works.class);
  private final Actor teacher = days.mathTeacher();
  private final long test = days.school.kind("Контрольная работа");

  @Test
  void anAnnouncedWorkSaysByWhenItsMarksAreDueAndIsOnRecordOnce() {
    long thursday = days.math(TUESDAY.plusDays(2));
    days.done(() -> works.announce(teacher, thursday, test));
    Works.Announced said = days.done(() -> works.announce(teacher, thursday, test));

    assertThat(said.due().by())
        .isEqualTo(OffsetDateTime.parse("2025-10-18T00:00+03:00").toInstant());
    assertThat(said.capped()).isFalse();
    assertThat(days.count("revision where entry = 'WORK'")).isEqualTo(1);
  }

  @Test
  void onTheTermsLastDayItIsSaidThatNoLessonIsLeft() {
    long last = days.math(LocalDate.of(2025, 10, 24));

    assertThat(days.done(() -> works.announce(teacher, last, test)).capped()).isTrue();
  }

  @Test
  void itIsTakenBackUnlessItHasMarks() {
    long math = days.math(TUESDAY);
    days.done(() -> works.announce(teacher, math, test));
    days.done(() -> works.withdraw(teacher, math, test));
    days.done(() -> works.withdraw(teacher, math, test));
    assertThat(days.count("assessment")).isZero();
    assertThat(days.count("revision where entry = 'WORK'")).isEqualTo(2);

    days.marks(teacher, math, days.school.ivan(), null, MarkValue.FIVE, null);
    assertThat(days.refused(() -> works.withdraw(teacher, math, test)))
        .isEqualTo(new BadValue(Rule.WORK_HAS_MARKS));
  }

  @Test
  void anAnnouncementIsTakenBackAsWhatWasDoneLast() {
    long math = days.math(TUESDAY);
    days.done(() -> works.announce(teacher, math, test));
    Undo undo = SchoolPlay.core(Undo.class);
    long act = days.in(() -> undo.last(teacher, math)).orElseThrow().id();
    days.done(() -> undo.undo(teacher, math, act));

    assertThat(days.count("assessment")).isZero();
    assertThat(days.count("revision where entry = 'WORK'")).isEqualTo(2);
  }

  @Test
  void onlyWrittenKindsInLessonsOfOnesOwn() {
    long math = days.math(TUESDAY);
    assertThat(
            days.refused(() -> works.announce(teacher, math, days.school.kind("Ответ на уроке"))))
        .isEqualTo(new BadValue(Rule.NOT_WRITTEN));
    Actor other = days.staff(days.school.teacherAndMother(), Role.TEACHER);
    assertThat(days.refused(() -> works.announce(other, math, test))).isEqualTo(new NotYours());
  }

  @Test
  void theOfficeHandsAWorkOverAndWhoeverGetsItMayMark() {
    long math = days.math(TUESDAY);
    days.done(() -> works.announce(teacher, math, test));
    long work = days.workOf(math);
    Actor other = days.staff(days.school.teacherAndMother(), Role.TEACHER);
    Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);

    assertThat(days.refused(() -> works.handOver(teacher, work, other.personId())))
        .isEqualTo(new NotYours());
    assertThat(days.refused(() -> works.handOver(deputy, work, days.school.ivansMother())))
        .as("teaches nobody")
        .isEqualTo(new NotYours());
    days.done(() -> works.handOver(deputy, work, other.personId()));

    days.marks(other, math, days.school.ivan(), null, MarkValue.FIVE, null);
    assertThat(days.count("decision where what = 'WORK_HANDED_OVER'")).isEqualTo(1);
    assertThat(days.done(() -> SchoolPlay.core(History.class).of(teacher, math)))
        .extracting(History.Revision::entry)
        .isEqualTo(List.of(History.Entry.WORK, History.Entry.MARK));
  }
}
