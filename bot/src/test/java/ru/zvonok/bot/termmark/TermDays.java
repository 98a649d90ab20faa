package ru.zvonok.bot.termmark;

import static java.util.Objects.requireNonNull;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.LocalDate;
import ru.zvonok.bot.teacher.Phone;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;

/** A school of its own near the end of the first quarter, which ends on Friday 24 October. */
final class TermDays {

  private static final Phone.Day FIRST =
      new Phone.Day(
          "ru.zvonok.bot.teacher",
          "ru.zvonok.bot.classteacher",
          "ru.zvonok.bot.termmark",
          "ru.zvonok.bot.duty");

  final Phone.Day day = FIRST.another();
  final Phone teacher = day.of(day.school.mathTeacher(), Role.TEACHER);
  final Phone deputy = day.of(day.school.deputy(), Role.DEPUTY);

  TermDays(String moscowTime) {
    clockShows(moscowTime);
    day.in(
        () -> {
          day.core(Lessons.class).lay(day.school.id(), TODAY.minusDays(7), TODAY.plusDays(20));
          return true;
        });
  }

  static void clockShows(String moscowTime) {
    FIRST.clock.set(TestClock.moscow(moscowTime));
  }

  Actor math() {
    return new Actor(
        day.school.id(),
        day.school.mathTeacher(),
        Hat.STAFF,
        java.util.Set.of(Role.TEACHER),
        Via.BUTTON);
  }

  long math(LocalDate on) {
    return id(
        "select id from lesson where day = '%s' and number = 1 and group_id = %d"
            .formatted(on, day.school.group7A));
  }

  long quarter(int number) {
    return id("select id from term where kind = 'QUARTER' and number = " + number);
  }

  long id(String sql) {
    return requireNonNull(day.school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }

  String text(String sql) {
    return requireNonNull(
        day.school.rows().with(jdbc -> jdbc.sql(sql).query(String.class).single()));
  }

  /** Marks of answers, one a lesson, from Monday the 13th on. */
  void answers(long student, MarkValue... values) {
    LocalDate on = TODAY.minusDays(1);
    for (MarkValue value : values) {
      long lesson = math(on);
      Marks.Cell cell = new Marks.Cell(lesson, student, day.school.kind("Ответ на уроке"), 0);
      done(day.in(() -> day.core(Marks.class).put(math(), cell, null, value, null)));
      on = next(on);
    }
  }

  void away(long student, LocalDate on) {
    done(
        day.in(
            () ->
                day.core(RollCall.class)
                    .note(math(), math(on), student, null, Attendance.of(AttendanceCode.ABSENT))));
  }

  /** The next day with mathematics: not on Wednesdays. */
  private static LocalDate next(LocalDate on) {
    LocalDate day = on.plusDays(1);
    while (day.getDayOfWeek().getValue() == 3 || day.getDayOfWeek().getValue() > 5) {
      day = day.plusDays(1);
    }
    return day;
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }
}
