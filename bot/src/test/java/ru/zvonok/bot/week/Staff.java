package ru.zvonok.bot.week;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.Wish;

/** The staff of the made-up school, doing by hand what they do in a week. */
final class Staff implements AutoCloseable {

  final TestClock clock = TestClock.inMoscow("2026-02-20T08:00");
  final SchoolFixture school;
  private final TestCore core;

  Staff(TestDatabase database) {
    school = SchoolFixture.in(database.dataSource());
    AlertChannel nowhere = (_, _) -> new Delivery.Failed("the replicas send");
    core =
        TestCore.on(
            database, clock, context -> context.registerBean(AlertChannel.class, () -> nowhere));
  }

  <T> T get(Class<T> service) {
    return core.get(service);
  }

  <T> T done(Supplier<Outcome<T>> work) {
    return switch (TestCore.in(school, work)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  Actor teacher(long person) {
    return new Actor(school.id(), person, Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
  }

  Actor deputy() {
    return new Actor(school.id(), school.deputy(), Hat.STAFF, Set.of(Role.DEPUTY), Via.BUTTON);
  }

  long lesson(String subject, long group, LocalDate day) {
    return number(
        "select id from lesson where subject_id = ? and group_id = ? and day = ?",
        school.subject(subject),
        group,
        day);
  }

  /** That teacher's lessons of the day that nobody has filled, but of this subject. */
  void fills(long teacher, LocalDate day, String but) {
    List<Long> lessons =
        numbers(
            """
            select l.id from lesson l join subject s on s.id = l.subject_id
            where l.teacher_id = ? and l.day = ? and l.cancelled_at is null and s.name <> ?
              and not exists (
                select from lesson_record r
                where r.lesson_id = l.id and r.first_complete_at is not null)
            order by l.number
            """,
            teacher,
            day,
            but);
    assertThat(lessons).isNotEmpty();
    lessons.forEach(lesson -> fill(teacher(teacher), lesson));
  }

  private void fill(Actor teacher, long lesson) {
    LessonRecords records = get(LessonRecords.class);
    done(() -> get(RollCall.class).confirm(teacher, lesson));
    done(() -> records.topic(teacher, lesson, null, "Дроби"));
    done(() -> records.homework(teacher, lesson, null, new Homework.NoneSet()));
  }

  void notesAway(long teacher, long lesson, long student) {
    Attendance away = Attendance.of(AttendanceCode.ABSENT);
    done(() -> get(RollCall.class).note(teacher(teacher), lesson, student, null, away));
  }

  /** Marks for the work, but of so many of those who wrote it and have none yet. */
  void marksWork(long teacher, long lesson, long kind, int but) {
    List<Long> present =
        numbers(
            """
            select e.student_id from lesson l
            join study_group_piece p on p.group_id = l.group_id
            join enrolment e on e.class_id = p.class_id and e.ends_on is null
            where l.id = ?
              and not exists (
                select from attendance a where a.lesson_id = l.id and a.student_id = e.student_id)
              and not exists (
                select from mark m
                where m.lesson_id = l.id and m.kind_id = ? and m.student_id = e.student_id)
            order by e.student_id
            """,
            lesson,
            kind);
    present.stream()
        .limit(present.size() - but)
        .forEach(
            student -> {
              Marks.Cell cell = new Marks.Cell(lesson, student, kind, 0);
              done(() -> get(Marks.class).put(teacher(teacher), cell, null, MarkValue.FOUR, null));
            });
  }

  /** The whole page of term marks. */
  void setsTermMarks(long teacher, long group, String subject) {
    long term = number("select id from term where kind = 'QUARTER' and number = 3");
    PageId page = new PageId(term, group, school.subject(subject));
    TermMarks marks = get(TermMarks.class);
    List<Wish> all =
        done(() -> marks.sheet(teacher(teacher), page)).lines().stream()
            .map(
                line ->
                    new Wish(line.student().id(), null, TermValue.FOUR, "по работе за четверть"))
            .toList();
    assertThat(done(() -> marks.put(teacher(teacher), page, all)).missing()).isZero();
  }

  long number(String sql, Object... values) {
    return requireNonNull(numbers(sql, values).getFirst());
  }

  private List<Long> numbers(String sql, Object... values) {
    return school
        .rows()
        .with(
            jdbc -> jdbc.sql(sql).params(List.of(values)).query((row, _) -> row.getLong(1)).list());
  }

  @Override
  public void close() {
    core.close();
  }
}
