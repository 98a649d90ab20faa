package ru.zvonok.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every deadline, in every zone and however strict a school is. */
class DeadlineProperties {

  private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

  @Property
  void noDutyIsDueBeforeItsLessonEnds(
      @ForAll("rules") Deadlines rules,
      @ForAll("lessons") Lesson lesson,
      @ForAll("nextLessons") List<NextLesson> next,
      @ForAll @IntRange(max = 60) int termEnd) {
    LessonTime time = lesson.in(rules.zone());

    assertThat(rules.lessonRecord(time).by()).isAfterOrEqualTo(time.endsAt());
    assertThat(rules.lessonMarks(time).by()).isAfterOrEqualTo(time.endsAt());
    assertThat(rules.writtenWork(time, next, FIRST.plusDays(termEnd)).by())
        .isAfterOrEqualTo(time.endsAt());
    assertThat(rules.termMarks(time.day())).satisfies(DeadlineProperties::opensBeforeItIsDue);
    assertThat(rules.yearMarks(time.day())).satisfies(DeadlineProperties::opensBeforeItIsDue);
  }

  @Property
  void noneDisappearsAndTheClockMovingForwardOnlyAdds(
      @ForAll("rules") Deadlines rules,
      @ForAll("lessons") Lesson lesson,
      @ForAll("nextLessons") List<NextLesson> next,
      @ForAll("moments") Instant now,
      @ForAll @IntRange(max = 100_000) int minutesLater) {
    Instant later = now.plus(Duration.ofMinutes(minutesLater));
    LessonTime time = lesson.in(rules.zone());
    for (Due due :
        List.of(
            rules.lessonRecord(time),
            rules.lessonMarks(time),
            rules.writtenWork(time, next, FIRST.plusDays(54)),
            rules.termMarks(FIRST.plusDays(54)))) {
      assertThat(owed(due.state(null, later))).isGreaterThanOrEqualTo(owed(due.state(null, now)));
    }
  }

  @Property
  void whatIsDoneStaysAsItWasDone(
      @ForAll("rules") Deadlines rules,
      @ForAll("lessons") Lesson lesson,
      @ForAll("moments") Instant done,
      @ForAll @IntRange(max = 100_000) int minutesLater) {
    Due due = rules.lessonRecord(lesson.in(rules.zone()));
    Instant later = done.plus(Duration.ofMinutes(minutesLater));

    assertThat(due.state(done, later)).isEqualTo(due.state(done, done));
    assertThat(due.state(done, done) instanceof DutyState.Late)
        .isEqualTo(due.state(null, done) instanceof DutyState.Overdue);
  }

  @Property
  void aLessonPutInLaterMakesNothingOverdueInRetrospect(
      @ForAll("rules") Deadlines rules,
      @ForAll("lessons") Lesson work,
      @ForAll("nextLessons") List<NextLesson> next,
      @ForAll @IntRange(max = 54) int onDay,
      @ForAll @IntRange(max = 60) int changedOn,
      @ForAll @IntRange(max = 1439) int minute) {
    LessonTime time = work.in(rules.zone());
    LocalDate changeDay = FIRST.plusDays(changedOn);
    Instant change = changeDay.atStartOfDay(rules.zone()).plusMinutes(minute).toInstant();
    LocalDate termEnd = FIRST.plusDays(54);
    List<NextLesson> more = new ArrayList<>(next);
    more.add(new NextLesson(FIRST.plusDays(onDay), changeDay));
    Due before = rules.writtenWork(time, next, termEnd);
    Assume.that(!(before.state(null, change) instanceof DutyState.Overdue));

    assertThat(rules.writtenWork(time, more, termEnd).state(null, change))
        .isNotInstanceOf(DutyState.Overdue.class);
  }

  @Property
  void aLessonThatFallsOutNeverBringsADeadlineNearer(
      @ForAll("rules") Deadlines rules,
      @ForAll("lessons") Lesson work,
      @ForAll("nextLessons") List<NextLesson> next) {
    Assume.that(!next.isEmpty());
    LessonTime time = work.in(rules.zone());
    LocalDate termEnd = FIRST.plusDays(54);

    assertThat(rules.writtenWork(time, next.subList(1, next.size()), termEnd).by())
        .isAfterOrEqualTo(rules.writtenWork(time, next, termEnd).by());
  }

  @Property
  void noWrittenWorkIsDueBeyondItsTerm(
      @ForAll("rules") Deadlines rules,
      @ForAll("lessons") Lesson work,
      @ForAll("nextLessons") List<NextLesson> next) {
    LessonTime time = work.in(rules.zone());
    LocalDate termEnd = FIRST.plusDays(54);
    Instant cap = rules.writtenWork(time, List.of(), termEnd).by();

    assertThat(rules.writtenWork(time, next, termEnd).by()).isBeforeOrEqualTo(cap);
  }

  /** A lesson of some day: when it ends, and when it was put there, if that was later. */
  record Lesson(int day, int endsAtMinute, @Nullable Integer knownDaysLater) {
    LessonTime in(ZoneId zone) {
      LocalDate date = FIRST.plusDays(day);
      return new LessonTime(
          date,
          date.atStartOfDay(zone).plusMinutes(endsAtMinute).toInstant(),
          knownDaysLater == null ? null : date.plusDays(knownDaysLater));
    }
  }

  @Provide
  Arbitrary<Deadlines> rules() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "Europe/Kaliningrad", "Europe/Moscow", "Asia/Yekaterinburg", "Asia/Kamchatka")
            .map(ZoneId::of);
    Arbitrary<Hours> hours =
        Arbitraries.maps(
                Arbitraries.of(DutyKind.values()),
                Arbitraries.integers().between(Hours.STRICTEST, Hours.MILDEST))
            .map(Hours::new);
    return Combinators.combine(zones, hours).as(Deadlines::new);
  }

  @Provide
  Arbitrary<Lesson> lessons() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 54),
            Arbitraries.integers().between(1, 1439),
            Arbitraries.integers().between(-3, 9).injectNull(0.7))
        .as(Lesson::new);
  }

  @Provide
  Arbitrary<List<NextLesson>> nextLessons() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 70).map(FIRST::plusDays);
    return Combinators.combine(days, days.injectNull(0.7)).as(NextLesson::new).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(-2 * 1440, 70 * 1440)
        .map(minutes -> Instant.parse("2025-09-01T00:00:00Z").plus(Duration.ofMinutes(minutes)));
  }

  private static void opensBeforeItIsDue(Due due) {
    assertThat(due.opensAt()).isBefore(due.by());
  }

  /** 0 nothing yet, 1 to be done, 2 overdue. */
  private static int owed(DutyState state) {
    return switch (state) {
      case DutyState.NotYet() -> 0;
      case DutyState.Open _ -> 1;
      case DutyState.Overdue _ -> 2;
      case DutyState.OnTime(), DutyState.Late _ -> throw new AssertionError("nothing was done");
    };
  }
}
