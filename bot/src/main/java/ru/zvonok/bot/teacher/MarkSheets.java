package ru.zvonok.bot.teacher;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.Undo;
import ru.zvonok.core.journal.WorkKind;

/** The marks of a lesson as an answer: where each tap on them ends. */
@Component
class MarkSheets {

  private final Marks marks;
  private final Undo undo;
  private final Cards cards;

  MarkSheets(Marks marks, Undo undo, Cards cards) {
    this.marks = marks;
    this.undo = undo;
    this.cards = cards;
  }

  /**
   * @param kindId null: the lesson's usual kind
   */
  Reply open(long lesson, @Nullable Long kindId, @Nullable Brush brush, int page, Visit visit) {
    return Decided.stay(
        marks.sheet(visit.who(), lesson),
        visit,
        sheet -> ofKind(sheet, kindId, visit, kind -> show(sheet, kind, brush, page, visit)));
  }

  /** Where the student stands, so that the next one is a tap away. */
  Reply at(long student, MarkSheet sheet, long kindId, @Nullable Brush brush, Visit visit) {
    int page = Page.of(sheet.lines(), line -> line.student().id(), student);
    return ofKind(sheet, kindId, visit, kind -> show(sheet, kind, brush, page, visit));
  }

  private Reply show(MarkSheet sheet, WorkKind kind, @Nullable Brush brush, int page, Visit visit) {
    Long act =
        sheet.mayFill()
            ? undo.last(visit.who(), sheet.line().id()).map(Undo.Act::id).orElse(null)
            : null;
    MarkScreens.At at = new MarkScreens.At(kind, brush, page, act);
    return Reply.show(MarkScreens.sheet(sheet, at, cards.view(visit)));
  }

  static Reply ofKind(
      MarkSheet sheet, @Nullable Long id, Visit visit, Function<WorkKind, Reply> show) {
    return Kinds.of(sheet, id)
        .map(show)
        .orElseGet(() -> Decided.stay(new Refusal.BadValue(Refusal.Rule.UNKNOWN_KIND), visit));
  }
}
