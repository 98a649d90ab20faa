package ru.zvonok.core.notice;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.notice.NoticeView.Line.DayLine;
import ru.zvonok.core.notice.NoticeView.Line.LessonLine;
import ru.zvonok.core.planning.Slot;

/** A school whose chats write down what they are told of changes, each letter as a line. */
final class Post {

  private static final TestClock CLOCK = TestClock.inMoscow("2025-10-14T07:00");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final List<String> ARRIVED = new CopyOnWriteArrayList<>();
  private static final TestCore CORE =
      TestCore.on(
          DATABASE, CLOCK, context -> context.registerBean(AlertChannel.class, () -> Post::take));

  final SchoolFixture school = SchoolFixture.in(DATABASE.dataSource());

  Post(String moscowTime) {
    clockShows(moscowTime);
    ARRIVED.clear();
    bind(school.ivansMother(), "mother");
    bind(school.ivansFather(), "father");
    bind(school.motherOf7B(), "mother of 7B");
    bind(school.mathTeacher(), "maths");
    bind(school.classTeacher(), "history");
    bind(school.deputy(), "deputy");
  }

  private static Delivery take(long schoolId, Parcel parcel) {
    return CORE.get(PlanNotices.class)
        .view(schoolId, parcel.id())
        .<Delivery>map(
            view -> {
              ARRIVED.add(parcel.address() + ": " + said(view));
              return new Delivery.Sent("m");
            })
        .orElseGet(Delivery.Moot::new);
  }

  private static String said(NoticeView view) {
    String child = view.child() == null ? "" : view.child().givenName() + ": ";
    return child
        + view.lines().stream()
            .map(
                line ->
                    switch (line) {
                      case LessonLine(var turn, Slot was, Slot now) ->
                          turn + " " + slot(was) + (was.equals(now) ? "" : " → " + slot(now));
                      case DayLine day ->
                          day.day().getDayOfMonth() + " " + Before.said(day.word()) + day.note();
                    })
            .collect(joining("; "));
  }

  private static String slot(Slot slot) {
    var teacher = slot.teacher();
    return "%d/%d %s %s"
        .formatted(
            slot.day().getDayOfMonth(),
            slot.number(),
            slot.subject(),
            teacher == null ? "-" : teacher.family());
  }

  void bind(long person, String address) {
    school.rows().bind(person, address);
  }

  static void clockShows(String moscowTime) {
    CLOCK.set(TestClock.moscow(moscowTime));
  }

  Actor deputy() {
    return new Actor(school.id(), school.deputy(), Hat.STAFF, Set.of(Role.DEPUTY), Via.BUTTON);
  }

  static <T> T core(Class<T> service) {
    return CORE.get(service);
  }

  <T> T done(Supplier<Outcome<T>> work) {
    return switch (TestCore.in(school, work)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  long lesson(String subject, long group, LocalDate day) {
    TestCore.in(
        school,
        () -> {
          core(Lessons.class).lay(school.id(), day, day);
          return true;
        });
    return school
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
                    .getFirst());
  }

  /** What has arrived after the undo window, and not before; forgotten here. */
  List<String> toldInAMinute() {
    core(Dispatcher.class).drain(school.id());
    List<String> before = List.copyOf(ARRIVED);
    if (!before.isEmpty()) {
      throw new AssertionError("told at once: " + before);
    }
    CLOCK.pass(Duration.ofSeconds(61));
    return toldNow();
  }

  List<String> toldNow() {
    core(Dispatcher.class).drain(school.id());
    List<String> told = new ArrayList<>(ARRIVED);
    ARRIVED.clear();
    return told.stream().sorted().toList();
  }
}
