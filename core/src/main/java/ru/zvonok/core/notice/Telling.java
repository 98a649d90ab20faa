package ru.zvonok.core.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Recipients;
import ru.zvonok.core.access.StaffChats;
import ru.zvonok.core.alert.Gathering;
import ru.zvonok.core.alert.SchoolTime;
import ru.zvonok.core.notice.NoticeLines.About;
import ru.zvonok.core.notice.NoticeLines.Reader;
import ru.zvonok.core.planning.DayChanged;
import ru.zvonok.core.planning.LessonChanged;
import ru.zvonok.core.planning.Places;
import ru.zvonok.core.planning.Slot;

/**
 * Tells teachers and families of a changed timetable, in the transaction that changed it: who it is
 * for and what was before. What it says is read when it is sent.
 */
@Component
class Telling {

  private final Concerned concerned;
  private final DayReach reach;
  private final Recipients families;
  private final StaffChats staff;
  private final Gathering gathering;
  private final NoticeLines lines;
  private final Places places;
  private final SchoolTime time;
  private final Clock clock;

  Telling(
      Concerned concerned,
      DayReach reach,
      Recipients families,
      StaffChats staff,
      Gathering gathering,
      NoticeLines lines,
      Places places,
      SchoolTime time,
      Clock clock) {
    this.concerned = concerned;
    this.reach = reach;
    this.families = families;
    this.staff = staff;
    this.gathering = gathering;
    this.lines = lines;
    this.places = places;
    this.time = time;
    this.clock = clock;
  }

  @EventListener
  void on(LessonChanged event) {
    Slot about = Objects.requireNonNull(event.becomes() == null ? event.was() : event.becomes());
    Set<LocalDate> days =
        Stream.of(event.was(), event.becomes())
            .filter(Objects::nonNull)
            .map(Slot::day)
            .collect(Collectors.toUnmodifiableSet());
    LocalDate today = time.of(event.schoolId()).dayOf(clock.instant());
    if (days.stream().anyMatch(day -> !day.isBefore(today))) {
      tell(
          new News(event.schoolId(), event.key(), event.by(), today),
          concerned.studentsOf(event.schoolId(), about.groupId(), days),
          event.teachers(),
          new About.OneLesson(places.first(event.schoolId(), about.lessonId())),
          before(event).json());
    }
  }

  private static Before before(LessonChanged event) {
    return switch (event.what()) {
      case LESSON_RESTORED ->
          event.was() == null ? new Before(false, event.becomes()) : new Before(true, event.was());
      default -> new Before(event.was() != null, event.was());
    };
  }

  @EventListener
  void on(DayChanged event) {
    LocalDate today = time.of(event.schoolId()).dayOf(clock.instant());
    if (event.day().isBefore(today)) {
      return;
    }
    DayReach.Reached reached = reach.of(event);
    tell(
        new News(event.schoolId(), event.key(), event.by(), today),
        reached.students(),
        reached.teachers(),
        new About.OneDay(event.day(), event.scope()),
        Before.said(event.was()));
  }

  private record News(long school, String key, long by, LocalDate today) {}

  private record To(Gathering.Wanted letter, long personId, @Nullable Long studentId) {}

  /** Not to whoever decided it, who knows. */
  private void tell(News news, Set<Long> students, Set<Long> teachers, About about, String before) {
    List<To> to = new ArrayList<>();
    families
        .guardiansOf(news.school(), students, news.today())
        .forEach((student, chats) -> to.addAll(family(news, student, chats)));
    staff.of(news.school(), teachers).values().stream()
        .flatMap(List::stream)
        .map(chat -> to(news, chat.bindingId(), chat.address(), chat.personId(), null))
        .forEach(to::add);
    to.removeIf(one -> one.personId() == news.by());
    Instant telling = time.of(news.school()).telling(clock.instant());
    Map<Gathering.Wanted, Long> letters =
        gathering.letters(news.school(), to.stream().map(To::letter).toList(), telling);
    List<Reader> readers =
        to.stream()
            .filter(one -> letters.containsKey(one.letter()))
            .map(
                one ->
                    new Reader(
                        Objects.requireNonNull(letters.get(one.letter())),
                        one.personId(),
                        one.studentId()))
            .toList();
    if (!readers.isEmpty()) {
      lines.add(news.school(), readers, about, before);
    }
  }

  /** Each chat once. */
  private static Collection<To> family(News news, long student, List<Recipients.Recipient> chats) {
    return chats.stream()
        .collect(
            Collectors.toMap(
                Recipients.Recipient::address,
                chat -> to(news, chat.bindingId(), chat.address(), chat.personId(), student),
                (first, _) -> first))
        .values();
  }

  private static To to(
      News news, long binding, String address, long person, @Nullable Long student) {
    String thread = student == null ? "staff" : "child:" + student;
    return new To(
        new Gathering.Wanted(
            binding, address, thread, "notice-" + news.key() + "-" + binding + "-" + thread),
        person,
        student);
  }
}
