package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;
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
  private final WrittenWorks written;
  private final WorkSql works;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  Marks(
      Desk desk,
      Views views,
      MarkSql marks,
      RollSql roll,
      RecordSql records,
      WorkKinds kinds,
      WrittenWorks written,
      WorkSql works,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.views = views;
    this.marks = marks;
    this.roll = roll;
    this.records = records;
    this.kinds = kinds;
    this.written = written;
    this.works = works;
    this.ledger = ledger;
    this.events = events;
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
              if (becomes.value() == stands.value()
                  && Objects.equals(becomes.madeUpOn(), stands.madeUpOn())) {
                return Outcome.done(place.ground());
              }
              if (stands.value() != seen) {
                return Outcome.refused(new Stale());
              }
              Refusal wrong = MarkRules.wrong(place, kind, becomes, () -> roll.of(place));
              if (wrong != null) {
                return Outcome.refused(wrong);
              }
              write(actor, place.ground(), cell, kind.kind(), stands, becomes);
              return Outcome.done(place.ground());
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
              if (stands.value() != null && stands.comment().equals(text)) {
                return Outcome.done(place.ground());
              }
              // No mark, no words beside it: it was withdrawn in the meantime.
              if (stands.value() == null || !stands.comment().equals(Texts.line(seen))) {
                return Outcome.refused(new Stale());
              }
              if (text.codePointCount(0, text.length()) > MOST_COMMENT) {
                return Outcome.refused(new BadValue(Rule.TEXT_TOO_LONG));
              }
              Stands becomes = new Stands(stands.value(), text, stands.madeUpOn());
              write(actor, place.ground(), cell, kind.kind(), stands, becomes);
              return Outcome.done(place.ground());
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
                records.noMarks(ground);
                ledger.add(
                    actor,
                    ground,
                    new Ledger.Line(
                        History.Entry.MARK,
                        null,
                        null,
                        null,
                        Entered.none(),
                        TEACHER,
                        ground.lateMark()));
              }
              return views.marks(actor, ground);
            });
  }

  private void write(
      Actor actor, Ground ground, Cell cell, WorkKind kind, Stands stands, Stands becomes) {
    long mark = marks.write(actor, ground, cell, becomes);
    // A withdrawn mark is judged by the day it was for.
    LocalDate madeUpOn = becomes.value() == null ? stands.madeUpOn() : becomes.madeUpOn();
    if (kind.written()) {
      works.add(actor, ground, kind.id());
    }
    ledger.add(
        actor,
        ground,
        new Ledger.Line(
            History.Entry.MARK,
            cell.studentId(),
            mark,
            Entered.mark(cell, stands.value(), stands.comment(), stands.madeUpOn()),
            Entered.mark(cell, becomes.value(), becomes.comment(), becomes.madeUpOn()),
            TEACHER,
            written.late(ground, kind, madeUpOn)));
    events.publishEvent(
        new MarkChanged(
            ground.school(), ground.lesson(), cell.studentId(), mark, actor.personId()));
  }
}
