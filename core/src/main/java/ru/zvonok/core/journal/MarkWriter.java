package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.journal.MarkSql.Stands;

/** Writes marks: each change with its line of history, told of at once. */
@Component
class MarkWriter {

  private final Desk desk;
  private final MarkSql marks;
  private final RollSql roll;
  private final RecordSql records;
  private final WorkKinds kinds;
  private final WrittenWorks written;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  MarkWriter(
      Desk desk,
      MarkSql marks,
      RollSql roll,
      RecordSql records,
      WorkKinds kinds,
      WrittenWorks written,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.marks = marks;
    this.roll = roll;
    this.records = records;
    this.kinds = kinds;
    this.written = written;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * @param undoes the entry that this takes back; null: none
   */
  void write(
      Actor actor,
      Ground ground,
      Marks.Cell cell,
      WorkKind kind,
      Stands stands,
      Stands becomes,
      @Nullable Long undoes) {
    long mark = marks.write(actor, ground, cell, becomes);
    // A withdrawn mark is judged by the day it was for.
    LocalDate madeUpOn = becomes.value() == null ? stands.madeUpOn() : becomes.madeUpOn();
    if (kind.written()) {
      marks.ensureAssessment(ground, kind.id());
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
            written.late(ground, kind, madeUpOn),
            undoes));
    events.publishEvent(
        new MarkChanged(
            ground.school(), ground.lesson(), cell.studentId(), mark, actor.personId()));
  }

  /** «Отметок нет». */
  void none(Actor actor, Ground ground) {
    records.noMarks(ground, true);
    ledger.add(
        actor,
        ground,
        new Ledger.Line(
            History.Entry.MARK, null, null, null, Entered.none(), TEACHER, ground.late()));
  }

  /** Puts back the mark that stood before, or unsays «отметок нет»; null: done. */
  @Nullable Refusal takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    if (!desk.mayFill(actor, ground)) {
      return new NotYours();
    }
    Marks.Cell cell = entry.cell();
    if (cell == null) {
      records.noMarks(ground, entry.was() != null);
      ledger.add(actor, ground, entry.takenBack(ground.late()));
      return null;
    }
    return switch (desk.seat(actor, ground, cell.studentId())) {
      case Outcome.Done<Place>(Place place) -> takeBack(actor, place, cell, entry);
      case Outcome.Refused<Place>(Refusal why) -> why;
    };
  }

  private @Nullable Refusal takeBack(
      Actor actor, Place place, Marks.Cell cell, ActSql.Entry entry) {
    WorkKinds.Found kind = kinds.find(actor.schoolId(), cell.kindId()).orElseThrow();
    Stands becomes = Remembered.mark(entry.was());
    Refusal wrong = MarkRules.wrong(place, kind, becomes, () -> roll.of(place));
    if (wrong == null) {
      Stands stands = Remembered.mark(entry.became());
      write(actor, place.ground(), cell, kind.kind(), stands, becomes, entry.id());
    }
    return wrong;
  }
}
