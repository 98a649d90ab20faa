package ru.zvonok.core.reminder;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.school.SchoolScope;

/**
 * The staff of the made-up school with their phones, on a clock that is moved: what arrives is
 * written down as «пн 18:00 Громов EVENING: 2 overdue, 1 due».
 */
final class Staffroom implements AutoCloseable {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EE H:mm", Locale.of("ru"));
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  final TestClock clock;
  final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());
  final List<String> arrived = new ArrayList<>();
  private final Map<String, String> names;
  private TestCore core;

  Staffroom(String moscowTime) {
    clock = TestClock.inMoscow(moscowTime);
    core = open();
    names =
        Map.of(
            "c-math", "Лебедева",
            "c-rus", "Орлова",
            "c-class", "Зимина",
            "c-dir", "Соколова",
            "c-dep", "Громов",
            "c-tech", "Чижов");
    bind(school.mathTeacher(), "c-math");
    bind(school.teacherAndMother(), "c-rus");
    bind(school.classTeacher(), "c-class");
    bind(school.director(), "c-dir");
    bind(school.deputy(), "c-dep");
    bind(school.technician(), "c-tech");
  }

  private void bind(long person, String address) {
    school.rows().bind(person, address);
  }

  private TestCore open() {
    return TestCore.on(DATABASE, clock, this::with);
  }

  private void with(AnnotationConfigApplicationContext context) {
    AlertChannel channel = this::deliver;
    context.registerBean(AlertChannel.class, () -> channel);
  }

  /** As after a crash: what was committed is there, nothing else. */
  void restart() {
    core.close();
    core = open();
  }

  private Delivery deliver(long schoolId, Parcel parcel) {
    Optional<ReminderView> view =
        get(Reminding.class).view(schoolId, ((Parcel.Note) parcel).payload());
    if (view.isEmpty()) {
      return new Delivery.Moot();
    }
    arrived.add(
        TIME.format(clock.instant().atZone(MOSCOW))
            + " "
            + names.get(parcel.address())
            + " "
            + said(view.get()));
    return new Delivery.Sent("m" + arrived.size());
  }

  private static String said(ReminderView view) {
    return switch (view) {
      case ReminderView.Own own ->
          own.kind()
              + ": "
              + own.overdue().stream().map(Staffroom::said).collect(joining(", ", "overdue [", "]"))
              + own.due().stream().map(Staffroom::said).collect(joining(", ", " due [", "]"));
      case ReminderView.Office office ->
          office.kind()
              + ": "
              + office.owners().stream()
                  .map(
                      owes ->
                          (owes.owner() == null ? "nobody" : owes.owner().name().family())
                              + " "
                              + owes.overdue())
                  .collect(joining(", "));
    };
  }

  private static String said(Duty duty) {
    return switch (duty) {
      case Duty.LessonRecord record ->
          record.lesson().subject() + " " + record.lesson().day().getDayOfMonth();
      case Duty.WrittenWork work ->
          work.kind() + " " + work.lesson().day().getDayOfMonth() + " x" + work.missing();
      case Duty.TermMarks marks ->
          marks.page().term() + " " + marks.page().subject() + " x" + marks.page().missing();
    };
  }

  <T> T get(Class<T> service) {
    return core.get(service);
  }

  /** Looks, and sends what is due. */
  int look() {
    int reminded = in(() -> get(Reminders.class).look(school.id()));
    get(Dispatcher.class).drain(school.id());
    return reminded;
  }

  /** Looks every ten minutes until then. */
  void until(String moscowTime) {
    Instant end = TestClock.moscow(moscowTime);
    while (clock.instant().isBefore(end)) {
      clock.pass(Duration.ofMinutes(10));
      look();
    }
  }

  /** Everything that was to be filled before that day is filled. */
  void filledBefore(LocalDate day) {
    lay(day.minusDays(50), day);
    school
        .rows()
        .run(
            """
            insert into lesson_record
              (lesson_id, topic, homework_none, roll_confirmed_at, first_complete_at)
            select id, 'Дроби', true, ends_at, ends_at from lesson where day < ?
            """,
            day);
  }

  void lay(LocalDate from, LocalDate to) {
    inTransaction(
        () -> {
          get(Lessons.class).lay(school.id(), from, to);
          return true;
        });
  }

  long lesson(String subject, LocalDate day) {
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select id from lesson where subject_id = ? and day = ?
                            order by number limit 1
                            """)
                        .params(school.subject(subject), day)
                        .query(Long.class)
                        .single()));
  }

  void fills(long teacher, long lesson) {
    Actor actor = staff(teacher, Role.TEACHER);
    LessonRecords records = get(LessonRecords.class);
    done(() -> get(RollCall.class).confirm(actor, lesson));
    done(() -> records.topic(actor, lesson, null, "Дроби"));
    done(() -> records.homework(actor, lesson, null, new Homework.NoneSet()));
  }

  Actor staff(long person, Role... roles) {
    return new Actor(school.id(), person, Hat.STAFF, Set.of(roles), Via.BUTTON);
  }

  <T> T done(Supplier<Outcome<T>> work) {
    return switch (in(work)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  <T> T in(Supplier<T> work) {
    return SchoolScope.in(school.id(), work);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return in(
        () ->
            requireNonNull(
                new TransactionTemplate(core.get(PlatformTransactionManager.class))
                    .execute(_ -> work.get())));
  }

  @Override
  public void close() {
    core.close();
  }
}
