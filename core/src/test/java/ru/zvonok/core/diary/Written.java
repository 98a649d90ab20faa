package ru.zvonok.core.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.HomeworkFiles;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;

/** The made-up school on its Tuesday, with the journal that its teachers write and the diary. */
final class Written implements AutoCloseable {

  /** One database for every test: each has a school of its own in it. */
  static final TestDatabase DATABASE = TestDatabase.fresh();

  final TestClock clock = TestClock.inMoscow("2025-10-14T16:00");
  final TestCore core = TestCore.on(DATABASE, clock);
  final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());
  final Actor mother =
      new Actor(school.id(), school.ivansMother(), Hat.GUARDIAN, Set.of(Role.GUARDIAN), Via.BUTTON);

  <T> T diary(Function<Diary, T> read) {
    return TestCore.in(school, () -> read.apply(core.get(Diary.class)));
  }

  /** What was not refused. */
  <T> T seen(Function<Diary, Outcome<T>> read) {
    return done(() -> core.get(Diary.class), read);
  }

  MarksOverview marks() {
    return seen(diary -> diary.marks(mother, school.ivan(), null));
  }

  long lesson(LocalDate day, String subject) {
    TestCore.in(
        school,
        () -> {
          core.get(Lessons.class).lay(school.id(), day, day);
          return true;
        });
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql(
                        """
                    select id from lesson
                    where day = ? and subject_id = ? and group_id in (?, ?) order by number limit 1
                    """)
                    .params(day, school.subject(subject), school.group7A, school.english1)
                    .query((row, _) -> row.getLong(1))
                    .single());
  }

  void mark(long lesson, String kind, @Nullable MarkValue seen, @Nullable MarkValue wanted) {
    done(
        () -> core.get(Marks.class),
        marks ->
            marks.put(
                holder(lesson),
                new Marks.Cell(lesson, school.ivan(), school.kind(kind), 0),
                seen,
                wanted,
                null));
  }

  void note(long lesson, Attendance wanted) {
    done(
        () -> core.get(RollCall.class),
        roll -> roll.note(holder(lesson), lesson, school.ivan(), null, wanted));
  }

  void confirm(long lesson) {
    done(() -> core.get(RollCall.class), roll -> roll.confirm(holder(lesson), lesson));
  }

  void homework(long lesson, String text, @Nullable LocalDate dueOn) {
    done(
        () -> core.get(LessonRecords.class),
        records ->
            records.homework(holder(lesson), lesson, null, new Homework.Given(text, dueOn, null)));
  }

  void file(long lesson, String reference) {
    done(
        () -> core.get(HomeworkFiles.class),
        files ->
            files.add(
                holder(lesson),
                lesson,
                new HomeworkFiles.Sent(
                    HomeworkFile.Kind.PHOTO, reference, null, null, "Во вложении")));
  }

  long lessonOf7B() {
    lesson(SchoolFixture.TODAY, "Математика");
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select min(id) from lesson where group_id = ?")
                    .param(school.group7B)
                    .query((row, _) -> row.getLong(1))
                    .single());
  }

  void topic(long lesson, String text) {
    done(
        () -> core.get(LessonRecords.class),
        records -> records.topic(holder(lesson), lesson, null, text));
  }

  /** Whoever holds the lesson. */
  private Actor holder(long lesson) {
    long teacher =
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select teacher_id from lesson where id = ?")
                        .param(lesson)
                        .query((row, _) -> row.getLong(1))
                        .single());
    return new Actor(school.id(), teacher, Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
  }

  private <S, T> T done(Supplier<S> service, Function<S, Outcome<T>> work) {
    Outcome<T> outcome = TestCore.in(school, () -> work.apply(service.get()));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  @Override
  public void close() {
    core.close();
  }
}
