package ru.zvonok.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of clause 3.2: a quarter that ends on Friday 24 October 2025. */
class DeadlinesTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Deadlines RULES = Deadlines.ofTheRegulation(MOSCOW);
  private static final LocalDate QUARTER_ENDS = october(24);

  @Test
  void aLessonsRecordIsInTimeUntilTheDaysLastInstant() {
    Instant due = Deadlines.endOfDay(october(14), MOSCOW);

    assertThat(due).isEqualTo(at("2025-10-15T00:00+03:00"));
    assertThat(Deadlines.late(Instant.parse("2025-10-14T20:59:59.999Z"), due)).isFalse();
    assertThat(Deadlines.late(Instant.parse("2025-10-14T21:00:00Z"), due)).isTrue();
  }

  @Test
  void theDayEndsWhenTheSchoolsOwnMidnightComes() {
    assertThat(Deadlines.endOfDay(october(14), ZoneId.of("Europe/Kaliningrad")))
        .isEqualTo(at("2025-10-15T00:00+02:00"));
    assertThat(Deadlines.endOfDay(october(14), ZoneId.of("Asia/Kamchatka")))
        .isEqualTo(at("2025-10-15T00:00+12:00"));
  }

  @Test
  void aWrittenWorkIsDueOnTheDayOfTheNextLesson() {
    Instant due = writtenOn(14, october(14), october(16), october(17));

    assertThat(due).isEqualTo(at("2025-10-17T00:00+03:00"));
    assertThat(Deadlines.late(Instant.parse("2025-10-16T20:59:59Z"), due)).isFalse();
    assertThat(Deadlines.late(Instant.parse("2025-10-16T21:00:00Z"), due)).isTrue();
  }

  @Test
  void theSecondHalfOfADoubleLessonIsNoNextLesson() {
    assertThat(writtenOn(14, october(14), october(14), october(16)))
        .isEqualTo(at("2025-10-17T00:00+03:00"));
  }

  @Test
  void withNoLessonLeftTheTermsLastDayCaps() {
    assertThat(writtenOn(22)).isEqualTo(at("2025-10-25T00:00+03:00"));
  }

  @Test
  void aWorkOnTheTermsLastDayIsDueThatDayWhateverComesAfterTheHolidays() {
    assertThat(writtenOn(24, LocalDate.of(2025, 11, 3))).isEqualTo(at("2025-10-25T00:00+03:00"));
  }

  @Test
  void aWorkMadeUpAfterTheTermIsDueOnThatDay() {
    assertThat(RULES.madeUp(october(27), List.of(NextLesson.on(october(28))), QUARTER_ENDS).by())
        .isEqualTo(at("2025-10-28T00:00+03:00"));
  }

  @Test
  void aLessonAddedAfterTheFactIsDueOnTheDayOfTheChangeAndNoEarlier() {
    Instant ends = Instant.parse("2025-10-14T06:15:00Z");
    Due due = RULES.lessonRecord(new LessonTime(october(14), ends, october(16)));

    assertThat(due.by()).isEqualTo(at("2025-10-17T00:00+03:00"));
    assertThat(
            RULES
                .writtenWork(
                    new LessonTime(october(14), ends, null),
                    List.of(new NextLesson(october(15), october(17)), NextLesson.on(october(21))),
                    QUARTER_ENDS)
                .by())
        .isEqualTo(at("2025-10-18T00:00+03:00"));
  }

  @Test
  void aSchoolMayBeStricterOrMilderByHours() {
    Instant ends = Instant.parse("2025-10-14T06:15:00Z");
    LessonTime lesson = new LessonTime(october(14), ends, null);

    assertThat(withHours(DutyKind.LESSON_RECORD, -4).lessonRecord(lesson).by())
        .isEqualTo(at("2025-10-14T20:00+03:00"));
    assertThat(withHours(DutyKind.LESSON_RECORD, -4).lessonMarks(lesson).by())
        .as("each duty has hours of its own")
        .isEqualTo(at("2025-10-15T00:00+03:00"));
    assertThat(withHours(DutyKind.TERM_MARKS, 12).termMarks(QUARTER_ENDS).by())
        .isEqualTo(at("2025-10-25T12:00+03:00"));
  }

  @Test
  void howeverStrictASchoolAnHourRemainsAfterTheLesson() {
    Deadlines strict = withHours(DutyKind.LESSON_RECORD, -10);

    assertThat(strict.lessonRecord(until("2025-10-14T18:40+03:00")).by())
        .isEqualTo(at("2025-10-14T19:40+03:00"));
    assertThat(strict.lessonRecord(until("2025-10-14T23:45+03:00")).by())
        .as("but the day's end stays")
        .isEqualTo(at("2025-10-15T00:00+03:00"));
  }

  @Test
  void hoursComeFromTheSettingsAndNonsenseCountsForNothing() {
    Hours hours =
        Hours.read("{\"LESSON_RECORD\": -4, \"WRITTEN_WORK\": 1000, \"TERM_MARKS\": \"x\"}");

    assertThat(hours).isEqualTo(Hours.OF_THE_REGULATION.with(DutyKind.LESSON_RECORD, -4));
    assertThat(Hours.read(null)).isEqualTo(Hours.OF_THE_REGULATION);
    assertThatThrownBy(() -> Hours.OF_THE_REGULATION.with(DutyKind.TERM_MARKS, 73))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStateIsReadFromWhenItWasFirstDone() {
    Due due = new Due(at("2025-10-14T09:15+03:00"), at("2025-10-15T00:00+03:00"));
    Instant evening = at("2025-10-14T20:00+03:00");
    Instant next = at("2025-10-15T08:00+03:00");

    assertThat(due.state(null, at("2025-10-14T09:00+03:00"))).isEqualTo(new DutyState.NotYet());
    assertThat(due.state(null, evening)).isEqualTo(new DutyState.Open(Duration.ofHours(4)));
    assertThat(due.state(evening, next)).isEqualTo(new DutyState.OnTime());
    assertThat(due.state(next, next)).isEqualTo(new DutyState.Late(Duration.ofHours(8)));
    assertThat(due.state(null, next)).isEqualTo(new DutyState.Overdue(Duration.ofHours(8)));
  }

  private static Deadlines withHours(DutyKind kind, int hours) {
    return new Deadlines(MOSCOW, Hours.OF_THE_REGULATION.with(kind, hours));
  }

  private static LessonTime until(String ends) {
    return new LessonTime(october(14), at(ends), null);
  }

  private static Instant writtenOn(int day, LocalDate... lessons) {
    Instant ends = october(day).atTime(9, 15).atZone(MOSCOW).toInstant();
    return RULES
        .writtenWork(
            new LessonTime(october(day), ends, null),
            Arrays.stream(lessons).map(NextLesson::on).toList(),
            QUARTER_ENDS)
        .by();
  }

  private static LocalDate october(int day) {
    return LocalDate.of(2025, 10, day);
  }

  private static Instant at(String offsetDateTime) {
    return OffsetDateTime.parse(offsetDateTime).toInstant();
  }
}
