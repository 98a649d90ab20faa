package ru.zvonok.bot.termmark;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermSheet;

/** «Принять предложенные»: shown first, set once confirmed, taken back in one tap. */
@Component
class AcceptHandler implements Routed {

  private final TermMarks marks;
  private final Sheets sheets;
  private final Routes routes;

  AcceptHandler(TermMarks marks, Sheets sheets) {
    this.marks = marks;
    this.sheets = sheets;
    routes =
        new Routes()
            .to(
                TermAction.OfferTermMarks.class,
                (it, visit) -> offer(new PageId(it.termId(), it.groupId(), it.subjectId()), visit))
            .to(TermAction.AcceptTermMarks.class, this::accept)
            .to(TermAction.UndoTermMarks.class, this::undo);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** For whoever may set them now; others see the page as it is. */
  private Reply offer(PageId page, Visit visit) {
    return sheets.read(
        page,
        visit,
        sheet ->
            !sheet.maySet()
                ? sheets.refused(new Refusal.NotYours(), page, visit)
                : Offer.of(sheet).all().isEmpty()
                    ? sheets
                        .show(sheet, 0, visit)
                        .toast(visit.words().say("termmark.offer.nothing"))
                    : Reply.show(OfferScreens.of(sheet, visit.words())));
  }

  /** Only what was on the screen: another offer is shown before anything is set. */
  private Reply accept(TermAction.AcceptTermMarks it, Visit visit) {
    PageId page = new PageId(it.termId(), it.groupId(), it.subjectId());
    return sheets.read(
        page,
        visit,
        sheet -> {
          Offer offer = Offer.of(sheet);
          if (sheet.maySet() && offer.check() != it.check()) {
            return offer.all().isEmpty()
                ? offer(page, visit)
                : offer(page, visit).toast(visit.words().say("termmark.offer.changed"));
          }
          return switch (marks.put(visit.who(), page, offer.wishes(it.taken()))) {
            case Outcome.Done<TermSheet>(TermSheet set) ->
                sheets
                    .show(set, 0, visit)
                    .toast(visit.words().say("termmark.accepted", offer.taken(it.taken()).size()));
            case Outcome.Refused<TermSheet>(Refusal why) -> sheets.refused(why, page, visit);
          };
        });
  }

  private Reply undo(TermAction.UndoTermMarks it, Visit visit) {
    PageId page = new PageId(it.termId(), it.groupId(), it.subjectId());
    return switch (marks.undo(visit.who(), page, it.act())) {
      case Outcome.Done<TermSheet>(TermSheet sheet) ->
          sheets.show(sheet, 0, visit).toast(visit.words().say("termmark.undone"));
      case Outcome.Refused<TermSheet>(Refusal.Stale _) ->
          sheets.open(page, 0, visit).toast(visit.words().say("termmark.undo.over"));
      case Outcome.Refused<TermSheet>(Refusal why) -> sheets.refused(why, page, visit);
    };
  }
}
