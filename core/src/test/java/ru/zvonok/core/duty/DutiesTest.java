package ru.zvonok.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.PENDING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Works;

/** What is owed at «Школа на Липовой», and by whom. */
class DutiesTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T10:00");
  private final Duties duties = SchoolPlay.core(Duties.class);
  private final Actor teacher = days.mathTeacher();

  @Test
  void aLessonThatIsOverOwesItsRecordUntilItIsWhole() {
    List<Duty> owed = mine(teacher, TUESDAY, TUESDAY);

    assertThat(owed)
        .singleElement()
        .isInstanceOfSatisfying(
            Duty.LessonRecord.class,
            one -> {
              assertThat(one.lesson().subject()).isEqualTo("Математика");
              assertThat(one.missing()).containsExactlyInAnyOrder(Part.values());
              assertThat(one.due().by()).isEqualTo(at("2025-10-15T00:00+03:00"));
            });

    days.fills(teacher, days.math(TUESDAY));

    assertThat(mine(teacher, TUESDAY, TUESDAY)).isEmpty();
  }

  @Test
  void whatIsStillMissingIsNamed() {
    long math = days.math(TUESDAY);
    days.done(() -> SchoolPlay.core(LessonRecords.class).topic(teacher, math, null, "Дроби"));

    assertThat(mine(teacher, TUESDAY, TUESDAY))
        .singleElement()
        .isInstanceOfSatisfying(
            Duty.LessonRecord.class,
            one -> assertThat(one.missing()).containsExactlyInAnyOrder(Part.ROLL, Part.HOMEWORK));
  }

  @Test
  void daysThatNobodyEverLookedAtAreOwedToo() {
    SchoolPlay.clockShows("2025-10-17T23:00");

    assertThat(mine(teacher, TUESDAY, TUESDAY.plusDays(3)))
        .filteredOn(Duty.LessonRecord.class::isInstance)
        .as("Tuesday 1 and 5, Thursday 1, Friday 1")
        .hasSize(4);
  }

  @Test
  void aCancelledLessonOwesNothingAndALessonOfOthersIsTheirs() {
    days.math(TUESDAY);
    days.school.rows().run("update lesson set cancelled_at = now() where number = 1");
    SchoolPlay.clockShows("2025-10-14T16:00");

    assertThat(mine(teacher, TUESDAY, TUESDAY))
        .extracting(duty -> ((Duty.LessonRecord) duty).lesson().group())
        .containsExactly("7Б");
    assertThat(mine(days.staff(days.school.classTeacher(), Role.TEACHER), TUESDAY, TUESDAY))
        .hasSize(2);
  }

  @Test
  void aLessonOfNobodyIsOwedByWhoeverHasTheLoadElseByTheOffice() {
    days.math(TUESDAY);
    days.school.rows().run("update lesson set teacher_id = null where number in (1, 2)");
    days.school
        .rows()
        .run(
            "update teaching set ends_on = date '2025-10-13' where subject_id = ?",
            days.school.subject("Русский язык"));
    SchoolPlay.clockShows("2025-10-14T10:30");

    assertThat(mine(teacher, TUESDAY, TUESDAY)).hasSize(1);
    List<Duty> all =
        days.done(
            () ->
                duties.ofSchool(
                    days.staff(days.school.deputy(), Role.DEPUTY), Period.day(TUESDAY)));
    assertThat(all)
        .filteredOn(duty -> duty.owner() == null)
        .extracting(duty -> ((Duty.LessonRecord) duty).lesson().subject())
        .containsExactly("Русский язык");
  }

  @Test
  void aWrittenWorkOwesAMarkForEachWhoWasThere() {
    long math = days.math(TUESDAY);
    days.away(teacher, math, days.school.misha());
    days.marks(teacher, math, days.school.ivan(), null, FIVE, null);

    assertThat(works(teacher))
        .singleElement()
        .satisfies(
            work -> {
              assertThat(work.missing()).as("of 12 one is away and one is marked").isEqualTo(10);
              assertThat(work.kind()).isEqualTo("Контрольная работа");
              assertThat(work.due().by()).isEqualTo(at("2025-10-17T00:00+03:00"));
            });
  }

  @Test
  void aDotIsNoMarkAndAWithdrawnMarkIsOwedAgain() {
    long math = days.math(TUESDAY);
    long ivan = days.school.ivan();
    days.done(
        () ->
            SchoolPlay.core(Works.class)
                .announce(teacher, math, days.school.kind("Контрольная работа")));
    days.marks(teacher, math, ivan, null, PENDING, null);
    assertThat(works(teacher)).extracting(Duty.WrittenWork::missing).containsExactly(12);

    days.marks(teacher, math, ivan, PENDING, FIVE, null);
    assertThat(works(teacher)).extracting(Duty.WrittenWork::missing).containsExactly(11);

    days.marks(teacher, math, ivan, FIVE, null, null);
    assertThat(works(teacher)).extracting(Duty.WrittenWork::missing).containsExactly(12);
  }

  @Test
  void aWorkThatNobodyAnnouncedGoesWithItsLastMark() {
    long math = days.math(TUESDAY);
    days.marks(teacher, math, days.school.ivan(), null, FIVE, null);
    assertThat(works(teacher)).hasSize(1);

    days.marks(teacher, math, days.school.ivan(), FIVE, null, null);
    assertThat(works(teacher)).as("a slip of the finger").isEmpty();
  }

  @Test
  void whoMadeItUpIsOwedAMarkByTheLessonAfterThatDay() {
    long math = days.math(TUESDAY);
    days.away(teacher, math, days.school.misha());
    days.marks(teacher, math, days.school.ivan(), null, FIVE, null);
    SchoolPlay.clockShows("2025-10-17T12:00");
    days.marks(teacher, math, days.school.misha(), null, PENDING, TUESDAY.plusDays(3));

    assertThat(works(teacher))
        .filteredOn(work -> work.madeUpOn() != null)
        .singleElement()
        .satisfies(
            work -> {
              assertThat(work.missing()).isEqualTo(1);
              assertThat(work.due().by()).isEqualTo(at("2025-10-21T00:00+03:00"));
            });
  }

  @Test
  void aWorkStaysItsAuthorsWhenAnotherHoldsTheLessonsAfterwards() {
    long math = days.math(TUESDAY);
    days.marks(teacher, math, days.school.ivan(), null, FIVE, null);
    days.math(TUESDAY.plusDays(2));
    days.school
        .rows()
        .run(
            "update lesson set teacher_id = ? where day = '2025-10-16'",
            days.school.classTeacher());

    assertThat(works(teacher))
        .singleElement()
        .satisfies(work -> assertThat(work.due().by()).isEqualTo(at("2025-10-17T00:00+03:00")));
  }

  @Test
  void onlyTheOfficeSeesWhatOthersOwe() {
    Period period = Period.day(TUESDAY);
    for (Role role : List.of(Role.TECHNICIAN, Role.DEPUTY, Role.DIRECTOR)) {
      assertThat(days.done(() -> duties.ofSchool(days.staff(1, role), period))).isNotEmpty();
    }
    assertThat(days.in(() -> duties.ofSchool(teacher, period)))
        .isEqualTo(Outcome.refused(new NotYours()));
    assertThat(days.in(() -> duties.ofTeacher(teacher, days.school.classTeacher(), period)))
        .isEqualTo(Outcome.refused(new NotYours()));
  }

  private List<Duty> mine(Actor who, LocalDate from, LocalDate to) {
    return days.done(() -> duties.mine(who, new Period(from, to)));
  }

  private List<Duty.WrittenWork> works(Actor who) {
    return mine(who, TUESDAY, TUESDAY.plusDays(20)).stream()
        .filter(Duty.WrittenWork.class::isInstance)
        .map(Duty.WrittenWork.class::cast)
        .toList();
  }

  private static Instant at(String offsetDateTime) {
    return OffsetDateTime.parse(offsetDateTime).toInstant();
  }
}
