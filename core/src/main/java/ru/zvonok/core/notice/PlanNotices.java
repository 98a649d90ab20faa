package ru.zvonok.core.notice;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Recipients;
import ru.zvonok.core.access.StaffChats;
import ru.zvonok.core.notice.NoticeLines.About;
import ru.zvonok.core.notice.NoticeLines.Line;
import ru.zvonok.core.notice.NoticeView.Line.DayLine;
import ru.zvonok.core.notice.NoticeView.Line.LessonLine;
import ru.zvonok.core.planning.Places;
import ru.zvonok.core.planning.SchoolDays;
import ru.zvonok.core.planning.Slot;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.school.SpecialDay;

/** What a letter of changes says at the moment it is sent. */
@Service
public class PlanNotices {

  private final NoticeLines lines;
  private final Places places;
  private final SchoolDays days;
  private final SchoolClasses classes;
  private final Recipients families;
  private final StaffChats staff;
  private final Schools schools;
  private final Clock clock;

  PlanNotices(
      NoticeLines lines,
      Places places,
      SchoolDays days,
      SchoolClasses classes,
      Recipients families,
      StaffChats staff,
      Schools schools,
      Clock clock) {
    this.lines = lines;
    this.places = places;
    this.days = days;
    this.classes = classes;
    this.families = families;
    this.staff = staff;
    this.schools = schools;
    this.clock = clock;
  }

  /**
   * Empty: undone before it was told, past by now, or nobody may be told any more.
   *
   * @param letter its number in the outbox
   */
  @Transactional(readOnly = true)
  public Optional<NoticeView> view(long schoolId, long letter) {
    List<Line> kept = lines.of(schoolId, letter);
    School school = schools.get(schoolId).orElseThrow();
    Instant now = clock.instant();
    if (kept.isEmpty() || !may(schoolId, kept.getFirst(), school.dayOf(now))) {
      return Optional.empty();
    }
    NoticeLines.Reader reader = kept.getFirst().reader();
    List<NoticeView.Line> news =
        Stream.<NoticeView.Line>concat(
                lessons(schoolId, kept, school.dayOf(now), now),
                days(schoolId, kept, school.dayOf(now)))
            .sorted(comparing(NoticeView.Line::day).thenComparing(PlanNotices::number))
            .toList();
    return news.isEmpty()
        ? Optional.empty()
        : Optional.of(new NoticeView(reader.personId(), pupil(kept.getFirst()), news));
  }

  private boolean may(long school, Line line, LocalDate today) {
    Long student = line.reader().studentId();
    return student == null
        ? staff.of(school, List.of(line.reader().personId())).values().stream()
            .flatMap(List::stream)
            .anyMatch(chat -> chat.bindingId() == line.bindingId())
        : families.stillMay(school, line.bindingId(), student, today);
  }

  private static NoticeView.@Nullable Pupil pupil(Line line) {
    Long student = line.reader().studentId();
    return student == null
        ? null
        : new NoticeView.Pupil(student, Objects.requireNonNull(line.givenName()));
  }

  private Stream<LessonLine> lessons(long school, List<Line> kept, LocalDate today, Instant now) {
    List<Long> first =
        kept.stream()
            .flatMap(
                line ->
                    line.about() instanceof About.OneLesson(long id)
                        ? Stream.of(id)
                        : Stream.empty())
            .toList();
    Map<Long, Places.Place> standing = first.isEmpty() ? Map.of() : places.now(school, first);
    return kept.stream()
        .flatMap(
            line ->
                line.about() instanceof About.OneLesson(long id) && standing.containsKey(id)
                    ? lesson(line, standing.get(id)).stream()
                    : Stream.empty())
        .filter(line -> ahead(line, today))
        .filter(line -> kept.getFirst().reader().studentId() == null || unseen(line, now))
        .filter(line -> concerns(line, kept.getFirst().reader()));
  }

  private static Optional<LessonLine> lesson(Line line, Places.Place now) {
    Before before = Before.read(line.before());
    return before
        .turn(now)
        .map(
            turn ->
                new LessonLine(
                    turn, before.slot() == null ? now.slot() : before.slot(), now.slot()));
  }

  private static boolean ahead(LessonLine line, LocalDate today) {
    return !line.was().day().isBefore(today) || !line.now().day().isBefore(today);
  }

  /** A family has nothing from a lesson that is over. */
  private static boolean unseen(LessonLine line, Instant now) {
    return line.was().endsAt().isAfter(now) || line.now().endsAt().isAfter(now);
  }

  private static boolean concerns(LessonLine line, NoticeLines.Reader reader) {
    return reader.studentId() != null
        || Stream.of(line.was(), line.now())
            .map(Slot::teacherId)
            .anyMatch(teacher -> teacher != null && teacher == reader.personId());
  }

  private Stream<DayLine> days(long school, List<Line> kept, LocalDate today) {
    List<About.OneDay> ahead =
        kept.stream()
            .flatMap(
                line -> line.about() instanceof About.OneDay day ? Stream.of(day) : Stream.empty())
            .filter(day -> !day.day().isBefore(today))
            .sorted(comparing(About.OneDay::day))
            .toList();
    if (ahead.isEmpty()) {
      return Stream.empty();
    }
    List<SchoolDays.Said> said = days.said(school, ahead.getFirst().day(), ahead.getLast().day());
    List<SchoolClass> all =
        ahead.stream().anyMatch(day -> day.scope() instanceof SpecialDay.Scope.OneClass)
            ? classes.on(school, ahead.getFirst().day())
            : List.of();
    return kept.stream()
        .flatMap(
            line ->
                line.about() instanceof About.OneDay day && ahead.contains(day)
                    ? day(day, line.before(), said, all).stream()
                    : Stream.empty());
  }

  private static Optional<DayLine> day(
      About.OneDay about, String before, List<SchoolDays.Said> all, List<SchoolClass> classes) {
    Optional<SchoolDays.Said> said =
        all.stream()
            .filter(one -> one.day().day().equals(about.day()))
            .filter(one -> one.day().scope().equals(about.scope()))
            .findFirst();
    SpecialDay.Word word = said.map(one -> one.day().word()).orElse(null);
    return Before.said(word).equals(before)
        ? Optional.empty()
        : Optional.of(
            new DayLine(
                about.day(),
                about.scope(),
                className(about.scope(), classes),
                word,
                said.map(SchoolDays.Said::note).orElse("")));
  }

  private static @Nullable String className(SpecialDay.Scope scope, List<SchoolClass> classes) {
    return scope instanceof SpecialDay.Scope.OneClass(long id)
        ? classes.stream()
            .filter(one -> one.id() == id)
            .map(SchoolClass::name)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static int number(NoticeView.Line line) {
    return line instanceof LessonLine lesson ? lesson.was().number() : -1;
  }
}
