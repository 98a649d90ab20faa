package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;

/** The photos and documents of a lesson's homework: at most ten. */
@Service
public class HomeworkFiles {

  public static final int MOST = 10;

  private static final int MOST_NAME = 100;
  private static final int MOST_REFERENCE = 256;

  /**
   * A file that was sent.
   *
   * @param caption words that came with it: they become homework too; null: none
   * @param inPlaceOfWords what the homework says when there are no words for it at all
   */
  public record Sent(
      HomeworkFile.Kind kind,
      String reference,
      @Nullable String name,
      @Nullable String caption,
      String inPlaceOfWords) {}

  private final Desk desk;
  private final Views views;
  private final RecordSql records;
  private final FileSql files;
  private final Homeworks homeworks;

  HomeworkFiles(Desk desk, Views views, RecordSql records, FileSql files, Homeworks homeworks) {
    this.desk = desk;
    this.views = views;
    this.records = records;
    this.files = files;
    this.homeworks = homeworks;
  }

  /** Adds to what stands; a file that is there already is not added again. */
  @Transactional
  public Outcome<LessonCard> add(Actor actor, long lessonId, Sent sent) {
    return desk.toFill(actor, lessonId)
        .then(ground -> add(actor, ground, sent))
        .map(ground -> views.card(actor, ground));
  }

  private Outcome<Ground> add(Actor actor, Ground ground, Sent sent) {
    List<HomeworkFile> stand = files.kept(ground);
    boolean there = stand.stream().anyMatch(one -> one.reference().equals(sent.reference()));
    if (!there && stand.size() >= MOST) {
      return Outcome.refused(new BadValue(Rule.TOO_MANY_FILES));
    }
    if (sent.reference().isBlank() || sent.reference().length() > MOST_REFERENCE) {
      return Outcome.refused(new BadValue(Rule.TEXT_TOO_LONG));
    }
    Homework stands = records.of(ground).homework();
    return Homeworks.fitting(ground, worded(stands, sent))
        .then(
            homework ->
                homeworks.change(
                    actor,
                    ground,
                    null,
                    () -> {
                      if (!homework.equals(stands)) {
                        records.homework(ground, homework);
                      }
                      if (!there) {
                        files.add(ground, sent.kind(), sent.reference(), name(sent.name()));
                      }
                    }));
  }

  /** What the homework says with the file: words that stand stay. */
  private static Homework worded(@Nullable Homework stands, Sent sent) {
    String caption = sent.caption() == null ? "" : Texts.lines(sent.caption());
    if (!(stands instanceof Homework.Given(var text, var dueOn, var minutes))) {
      return new Homework.Given(caption.isEmpty() ? sent.inPlaceOfWords() : caption, null, null);
    }
    if (caption.isEmpty() || text.contains(caption)) {
      return stands;
    }
    return new Homework.Given(
        text.equals(sent.inPlaceOfWords()) ? caption : text + "\n" + caption, dueOn, minutes);
  }

  private static @Nullable String name(@Nullable String name) {
    String clean = name == null ? "" : Texts.line(name);
    if (clean.isEmpty()) {
      return null;
    }
    return clean.codePointCount(0, clean.length()) <= MOST_NAME
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, MOST_NAME));
  }

  /** Takes one away; done already is done. */
  @Transactional
  public Outcome<LessonCard> remove(Actor actor, long lessonId, long fileId) {
    return desk.toFill(actor, lessonId)
        .then(
            ground ->
                files.had(ground, fileId)
                    ? homeworks.change(
                        actor,
                        ground,
                        null,
                        () ->
                            files.remove(
                                ground,
                                files.kept(ground).stream()
                                    .filter(one -> one.id() == fileId)
                                    .toList()))
                    : Outcome.<Ground>refused(new NotYours()))
        .map(ground -> views.card(actor, ground));
  }

  /** For whoever may read the lesson. */
  @Transactional
  public Outcome<List<HomeworkFile>> of(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId).map(files::of);
  }
}
