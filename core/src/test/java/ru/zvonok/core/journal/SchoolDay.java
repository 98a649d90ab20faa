package ru.zvonok.core.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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
import ru.zvonok.core.school.SchoolScope;

/**
 * A Tuesday at «Школа на Липовой», 10 in the morning: a school of its own for each test, in one
 * database and one core. 7А has 1 mathematics, 2 Russian, 3 English in two parts, 4 history.
 */
final class SchoolDay {

  static final LocalDate TODAY = SchoolFixture.TODAY;

  private static final TestClock CLOCK = TestClock.inMoscow("2025-10-14T10:00");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestCore CORE =
      TestCore.on(DATABASE, CLOCK, context -> context.registerBean(Heard.class));

  /** Something that the application itself may not do. */
  void asOwner(String command) {
    DATABASE.asOwner(school.id(), command);
  }

  /**
   * The owner's word that the school's year leaves, where all is kept that ended since that day.
   */
  void yearLeaves(long year, String keptFrom) {
    DATABASE.asOwner(
        "call zvonok_year_leaves(%d, %d, date '%s')".formatted(school.id(), year, keptFrom));
  }

  final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());
  final Lessons lessons = CORE.get(Lessons.class);
  final RollCall rollCall = CORE.get(RollCall.class);
  final Marks marks = CORE.get(Marks.class);
  final LessonRecords records = CORE.get(LessonRecords.class);
  final History history = CORE.get(History.class);
  final Undo undo = CORE.get(Undo.class);
  final HomeworkFiles files = CORE.get(HomeworkFiles.class);
  final Copies copies = CORE.get(Copies.class);

  private SchoolDay() {}

  static SchoolDay begins() {
    clockShows("2025-10-14T10:00");
    return new SchoolDay();
  }

  /** A wall time in Moscow. */
  static void clockShows(String localDateTime) {
    CLOCK.set(TestClock.moscow(localDateTime));
  }

  static <T> T core(Class<T> service) {
    return CORE.get(service);
  }

  Actor mathTeacher() {
    return staff(school.mathTeacher(), Role.TEACHER);
  }

  Actor russianTeacher() {
    return staff(school.teacherAndMother(), Role.TEACHER);
  }

  /** Class teacher of 7А under that role alone. */
  Actor classTeacher() {
    return staff(school.classTeacher(), Role.CLASS_TEACHER);
  }

  Actor director() {
    return staff(school.director(), Role.DIRECTOR);
  }

  Actor deputy() {
    return staff(school.deputy(), Role.DEPUTY);
  }

  Actor technician() {
    return staff(school.technician(), Role.TECHNICIAN);
  }

  Actor staff(long person, Role... roles) {
    return new Actor(school.id(), person, Hat.STAFF, Set.of(roles), Via.BUTTON);
  }

  Actor family(long person, Hat hat, Role... roles) {
    return new Actor(school.id(), person, hat, Set.of(roles), Via.BUTTON);
  }

  long mathToday() {
    return lesson("Математика", school.group7A, TODAY);
  }

  long lesson(String subject, long group, LocalDate day) {
    in(
        () -> {
          lessons.lay(school.id(), day, day);
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

  /** Of several that day, this one. */
  long lesson(String subject, long group, LocalDate date, int number) {
    lesson(subject, group, date);
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select id from lesson
                            where day = ? and subject_id = ? and group_id = ? and number = ?
                            """)
                        .params(date, school.subject(subject), group, number)
                        .query(Long.class)
                        .single()));
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

  /** The refusal; fails if anything that is written changed with it. */
  <T> Refusal refused(Supplier<Outcome<T>> work) {
    String before = everythingWritten();
    Outcome<T> outcome = in(work);
    if (!everythingWritten().equals(before)) {
      throw new AssertionError("a refusal changed what is written");
    }
    return switch (outcome) {
      case Outcome.Refused<T>(Refusal why) -> why;
      case Outcome.Done<T> done -> throw new AssertionError("not refused: " + done);
    };
  }

  String everythingWritten() {
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select concat(
                              (select jsonb_agg(a order by lesson_id, student_id) from attendance a),
                              (select jsonb_agg(m order by id) from mark m),
                              (select jsonb_agg(s order by id) from assessment s),
                              (select jsonb_agg(r order by lesson_id) from lesson_record r),
                              (select jsonb_agg(f order by id) from homework_file f),
                              (select jsonb_agg(v order by id) from revision v),
                              (select jsonb_agg(w order by id) from late_reason w))
                            """)
                        .query(String.class)
                        .single()));
  }

  long count(String from) {
    return requireNonNull(
        school
            .rows()
            .with(jdbc -> jdbc.sql("select count(*) from " + from).query(Long.class).single()));
  }

  void notes(
      Actor who, long lesson, long student, @Nullable AttendanceCode seen, AttendanceCode now) {
    done(() -> rollCall.note(who, lesson, student, seen, Attendance.of(now)));
  }

  /** Students of whom a change of attendance was told, in order. */
  List<Long> toldAttendance() {
    return core(Heard.class).attendance.stream()
        .filter(event -> event.schoolId() == school.id())
        .map(AttendanceChanged::studentId)
        .toList();
  }

  List<MarkChanged> toldMarks() {
    return core(Heard.class).marks.stream()
        .filter(event -> event.schoolId() == school.id())
        .toList();
  }

  static class Heard {
    final List<AttendanceChanged> attendance = new ArrayList<>();
    final List<MarkChanged> marks = new ArrayList<>();

    @EventListener
    synchronized void heard(AttendanceChanged event) {
      attendance.add(event);
    }

    @EventListener
    synchronized void heard(MarkChanged event) {
      marks.add(event);
    }
  }
}
