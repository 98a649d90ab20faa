package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.journal.MarkSql.Stands;

/** Marks of a lesson (3.2.2, 3.2.3). */
@Service
public class Marks {

  private static final int MOST_SLOTS = 10;
  private static final int MOST_COMMENT = 200;

  /** One cell of the journal's page. */
  public record Cell(long lessonId, long studentId, long kindId, int slot) {}

  private final Desk desk;
  private final Views views;
  private final MarkSql marks;
  private final RollSql roll;
  private final RecordSql records;
  private final WorkKinds kinds;
  private final MarkWriter writer;

  Marks(
      Desk desk,
      Views views,
      MarkSql marks,
      RollSql roll,
      RecordSql records,
      WorkKinds kinds,
      MarkWriter writer) {
    this.desk = desk;
    this.views = views;
    this.marks = marks;
    this.roll = roll;
    this.records = records;
    this.kinds = kinds;
    this.writer = writer;
  }

  @Transactional
  public Outcome<MarkSheet> sheet(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId).map(ground -> views.marks(actor, ground));
  }

  /**
   * Puts, changes or withdraws ({@code wanted} null) a mark. Seen and wanted as in {@link
   * RollCall}.
   *
   * @param madeUpOn for a student who was absent: the day on which the work was made up, after the
   *     lesson's and not after today; null keeps what stands
   */
  @Transactional
  public Outcome<MarkSheet> put(
      Actor actor,
      Cell cell,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted,
      @Nullable LocalDate madeUpOn) {
    return desk.toMark(actor, cell.lessonId(), cell.studentId())
        .then(
            place -> {
              WorkKinds.Found kind = kinds.find(actor.schoolId(), cell.kindId()).orElse(null);
              if (kind == null || cell.slot() < 0 || cell.slot() >= MOST_SLOTS) {
                return Outcome.refused(new BadValue(Rule.UNKNOWN_KIND));
              }
              Stands stands = marks.at(place.ground(), cell);
              Stands becomes = MarkRules.becomes(stands, wanted, madeUpOn);
              return Tap.on(
                  place.ground(),
                  becomes.value() == stands.value()
                      && Objects.equals(becomes.madeUpOn(), stands.madeUpOn()),
                  stands.value() == seen,
                  () -> turn(actor, place, cell, kind, stands, becomes));
            })
        .map(ground -> views.marks(actor, ground));
  }

  /** The teacher's words beside a mark, at most 200 characters; empty removes them. */
  @Transactional
  public Outcome<MarkSheet> comment(Actor actor, Cell cell, String seen, String wanted) {
    String text = Texts.line(wanted);
    return desk.toMark(actor, cell.lessonId(), cell.studentId())
        .then(
            place -> {
              WorkKinds.Found kind = kinds.find(actor.schoolId(), cell.kindId()).orElse(null);
              if (kind == null) {
                return Outcome.refused(new BadValue(Rule.UNKNOWN_KIND));
              }
              Stands stands = marks.at(place.ground(), cell);
              // No mark, no words beside it: it was withdrawn in the meantime.
              return Tap.on(
                  place.ground(),
                  stands.value() != null && stands.comment().equals(text),
                  stands.value() != null && stands.comment().equals(Texts.line(seen)),
                  () -> reword(actor, place.ground(), cell, kind.kind(), stands, text));
            })
        .map(ground -> views.marks(actor, ground));
  }

  /** «Отметок нет»: the card's step is done without a mark. Where marks stand it says nothing. */
  @Transactional
  public Outcome<MarkSheet> noneToday(Actor actor, long lessonId) {
    return desk.toFill(actor, lessonId)
        .map(
            ground -> {
              if (!marks.any(ground) && !records.of(ground).noMarks()) {
                writer.none(actor, ground);
              }
              return views.marks(actor, ground);
            });
  }

  private Outcome<Ground> turn(
      Actor actor, Place place, Cell cell, WorkKinds.Found kind, Stands stands, Stands becomes) {
    Refusal wrong = MarkRules.wrong(place, kind, becomes, () -> roll.of(place));
    if (wrong != null) {
      return Outcome.refused(wrong);
    }
    writer.write(actor, place.ground(), cell, kind.kind(), stands, becomes, null);
    return Outcome.done(place.ground());
  }

  private Outcome<Ground> reword(
      Actor actor, Ground ground, Cell cell, WorkKind kind, Stands stands, String text) {
    if (text.codePointCount(0, text.length()) > MOST_COMMENT) {
      return Outcome.refused(new BadValue(Rule.TEXT_TOO_LONG));
    }
    Stands becomes = new Stands(stands.value(), text, stands.madeUpOn());
    writer.write(actor, ground, cell, kind, stands, becomes, null);
    return Outcome.done(ground);
  }
}
