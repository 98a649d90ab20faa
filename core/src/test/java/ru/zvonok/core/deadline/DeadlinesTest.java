package ru.zvonok.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of clause 3.2: a quarter that ends on Friday 24 October 2025. */
class DeadlinesTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
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
    assertThat(writtenOn(27, october(28))).isEqualTo(at("2025-10-28T00:00+03:00"));
  }

  private static Instant writtenOn(int day, LocalDate... lessons) {
    return Deadlines.writtenWork(october(day), List.of(lessons), QUARTER_ENDS, MOSCOW);
  }

  private static LocalDate october(int day) {
    return LocalDate.of(2025, 10, day);
  }

  private static Instant at(String offsetDateTime) {
    return OffsetDateTime.parse(offsetDateTime).toInstant();
  }
}
