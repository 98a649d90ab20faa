package ru.zvonok.bot.teacher;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Undo;

/** «Отменить»: the lesson's card as it was before what was written last, by button or by words. */
@Component
class UndoHandler implements Routed {

  private final Routes routes;
  private final Undo undo;
  private final Cards cards;

  UndoHandler(Undo undo, Cards cards) {
    this.undo = undo;
    this.cards = cards;
    routes = new Routes().to(JournalAction.UndoLast.class, this::undo);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply undo(JournalAction.UndoLast it, Visit visit) {
    View view = cards.view(visit);
    return switch (undo.undo(visit.who(), it.lessonId(), it.act())) {
      case Outcome.Done<Undo.Undone>(Undo.Undone undone) ->
          cards.undone(it.lessonId(), visit).toast(Undoing.said(undone, view));
      case Outcome.Refused<Undo.Undone>(Refusal.NotYours why) -> Decided.stay(why, visit);
      case Outcome.Refused<Undo.Undone>(Refusal why) ->
          cards.undone(it.lessonId(), visit).toast(Undoing.said(why, view));
    };
  }
}
