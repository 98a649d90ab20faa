package ru.zvonok.core.duty;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.school.SchoolScope;

/** Days at «Школа на Липовой», a school of its own for each test, on a clock that is set. */
final class DutyDays {

  /** A Tuesday. */
  static final LocalDate TUESDAY = SchoolFixture.TODAY;

  private static final TestClock CLOCK = TestClock.inMoscow("2025-10-14T10:00");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestCore CORE = TestCore.on(DATABASE, CLOCK);

  final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());
  final Duties duties = CORE.get(Duties.class);

  DutyDays(String moscowTime) {
    clockShows(moscowTime);
  }

  static void clockShows(String moscowTime) {
    CLOCK.set(TestClock.moscow(moscowTime));
  }

  static <T> T core(Class<T> service) {
    return CORE.get(service);
  }

  Actor mathTeacher() {
    return staff(school.mathTeacher(), Role.TEACHER);
  }

  Actor staff(long person, Role... roles) {
    return new Actor(school.id(), person, Hat.STAFF, Set.of(roles), Via.BUTTON);
  }

  long lesson(String subject, long group, LocalDate day) {
    in(
        () -> {
          CORE.get(Lessons.class).lay(school.id(), day, day);
          return true;
        });
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select id from lesson
                            where day = ? and subject_id = ? and group_id = ? order by number
                            """)
                        .params(day, school.subject(subject), group)
                        .query(Long.class)
                        .list()
                        .getFirst()));
  }

  long math(LocalDate day) {
    return lesson("Математика", school.group7A, day);
  }

  void fills(Actor teacher, long lesson) {
    LessonRecords records = CORE.get(LessonRecords.class);
    done(() -> CORE.get(RollCall.class).confirm(teacher, lesson));
    done(() -> records.topic(teacher, lesson, null, "Дроби"));
    done(() -> records.homework(teacher, lesson, null, new Homework.NoneSet()));
  }

  void away(Actor teacher, long lesson, long student) {
    done(
        () ->
            CORE.get(RollCall.class)
                .note(teacher, lesson, student, null, Attendance.of(AttendanceCode.ABSENT)));
  }

  void marks(
      Actor teacher,
      long lesson,
      long student,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted,
      @Nullable LocalDate madeUpOn) {
    Marks.Cell cell = new Marks.Cell(lesson, student, school.kind("Контрольная работа"), 0);
    done(() -> CORE.get(Marks.class).put(teacher, cell, seen, wanted, madeUpOn));
  }

  List<Duty> mine(Actor who, LocalDate from, LocalDate to) {
    return done(() -> duties.mine(who, new Period(from, to)));
  }

  List<Duty.WrittenWork> works(Actor who) {
    return mine(who, TUESDAY, TUESDAY.plusDays(20)).stream()
        .filter(Duty.WrittenWork.class::isInstance)
        .map(Duty.WrittenWork.class::cast)
        .toList();
  }

  <T> T in(Supplier<T> work) {
    return SchoolScope.in(school.id(), work);
  }

  <T> T done(Supplier<Outcome<T>> work) {
    return switch (in(work)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("refused: " + why);
    };
  }
}
