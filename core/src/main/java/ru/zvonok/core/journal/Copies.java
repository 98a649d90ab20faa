package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;

/**
 * Copies a lesson's topic and homework to the parallel class: to a lesson of the same subject that
 * the teacher holds with another group of the grade, on the same day or within the week after it.
 * What stands there is replaced only by who has seen it.
 */
@Service
public class Copies {

  private static final int DAYS = 7;
  private static final int WEEKS_AHEAD = 3;

  public enum What {
    TOPIC,
    HOMEWORK,
    BOTH;

    boolean topic() {
      return this != HOMEWORK;
    }

    boolean homework() {
      return this != TOPIC;
    }
  }

  /** A lesson, and what stands in it. */
  public record Written(
      LessonLine line,
      @Nullable String topic,
      @Nullable Homework homework,
      List<HomeworkFile> files) {

    /** The same for the same words, whatever process asks. */
    public int check() {
      return (line.id() + "|" + topic + "|" + homework + "|" + files).hashCode()
          & Integer.MAX_VALUE;
    }
  }

  /**
   * @param lessons to which it may go, the nearest first; those on later days than today can't be
   *     written in yet
   */
  public record Offer(Written from, List<LessonLine> lessons) {}

  public sealed interface Copied {

    record Done(LessonCard card) implements Copied {}

    /** Something else stands there: nothing was written. */
    record Taken(Written from, Written there) implements Copied {}
  }

  private final Desk desk;
  private final Views views;
  private final Timetable timetable;
  private final ParallelSql parallel;
  private final RecordSql records;
  private final FileSql files;
  private final LessonSql lessons;
  private final Topics topics;
  private final Homeworks homeworks;

  Copies(
      Desk desk,
      Views views,
      Timetable timetable,
      ParallelSql parallel,
      RecordSql records,
      FileSql files,
      LessonSql lessons,
      Topics topics,
      Homeworks homeworks) {
    this.desk = desk;
    this.views = views;
    this.timetable = timetable;
    this.parallel = parallel;
    this.records = records;
    this.files = files;
    this.lessons = lessons;
    this.topics = topics;
    this.homeworks = homeworks;
  }

  /** The nearest lessons that fit, those ahead too: for whoever fills the lesson. */
  @Transactional
  public Outcome<Offer> offer(Actor actor, long lessonId) {
    return desk.toPrepare(actor, lessonId)
        .map(
            ground -> new Offer(written(ground), lessons.of(ground.school(), near(actor, ground))));
  }

  /**
   * Writes what the lesson has and the other one doesn't say otherwise.
   *
   * @param seen {@link Written#check} of what the phone showed as standing there, to be replaced;
   *     null: nothing is replaced
   */
  @Transactional
  public Outcome<Copied> copy(
      Actor actor, long lessonId, long to, What what, @Nullable Integer seen) {
    return desk.toPrepare(actor, lessonId)
        .then(
            from ->
                near(actor, from).contains(to)
                    ? desk.toFill(actor, to).then(there -> copy(actor, from, there, what, seen))
                    : Outcome.<Copied>refused(new NotYours()));
  }

  private Outcome<Copied> copy(
      Actor actor, Ground from, Ground to, What what, @Nullable Integer seen) {
    Written source = written(from);
    Written stands = written(to);
    String topic = what.topic() ? source.topic() : null;
    Homework homework = what.homework() ? fit(source.homework(), to) : null;
    boolean taken =
        topic != null && stands.topic() != null && !topic.equals(stands.topic())
            || homework != null
                && stands.homework() != null
                && !same(homework, source.files(), stands);
    if (taken && !Objects.equals(seen, stands.check())) {
      return Outcome.done(new Copied.Taken(source, stands));
    }
    String group = parallel.groupName(from);
    Outcome<Ground> done = Outcome.done(to);
    if (topic != null) {
      done = done.then(it -> topics.write(actor, it, stands.topic(), topic, group));
    }
    if (homework != null && !same(homework, source.files(), stands)) {
      done = done.then(it -> homeworks.replace(actor, it, homework, from.lesson(), group));
    }
    return done.map(it -> new Copied.Done(views.card(actor, it)));
  }

  private static boolean same(Homework homework, List<HomeworkFile> files, Written stands) {
    return homework.equals(stands.homework())
        && references(files).equals(references(stands.files()));
  }

  private static List<String> references(List<HomeworkFile> files) {
    return files.stream().map(HomeworkFile::reference).toList();
  }

  /** For a day of its own: from there on the first lesson that the other group has. */
  private @Nullable Homework fit(@Nullable Homework homework, Ground to) {
    if (!(homework instanceof Homework.Given(var text, var dueOn, var minutes)) || dueOn == null) {
      return homework;
    }
    LocalDate after = dueOn.isAfter(to.day()) ? dueOn.minusDays(1) : to.day();
    LocalDate fitting =
        timetable.lessonsAfter(to, after, after.plusWeeks(WEEKS_AHEAD)).stream()
            .findFirst()
            .orElse(null);
    return new Homework.Given(text, fitting, minutes);
  }

  private List<Long> near(Actor actor, Ground ground) {
    LocalDate until = ground.day().plusDays(DAYS);
    timetable.lay(ground.school(), ground.day(), until);
    return parallel.near(actor, ground, until);
  }

  private Written written(Ground ground) {
    RecordSql.Kept kept = records.of(ground);
    return new Written(lessons.line(ground), kept.topic(), kept.homework(), files.of(ground));
  }
}
