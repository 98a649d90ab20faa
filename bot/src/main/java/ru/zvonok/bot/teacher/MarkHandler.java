package ru.zvonok.bot.teacher;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.Undo;

/** The step of marks: the students, the kind of work, the brush, and on to the next step. */
@Component
class MarkHandler implements Routed {

  private final Routes routes;
  private final Marks marks;
  private final Undo undo;
  private final MarkSheets sheets;
  private final TopicHandler topic;
  private final Cards cards;

  MarkHandler(Marks marks, Undo undo, MarkSheets sheets, TopicHandler topic, Cards cards) {
    this.marks = marks;
    this.undo = undo;
    this.sheets = sheets;
    this.topic = topic;
    this.cards = cards;
    routes =
        new Routes()
            .show(
                JournalAction.OpenMarks.class,
                (it, visit) -> sheets.open(it.lessonId(), it.kindId(), null, 0, visit))
            .show(
                JournalAction.TakeBrush.class,
                (it, visit) ->
                    sheets.open(it.lessonId(), it.kindId(), it.brush(), it.page(), visit))
            .show(JournalAction.ChooseKind.class, (it, visit) -> kinds(it.lessonId(), visit))
            .to(JournalAction.NoMarks.class, (it, visit) -> none(it.lessonId(), visit))
            .to(JournalAction.GoOn.class, (it, visit) -> goOn(it.lessonId(), visit))
            .to(JournalAction.UndoLastMark.class, this::undo);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** The marks, or the first step after them that is missing. */
  Reply from(LessonCard card, Visit visit) {
    return card.line().filling().marks()
        ? topic.from(card, visit)
        : sheets.open(card.line().id(), null, null, 0, visit);
  }

  private Reply goOn(long lesson, Visit visit) {
    return cards.toFill(lesson, visit, card -> topic.from(card, visit));
  }

  private Reply kinds(long lesson, Visit visit) {
    return Decided.stay(
        marks.sheet(visit.who(), lesson),
        visit,
        sheet -> Reply.show(MarkScreens.kinds(sheet, cards.view(visit))));
  }

  private Reply none(long lesson, Visit visit) {
    return Decided.stay(
        marks.noneToday(visit.who(), lesson),
        visit,
        sheet -> {
          Reply next = goOn(lesson, visit);
          return sheet.noMarksSaid() ? next.toast(cards.view(visit).say("marks.noneSaved")) : next;
        });
  }

  private Reply undo(JournalAction.UndoLastMark it, Visit visit) {
    View view = cards.view(visit);
    Supplier<Reply> sheet =
        () -> sheets.open(it.lessonId(), it.kindId(), it.brush(), it.page(), visit);
    Long act = it.act();
    if (act == null) {
      return sheet.get().toast(view.say("undo.nothing"));
    }
    return switch (undo.undo(visit.who(), it.lessonId(), act)) {
      case Outcome.Done<Undo.Undone>(Undo.Undone undone) ->
          sheet.get().toast(Undoing.said(undone, view));
      case Outcome.Refused<Undo.Undone>(Refusal.NotYours why) -> Decided.stay(why, visit);
      case Outcome.Refused<Undo.Undone>(Refusal why) -> sheet.get().toast(Undoing.said(why, view));
    };
  }
}
