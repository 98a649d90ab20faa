package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.WorkKind;

/** A student's mark: chosen from the values, or left by the brush at a tap. */
@Component
class MarkValueHandler implements Routed {

  private final Routes routes;
  private final Marks marks;
  private final MarkSheets sheets;
  private final Cards cards;

  MarkValueHandler(Marks marks, MarkSheets sheets, Cards cards) {
    this.marks = marks;
    this.sheets = sheets;
    this.cards = cards;
    routes =
        new Routes()
            .to(JournalAction.MarkStudent.class, this::student)
            .to(JournalAction.PutMark.class, (it, visit) -> put(it, null, null, visit))
            .to(JournalAction.PutMadeUp.class, this::madeUp)
            .to(JournalAction.BrushMark.class, this::brush);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply student(JournalAction.MarkStudent one, Visit visit) {
    return Decided.stay(
        marks.sheet(visit.who(), one.lessonId()),
        visit,
        sheet ->
            MarkSheets.ofKind(
                sheet,
                one.kindId(),
                visit,
                kind ->
                    sheet.lines().stream()
                        .filter(line -> line.student().id() == one.studentId() && sheet.mayFill())
                        .findFirst()
                        .map(line -> values(sheet, kind, line, one.slot(), visit))
                        .orElseGet(() -> Decided.stay(new Refusal.NotYours(), visit))));
  }

  /** Who was away gets a mark only for what is made up, and that only on a later day. */
  private Reply values(MarkSheet sheet, WorkKind kind, MarkSheet.Line line, int slot, Visit visit) {
    View view = cards.view(visit);
    boolean tooEarly = !visit.today().isAfter(sheet.line().day());
    return MarkValues.owesMakeUp(kind, line, slot) && tooEarly
        ? Reply.nothing().toast(view.say("marks.away", line.student().shortName()))
        : Reply.show(MarkValues.of(sheet, kind, line, slot, view));
  }

  private Reply madeUp(JournalAction.PutMadeUp put, Visit visit) {
    return put(
        new JournalAction.PutMark(
            put.lessonId(), put.kindId(), put.studentId(), put.slot(), null, put.wanted()),
        visit.today(),
        null,
        visit);
  }

  /** The brush stays in the hand. */
  private Reply brush(JournalAction.BrushMark tap, Visit visit) {
    return put(
        new JournalAction.PutMark(
            tap.lessonId(), tap.kindId(), tap.studentId(), tap.slot(), tap.seen(), tap.wanted()),
        null,
        Brush.leaving(tap.wanted()),
        visit);
  }

  private Reply put(
      JournalAction.PutMark put, @Nullable LocalDate madeUpOn, @Nullable Brush brush, Visit visit) {
    Marks.Cell cell = new Marks.Cell(put.lessonId(), put.studentId(), put.kindId(), put.slot());
    return switch (marks.put(visit.who(), cell, put.seen(), put.wanted(), madeUpOn)) {
      case Outcome.Done<MarkSheet>(MarkSheet sheet) ->
          sheets
              .at(put.studentId(), sheet, put.kindId(), brush, visit)
              .toast(said(put, sheet, visit));
      case Outcome.Refused<MarkSheet>(Refusal.Stale why) ->
          Decided.stay(
                  marks.sheet(visit.who(), put.lessonId()),
                  visit,
                  sheet -> sheets.at(put.studentId(), sheet, put.kindId(), brush, visit))
              .toast(Refusals.say(why, visit.words()));
      case Outcome.Refused<MarkSheet>(Refusal why) -> Decided.stay(why, visit);
    };
  }

  /** «Ким: 5», «Ким: 5 (было 3)», «Ким: отметка убрана». */
  private String said(JournalAction.PutMark put, MarkSheet sheet, Visit visit) {
    View view = cards.view(visit);
    String student =
        sheet.lines().stream()
            .filter(line -> line.student().id() == put.studentId())
            .map(line -> line.student().shortName())
            .findFirst()
            .orElse("");
    MarkValue wanted = put.wanted();
    MarkValue seen = put.seen();
    if (wanted == null) {
      return student + ": " + view.say(seen == null ? "marks.notThere" : "marks.removed");
    }
    String now = student + ": " + Letters.of(wanted, view);
    return seen == null || seen == wanted
        ? now
        : now + " " + view.say("marks.before", Letters.of(seen, view));
  }
}
