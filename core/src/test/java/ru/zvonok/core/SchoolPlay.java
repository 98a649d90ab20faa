package ru.zvonok.core;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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
public final class SchoolPlay {

  /** A Tuesday. */
  public static final LocalDate TUESDAY = SchoolFixture.TODAY;

  private static final TestClock CLOCK = TestClock.inMoscow("2025-10-14T10:00");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final List<Object> HEARD = new CopyOnWriteArrayList<>();
  private static final TestCore CORE =
      TestCore.on(DATABASE, CLOCK, context -> context.registerBean(Heard.class));

  public final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());

  public SchoolPlay(String moscowTime) {
    clockShows(moscowTime);
  }

  public static void clockShows(String moscowTime) {
    CLOCK.set(TestClock.moscow(moscowTime));
  }

  public static void clockShows(Instant now) {
    CLOCK.set(now);
  }

  public static <T> T core(Class<T> service) {
    return CORE.get(service);
  }

  public Actor mathTeacher() {
    return staff(school.mathTeacher(), Role.TEACHER);
  }

  public Actor staff(long person, Role... roles) {
    return new Actor(school.id(), person, Hat.STAFF, Set.of(roles), Via.BUTTON);
  }

  public long lesson(String subject, long group, LocalDate day) {
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

  /** The first lesson of the group that day, or the one put in by hand; 0: none. */
  public long firstLesson(LocalDate day, long group) {
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
                            where day = ? and group_id = ? and (number = 1 or entry_id is null)
                            order by entry_id nulls last, id
                            limit 1
                            """)
                        .params(day, group)
                        .query(Long.class)
                        .optional()
                        .orElse(0L)));
  }

  /** Whoever holds the lesson now, as a teacher. */
  public Actor holder(long lesson) {
    return staff(
        requireNonNull(
            school
                .rows()
                .with(
                    jdbc ->
                        jdbc.sql("select teacher_id from lesson where id = ?")
                            .param(lesson)
                            .query(Long.class)
                            .single())),
        Role.TEACHER);
  }

  public long workOf(long lesson) {
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select id from assessment where lesson_id = ?")
                        .param(lesson)
                        .query(Long.class)
                        .single()));
  }

  public long term(String kind, int number) {
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select id from term where kind = ? and number = ?")
                        .params(kind, number)
                        .query(Long.class)
                        .single()));
  }

  public long math(LocalDate day) {
    return lesson("Математика", school.group7A, day);
  }

  public void fills(Actor teacher, long lesson) {
    LessonRecords records = CORE.get(LessonRecords.class);
    done(() -> CORE.get(RollCall.class).confirm(teacher, lesson));
    done(() -> records.topic(teacher, lesson, null, "Дроби"));
    done(() -> records.homework(teacher, lesson, null, new Homework.NoneSet()));
  }

  public void away(Actor teacher, long lesson, long student) {
    done(
        () ->
            CORE.get(RollCall.class)
                .note(teacher, lesson, student, null, Attendance.of(AttendanceCode.ABSENT)));
  }

  public void marks(
      Actor teacher,
      long lesson,
      long student,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted,
      @Nullable LocalDate madeUpOn) {
    Marks.Cell cell = new Marks.Cell(lesson, student, school.kind("Контрольная работа"), 0);
    done(() -> CORE.get(Marks.class).put(teacher, cell, seen, wanted, madeUpOn));
  }

  public <T> T in(Supplier<T> work) {
    return SchoolScope.in(school.id(), work);
  }

  /** The refusal; fails if it was none. */
  public <T> Refusal refused(Supplier<Outcome<T>> work) {
    return switch (in(work)) {
      case Outcome.Refused<T>(Refusal why) -> why;
      case Outcome.Done<T> done -> throw new AssertionError("not refused: " + done);
    };
  }

  public long count(String from) {
    return requireNonNull(
        school
            .rows()
            .with(jdbc -> jdbc.sql("select count(*) from " + from).query(Long.class).single()));
  }

  public <T> T done(Supplier<Outcome<T>> work) {
    return switch (in(work)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("refused: " + why);
    };
  }

  /** What core told of that kind, in order; of all schools of the test. */
  public static <T> List<T> heard(Class<T> kind) {
    return HEARD.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static class Heard {

    @EventListener(condition = "#event.class.name.startsWith('ru.zvonok')")
    void heard(Object event) {
      HEARD.add(event);
    }
  }
}
