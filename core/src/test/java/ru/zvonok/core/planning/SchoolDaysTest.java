package ru.zvonok.core.planning;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/** The office's word of a day, and what becomes of its lessons. On Tuesdays there are six. */
class SchoolDaysTest {

  private static final LocalDate DAY = SchoolPlay.TUESDAY;
  private static final LocalDate SATURDAY = LocalDate.of(2025, 10, 18);
  private static final Scope SCHOOL = new Scope.School();
  private static final Word COLD = new Word.Off(Reason.COLD);

  private final SchoolPlay days = new SchoolPlay("2025-10-14T07:00");
  private final SchoolDays schoolDays = SchoolPlay.core(SchoolDays.class);
  private final Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);
  private final long math = days.math(DAY);

  @Test
  void aDayOffTakesItsLessonsAwayAndTheWordTakenBackBringsThemBack() {
    days.done(() -> schoolDays.set(deputy, DAY, SCHOOL, COLD, "−32 утром"));
    assertThat(lessons(DAY)).isZero();

    days.done(() -> schoolDays.unset(deputy, DAY, SCHOOL));
    assertThat(lessons(DAY)).isEqualTo(6);
    assertThat(days.count("decision where what in ('DAY_SET', 'DAY_UNSET')")).isEqualTo(2);
  }

  @Test
  void oneClassInQuarantineLeavesTheOthersAtSchool() {
    Scope class7A = new Scope.OneClass(days.school.class7A);
    days.done(() -> schoolDays.set(deputy, DAY, class7A, new Word.Off(Reason.QUARANTINE), ""));

    assertThat(lessons(DAY)).as("7Б alone").isEqualTo(1);
    assertThat(days.done(() -> schoolDays.between(deputy, DAY, DAY)))
        .singleElement()
        .satisfies(said -> assertThat(said.day().scope()).isEqualTo(class7A));
  }

  @Test
  void whatIsWrittenStaysOnADayThatWasTakenOff() {
    days.fills(days.mathTeacher(), math);
    days.done(() -> schoolDays.set(deputy, DAY, SCHOOL, COLD, ""));

    assertThat(lessons(DAY)).isEqualTo(1);
    assertThat(days.count("lesson_record")).isEqualTo(1);
  }

  @Test
  void aMovedWorkingDayHasTheLessonsOfAnotherWeekday() {
    days.done(
        () ->
            schoolDays.set(
                deputy, SATURDAY, SCHOOL, new Word.Taught(TUESDAY, false, Set.of()), ""));

    assertThat(lessons(SATURDAY)).isEqualTo(6);
    assertThat(starts("number = 1 and day = '2025-10-18'"))
        .isEqualTo(OffsetDateTime.parse("2025-10-18T08:30+03:00").toInstant());
  }

  @Test
  void aShortenedDayRingsOtherBellsAndTheUsualOnesAfterwards() {
    long shortened =
        days.done(
            () ->
                SchoolPlay.core(Bells.class)
                    .add(
                        deputy,
                        "Сокращённые",
                        1,
                        List.of(ring(1, "08:30", "09:00"), ring(2, "09:10", "09:40"))));
    days.done(
        () ->
            schoolDays.set(
                deputy, DAY, SCHOOL, new Word.Taught(null, false, Set.of(shortened)), ""));

    assertThat(starts("number = 2 and day = '2025-10-14'"))
        .isEqualTo(OffsetDateTime.parse("2025-10-14T09:10+03:00").toInstant());
    assertThat(starts("number = 4 and day = '2025-10-14'"))
        .as("no bell of its own: the usual time")
        .isEqualTo(OffsetDateTime.parse("2025-10-14T11:15+03:00").toInstant());
    days.done(() -> schoolDays.unset(deputy, DAY, SCHOOL));
    assertThat(starts("number = 2 and day = '2025-10-14'"))
        .isEqualTo(OffsetDateTime.parse("2025-10-14T09:25+03:00").toInstant());
  }

  @Test
  void theSecondShiftHasItsOwnBells() {
    days.school.rows().run("update timetable_entry set shift = 2 where number = 2");
    long second =
        days.done(
            () ->
                SchoolPlay.core(Bells.class)
                    .add(deputy, "2 смена сокр.", 2, List.of(ring(2, "14:00", "14:30"))));
    days.done(
        () ->
            schoolDays.set(deputy, DAY, SCHOOL, new Word.Taught(null, false, Set.of(second)), ""));

    assertThat(starts("number = 2 and day = '2025-10-14'"))
        .isEqualTo(OffsetDateTime.parse("2025-10-14T14:00+03:00").toInstant());
    assertThat(starts("number = 1 and day = '2025-10-14'"))
        .isEqualTo(OffsetDateTime.parse("2025-10-14T08:30+03:00").toInstant());
  }

  @Test
  void aDayMadeASchoolDayAfterwardsIsNotOverdueInRetrospect() {
    LocalDate saturday = LocalDate.of(2025, 10, 11);
    days.done(
        () ->
            schoolDays.set(deputy, saturday, SCHOOL, new Word.Taught(TUESDAY, true, Set.of()), ""));

    assertThat(lessons(saturday)).isEqualTo(6);
    assertThat(days.count("lesson where day = '2025-10-11' and known_at is not null")).isEqualTo(6);
  }

  @Test
  void whatTheOfficeChangedGoesWithTheDayAndComesBackWithIt() {
    LessonChanges changes = SchoolPlay.core(LessonChanges.class);
    long other = days.school.classTeacher();
    days.done(() -> changes.substitute(deputy, math, other, "болезнь"));
    days.done(
        () ->
            changes.add(
                deputy,
                new NewLesson(days.school.group7A, days.school.subject("История"), other, DAY, 5),
                "консультация"));

    days.done(() -> schoolDays.set(deputy, DAY, SCHOOL, COLD, ""));
    assertThat(lessons(DAY)).isZero();
    days.done(() -> schoolDays.unset(deputy, DAY, SCHOOL));

    assertThat(lessons(DAY)).isEqualTo(7);
    assertThat(days.count("lesson where id = " + math + " and teacher_id = " + other)).isEqualTo(1);
  }

  @Test
  void theSameWordIsToldOnce() {
    days.done(() -> schoolDays.set(deputy, DAY, SCHOOL, COLD, ""));
    days.done(() -> schoolDays.set(deputy, DAY, SCHOOL, COLD, ""));

    assertThat(SchoolPlay.heard(DayChanged.class))
        .filteredOn(event -> event.schoolId() == days.school.id())
        .singleElement()
        .satisfies(event -> assertThat(event.word()).isEqualTo(COLD));
  }

  @Test
  void nonsenseAndStrangersAreRefused() {
    assertThat(days.refused(() -> schoolDays.set(days.mathTeacher(), DAY, SCHOOL, COLD, "")))
        .isEqualTo(new NotYours());
    assertThat(
            days.refused(
                () ->
                    schoolDays.set(
                        deputy, DAY, SCHOOL, new Word.Taught(null, false, Set.of(999_999L)), "")))
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
    assertThat(
            days.refused(() -> schoolDays.set(deputy, LocalDate.of(2026, 7, 1), SCHOOL, COLD, "")))
        .isEqualTo(new NotYours());
    assertThat(
            days.refused(() -> schoolDays.set(deputy, DAY, new Scope.OneClass(999_999), COLD, "")))
        .isEqualTo(new NotYours());
    assertThat(
            days.refused(
                () ->
                    SchoolPlay.core(Bells.class)
                        .add(
                            deputy,
                            "Вразнобой",
                            1,
                            List.of(ring(1, "08:30", "09:15"), ring(2, "09:00", "09:40")))))
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
  }

  private long lessons(LocalDate day) {
    days.in(
        () -> {
          SchoolPlay.core(Lessons.class).lay(days.school.id(), day, day);
          return true;
        });
    return days.count("lesson where cancelled_at is null and day = '" + day + "'");
  }

  private @Nullable Instant starts(String where) {
    lessons(DAY);
    return days.school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select min(starts_at) from lesson where " + where)
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant());
  }

  private static Bells.Ring ring(int number, String from, String to) {
    return new Bells.Ring(number, LocalTime.parse(from), LocalTime.parse(to));
  }
}
