package ru.zvonok.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Works;

/** One-off changes on Tuesday and Thursday at «Школа на Липовой». */
class LessonChangesTest {

  private static final LocalDate THURSDAY = TUESDAY.plusDays(2);

  private final SchoolPlay days = new SchoolPlay("2025-10-14T07:00");
  private final LessonChanges changes = SchoolPlay.core(LessonChanges.class);
  private final Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);
  private final Actor teacher = days.mathTeacher();
  private final Actor other = days.staff(days.school.classTeacher(), Role.TEACHER);
  private final long math = days.math(TUESDAY);

  @Test
  void aSubstituteFillsTheLessonOwnsTheDutyAndIsToldOnce() {
    Changed changed =
        days.done(() -> changes.substitute(deputy, math, other.personId(), "болезнь"));
    days.done(() -> changes.substitute(deputy, math, other.personId(), "болезнь"));
    SchoolPlay.clockShows("2025-10-14T10:00");

    assertThat(changed.clashes()).isEmpty();
    assertThat(owed(teacher)).isEmpty();
    assertThat(owed(other)).hasSize(1);
    days.fills(other, math);
    assertThat(owed(other)).isEmpty();
    assertThat(told())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.what()).isEqualTo(What.LESSON_SUBSTITUTED);
              assertThat(event.teachers())
                  .containsExactlyInAnyOrder(teacher.personId(), other.personId());
              assertThat(event.key()).startsWith("lesson:");
              assertThat(event.reason()).isEqualTo("болезнь");
            });
    assertThat(days.count("decision where what = 'LESSON_SUBSTITUTED' and reason = 'болезнь'"))
        .isEqualTo(1);
  }

  @Test
  void aSubstituteNamedAfterwardsIsNotOverdueInRetrospect() {
    SchoolPlay.clockShows("2025-10-16T12:00");
    days.done(() -> changes.substitute(deputy, math, other.personId(), "забыли записать"));

    Duty owed = owed(other).getFirst();

    assertThat(owed.due().by()).isEqualTo(at("2025-10-17T00:00+03:00"));
    days.fills(other, math);
    assertThat(days.count("revision where late")).isZero();
  }

  @Test
  void whoClashesIsSaidAndWhoIsFreeIsOffered() {
    long russian = days.lesson("Русский язык", days.school.group7A, TUESDAY);
    days.done(
        () ->
            changes.add(
                deputy,
                new NewLesson(
                    days.school.group7B,
                    days.school.subject("История"),
                    other.personId(),
                    TUESDAY,
                    2),
                "консультация"));

    Changed changed =
        days.done(() -> changes.substitute(deputy, russian, other.personId(), "болезнь"));
    List<Substitutes.Candidate> offered =
        days.done(() -> SchoolPlay.core(Substitutes.class).of(deputy, russian));

    assertThat(changed.clashes()).extracting(Slot::group).containsExactly("7Б");
    assertThat(offered)
        .extracting(one -> one.name().family() + " " + one.busy() + " " + one.sameSubject())
        .containsExactly("Орлова false true", "Лебедева false false");
  }

  @Test
  void nobodyOutsideTheStaffIsASubstitute() {
    for (long person : List.of(days.school.ivansMother(), days.school.ivan(), 0L)) {
      assertThat(days.refused(() -> changes.substitute(deputy, math, person, "болезнь")))
          .isEqualTo(new NotYours());
    }
  }

  @Test
  void anotherSubjectDoesNotCountForAWrittenWork() {
    SchoolPlay.clockShows("2025-10-14T12:00");
    days.marks(teacher, math, days.school.ivan(), null, MarkValue.FIVE, null);
    days.done(
        () ->
            changes.replaceSubject(
                deputy,
                days.math(THURSDAY),
                days.school.subject("История"),
                other.personId(),
                "учитель на курсах"));

    assertThat(work().due().by()).as("Friday's lesson").isEqualTo(at("2025-10-18T00:00+03:00"));
  }

  @Test
  void aMovedLessonTakesItsAnnouncementAlongAndLeavesATrace() {
    long thursday = days.math(THURSDAY);
    long test = days.school.kind("Контрольная работа");
    days.done(() -> SchoolPlay.core(Works.class).announce(teacher, thursday, test));

    Changed moved =
        days.done(() -> changes.move(deputy, thursday, LocalDate.of(2025, 10, 17), 3, "экскурсия"));

    assertThat(moved.lesson().startsAt()).isEqualTo(at("2025-10-17T10:20+03:00"));
    assertThat(days.count("assessment where lesson_id = " + moved.lesson().lessonId()))
        .isEqualTo(1);
    assertThat(days.count("lesson where id = " + thursday + " and cancelled_why = 'MOVED'"))
        .isEqualTo(1);
    List<PlanChanges.Line> lines =
        days.done(
            () ->
                SchoolPlay.core(PlanChanges.class)
                    .between(teacher, THURSDAY, THURSDAY.plusDays(1)));
    assertThat(lines)
        .extracting(line -> line.slot().day() + " " + line.cancelled() + " " + line.movedTo())
        .containsExactly(
            "2025-10-16 true Place[day=2025-10-17, number=3]", "2025-10-17 false null");
    relay(THURSDAY);
    assertThat(
            days.count("lesson where day = '2025-10-16' and cancelled_at is null and number = 1"))
        .as("laid anew, it doesn't come back")
        .isZero();

    days.done(() -> changes.restore(deputy, thursday, "экскурсии не будет"));
    assertThat(days.count("assessment where lesson_id = " + thursday)).isEqualTo(1);
    assertThat(
            days.count("lesson where day = '2025-10-17' and number = 3 and cancelled_at is null"))
        .isZero();
  }

  @Test
  void twoLessonsChangePlaces() {
    long thursday = days.math(THURSDAY);
    long history = days.lesson("История", days.school.group7A, TUESDAY);

    days.done(() -> changes.swap(deputy, thursday, history, "по просьбе учителей"));

    assertThat(days.count(standing("Математика", "2025-10-14", 4))).isEqualTo(1);
    assertThat(days.count(standing("История", "2025-10-16", 1))).isEqualTo(1);
    assertThat(told()).hasSize(2);
  }

  @Test
  void whatIsWrittenIsNeitherCancelledNorMoved() {
    days.done(() -> SchoolPlay.core(LessonRecords.class).topic(teacher, math, null, "Дроби"));
    Outcome<?> written = Outcome.refused(new BadValue(Rule.LESSON_WRITTEN));

    assertThat(days.<Outcome<Changed>>in(() -> changes.cancel(deputy, math, "так")))
        .isEqualTo(written);
    assertThat(days.<Outcome<Changed>>in(() -> changes.move(deputy, math, THURSDAY, 3, "так")))
        .isEqualTo(written);
    days.done(() -> changes.substitute(deputy, math, other.personId(), "вела другая"));
    assertThat(days.count("lesson_record where topic = 'Дроби'")).isEqualTo(1);
  }

  @Test
  void aCancelledLessonOwesNothingAndRestoredOnesFromThatDayOn() {
    days.done(() -> changes.cancel(deputy, math, "актовый зал"));
    SchoolPlay.clockShows("2025-10-14T10:00");
    assertThat(owed(teacher)).isEmpty();
    assertThat(days.refused(() -> changes.substitute(deputy, math, other.personId(), "так")))
        .isEqualTo(new BadValue(Rule.LESSON_CANCELLED));

    SchoolPlay.clockShows("2025-10-15T10:00");
    days.done(() -> changes.restore(deputy, math, "урок всё же был"));

    assertThat(owed(teacher).getFirst().due().by()).isEqualTo(at("2025-10-16T00:00+03:00"));
  }

  @Test
  void aReasonASchoolDayAndAnOpenTermAreNeeded() {
    assertThat(days.refused(() -> changes.cancel(deputy, math, " ")))
        .isEqualTo(new BadValue(Rule.TEXT_EMPTY));
    assertThat(
            days.refused(
                () -> changes.move(deputy, math, LocalDate.of(2025, 10, 28), 1, "каникулы")))
        .isEqualTo(new BadValue(Rule.NO_SCHOOL_THAT_DAY));
    assertThat(days.refused(() -> changes.move(deputy, math, LocalDate.of(2026, 7, 1), 1, "лето")))
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
    days.school.rows().run("update term set locked_at = now()");
    assertThat(days.refused(() -> changes.cancel(deputy, math, "так")))
        .isEqualTo(new BadValue(Rule.TERM_LOCKED));
  }

  @Test
  void aLessonMovedTwiceComesBackFromWhereItIsNow() {
    Changed once = days.done(() -> changes.move(deputy, math, THURSDAY, 4, "так"));
    days.done(() -> changes.move(deputy, once.lesson().lessonId(), THURSDAY, 5, "так"));
    days.done(() -> changes.restore(deputy, math, "так"));

    assertThat(days.count(standing("Математика", "2025-10-14", 1))).isOne();
    assertThat(days.count(standing("Математика", "2025-10-16", 4))).isZero();
    assertThat(days.count(standing("Математика", "2025-10-16", 5))).isZero();
    assertThat(
            days.done(() -> SchoolPlay.core(PlanChanges.class).between(deputy, TUESDAY, THURSDAY)))
        .isEmpty();
  }

  @Test
  void onlyTheOfficeChangesThePlan() {
    for (Actor nobody :
        List.of(teacher, days.staff(days.school.classTeacher(), Role.CLASS_TEACHER))) {
      assertThat(days.refused(() -> changes.cancel(nobody, math, "так"))).isEqualTo(new NotYours());
      assertThat(days.refused(() -> changes.substitute(nobody, math, other.personId(), "так")))
          .isEqualTo(new NotYours());
      assertThat(days.refused(() -> SchoolPlay.core(Substitutes.class).of(nobody, math)))
          .isEqualTo(new NotYours());
    }
    Actor technician = days.staff(days.school.technician(), Role.TECHNICIAN);
    days.done(() -> changes.cancel(technician, math, "так"));
  }

  private List<Duty> owed(Actor who) {
    return days.done(() -> SchoolPlay.core(Duties.class).mine(who, Period.day(TUESDAY))).stream()
        .filter(
            duty -> duty instanceof Duty.LessonRecord(var lesson, _, _, _) && lesson.id() == math)
        .toList();
  }

  private Duty.WrittenWork work() {
    return days
        .done(() -> SchoolPlay.core(Duties.class).mine(teacher, Period.day(TUESDAY)))
        .stream()
        .filter(Duty.WrittenWork.class::isInstance)
        .map(Duty.WrittenWork.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<LessonChanged> told() {
    return SchoolPlay.heard(LessonChanged.class).stream()
        .filter(event -> event.schoolId() == days.school.id())
        .toList();
  }

  private String standing(String subject, String day, int number) {
    return "lesson where subject_id = %d and day = '%s' and number = %d and cancelled_at is null"
        .formatted(days.school.subject(subject), day, number);
  }

  private void relay(LocalDate day) {
    days.in(
        () -> {
          SchoolPlay.core(Lessons.class).replan(days.school.id(), day);
          SchoolPlay.core(Lessons.class).lay(days.school.id(), day, day);
          return true;
        });
  }

  private static Instant at(String offsetDateTime) {
    return OffsetDateTime.parse(offsetDateTime).toInstant();
  }
}
