package ru.zvonok.core.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceChanged;
import ru.zvonok.core.journal.MarkChanged;
import ru.zvonok.core.journal.MarkValue;

/**
 * A Tuesday at 10:00 in the made-up school, its phones, and entries as the journal makes them: rows
 * and event in one transaction.
 */
final class Day implements AutoCloseable {

  static final String MOTHER = "chat of the mother";
  static final String FATHER = "chat of the father";

  /** One database for every test: each has a school of its own in it. */
  static final TestDatabase DATABASE = TestDatabase.fresh();

  final TestClock clock = TestClock.inMoscow("2025-10-14T10:00");
  final Phones phones = new Phones();
  final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());
  private final TestCore core;
  private @Nullable ApplicationEventPublisher events;
  final long mathematics;
  final long russian;

  Day() {
    core = TestCore.on(DATABASE, clock, this::with);
    mathematics = lesson("Математика", 1);
    russian = lesson("Русский язык", 2);
  }

  private void with(AnnotationConfigApplicationContext context) {
    events = context;
    context.registerBean(AlertChannel.class, () -> phones);
  }

  <T> T get(Class<T> service) {
    return core.get(service);
  }

  /** Iván's mother alone has a chat. */
  long motherHasAChat() {
    return school.rows().bind(school.ivansMother(), MOTHER);
  }

  long lesson(String subject, int number) {
    long lesson =
        school
            .rows()
            .insert(
                """
                insert into lesson (group_id, subject_id, day, number, starts_at, ends_at)
                values (?, ?, ?, ?, ?, ?) returning id
                """,
                school.group7A,
                school.subject(subject),
                SchoolFixture.TODAY,
                number,
                OffsetDateTime.of(SchoolFixture.TODAY.atTime(5, 30), ZoneOffset.UTC),
                OffsetDateTime.of(SchoolFixture.TODAY.atTime(6, 15), ZoneOffset.UTC));
    school
        .rows()
        .run("insert into lesson_record (lesson_id, roll_confirmed_at) values (?, now())", lesson);
    return lesson;
  }

  void attends(long lesson, long student, @Nullable Attendance wanted) {
    attends(lesson, student, wanted, school.mathTeacher());
  }

  void attends(long lesson, long student, @Nullable Attendance wanted, long by) {
    inSchool(
        () -> {
          JdbcClient jdbc = core.get(JdbcClient.class);
          jdbc.sql("delete from attendance where lesson_id = ? and student_id = ?")
              .params(lesson, student)
              .update();
          if (wanted != null) {
            jdbc.sql(
                    """
                    insert into attendance
                      (lesson_id, student_id, day, code, minutes, first_at, changed_at, changed_by)
                    values (?, ?, ?, ?, cast(? as smallint), now(), now(), ?)
                    """)
                .param(lesson)
                .param(student)
                .param(SchoolFixture.TODAY)
                .param(wanted.code().name())
                .param(wanted.minutes())
                .param(by)
                .update();
          }
          publish(new AttendanceChanged(school.id(), lesson, student, by));
          return true;
        });
  }

  void marks(long lesson, long student, @Nullable MarkValue wanted) {
    marks(lesson, student, wanted, school.mathTeacher());
  }

  void marks(long lesson, long student, @Nullable MarkValue wanted, long by) {
    inSchool(
        () -> {
          long mark =
              core.get(JdbcClient.class)
                  .sql(
                      """
                      insert into mark (lesson_id, student_id, kind_id, slot, day, value,
                        first_at, changed_at, changed_by)
                      values (?, ?, ?, 0, ?, ?, now(), now(), ?)
                      on conflict (lesson_id, student_id, kind_id, slot)
                      do update set value = excluded.value
                      returning id
                      """)
                  .param(lesson)
                  .param(student)
                  .param(school.kind("Ответ на уроке"))
                  .param(SchoolFixture.TODAY)
                  .param(wanted == null ? null : wanted.stored())
                  .param(by)
                  .query((row, _) -> row.getLong(1))
                  .single();
          publish(new MarkChanged(school.id(), lesson, student, mark, by));
          return true;
        });
  }

  void publish(Object event) {
    requireNonNull(events).publishEvent(event);
  }

  /** One transaction of the school. */
  <T> T inSchool(Supplier<T> work) {
    return TestCore.in(
        school,
        () ->
            requireNonNull(
                new TransactionTemplate(core.get(PlatformTransactionManager.class))
                    .execute(_ -> work.get())));
  }

  void post(String address, @Nullable Long binding, Kind kind, String key) {
    inSchool(
        () -> {
          get(Outbox.class).post(school.id(), new Letter(address, binding, kind, key, "{}", null));
          return true;
        });
  }

  /** A minute on, and whatever is due is sent. */
  void aMinuteLater() {
    clock.pass(Duration.ofSeconds(61));
    drain();
  }

  int drain() {
    return get(Dispatcher.class).drain(school.id());
  }

  List<String> states() {
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select state from outbox order by id")
                    .query((row, _) -> row.getString(1))
                    .list());
  }

  @Override
  public void close() {
    core.close();
  }
}
