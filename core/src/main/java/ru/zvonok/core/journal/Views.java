package ru.zvonok.core.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.people.Student;
import ru.zvonok.core.people.Students;

/** The journal's pages of one lesson, for an actor who may read it. */
@Component
class Views {

  private final Desk desk;
  private final LessonSql lessons;
  private final RecordSql records;
  private final RollSql roll;
  private final MarkSql marks;
  private final WorkKinds kinds;
  private final Students students;
  private final FileSql files;
  private final LoadSql loads;
  private final ParallelSql parallel;
  private final LateReasonSql reasons;

  Views(
      Desk desk,
      LessonSql lessons,
      RecordSql records,
      RollSql roll,
      MarkSql marks,
      WorkKinds kinds,
      Students students,
      FileSql files,
      LoadSql loads,
      ParallelSql parallel,
      LateReasonSql reasons) {
    this.desk = desk;
    this.lessons = lessons;
    this.records = records;
    this.roll = roll;
    this.marks = marks;
    this.kinds = kinds;
    this.students = students;
    this.files = files;
    this.loads = loads;
    this.parallel = parallel;
    this.reasons = reasons;
  }

  /** The students of the lesson whom the actor may see, in the order of the alphabet. */
  List<Student> students(Actor actor, Ground ground) {
    return desk.visible(
        actor, ground, students.ofGroup(ground.school(), ground.group(), ground.day()));
  }

  LessonCard card(Actor actor, Ground ground) {
    List<Student> all = students(actor, ground);
    Map<Long, Attendance> noted = roll.of(ground);
    Map<Long, List<MarkCell>> cells = marks.of(ground);
    RecordSql.Kept kept = records.of(ground);
    return new LessonCard(
        lessons.line(ground),
        all.size(),
        all.stream().flatMap(one -> noted(one, noted.get(one.id()))).toList(),
        all.stream().flatMap(one -> marked(one, cells.get(one.id()))).toList(),
        kept.topic(),
        kept.homework(),
        ground.dueAt(),
        kept.completeAt() != null && Deadlines.late(kept.completeAt(), ground.dueAt()),
        ground.open() && desk.mayFill(actor, ground),
        ground.open() && desk.mayReason(actor, ground),
        beside(actor, ground, kept),
        whyLate(actor, ground));
  }

  /** Looked up only where the school asks, and of whoever may answer. */
  private @Nullable WhyLate whyLate(Actor actor, Ground ground) {
    return ground.asksWhyLate() && ground.open() && desk.mayFill(actor, ground)
        ? reasons.asked(actor, ground)
        : null;
  }

  private LessonCard.Beside beside(Actor actor, Ground ground, RecordSql.Kept kept) {
    Homework homework = kept.homework();
    if (kept.topic() == null && homework == null) {
      return LessonCard.Beside.NOTHING;
    }
    DayLoad load =
        homework instanceof Homework.Given given && given.minutes() != null
            ? loads.of(ground, given).filter(one -> one.over() > 0).orElse(null)
            : null;
    return new LessonCard.Beside(
        kept.planned(),
        homework instanceof Homework.Given ? files.of(ground) : List.of(),
        load,
        desk.mayFill(actor, ground) && parallel.any(actor, ground));
  }

  private static Stream<LessonCard.Noted> noted(Student one, @Nullable Attendance noted) {
    return noted == null ? Stream.empty() : Stream.of(new LessonCard.Noted(one, noted));
  }

  private static Stream<LessonCard.Marked> marked(Student one, @Nullable List<MarkCell> cells) {
    return cells == null ? Stream.empty() : Stream.of(new LessonCard.Marked(one, cells));
  }

  RollSheet roll(Actor actor, Ground ground) {
    Map<Long, Attendance> noted = roll.of(ground);
    Set<Long> awayBefore = roll.awayBefore(ground);
    Set<Long> own = ground.open() ? desk.ownStudents(actor, ground) : Set.of();
    return new RollSheet(
        lessons.line(ground),
        records.of(ground).rollConfirmed(),
        students(actor, ground).stream()
            .map(
                one ->
                    new RollSheet.Line(
                        one,
                        noted.get(one.id()),
                        awayBefore.contains(one.id()),
                        own.contains(one.id())))
            .toList(),
        ground.open() && desk.mayFill(actor, ground));
  }

  MarkSheet marks(Actor actor, Ground ground) {
    Map<Long, Attendance> noted = roll.of(ground);
    Map<Long, List<MarkCell>> cells = marks.of(ground);
    return new MarkSheet(
        lessons.line(ground),
        kinds.at(ground),
        records.of(ground).noMarks(),
        students(actor, ground).stream()
            .map(
                one ->
                    new MarkSheet.Line(
                        one, noted.get(one.id()), cells.getOrDefault(one.id(), List.of())))
            .toList(),
        ground.open() && desk.mayFill(actor, ground));
  }
}
