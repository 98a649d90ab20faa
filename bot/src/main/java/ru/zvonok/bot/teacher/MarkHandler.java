package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.WorkKind;

/** Marks of a lesson: a student, then a value. */
@Component
class MarkHandler implements Handler {

  private final Routes routes;
  private final Marks marks;
  private final Cards cards;

  MarkHandler(Marks marks, Cards cards) {
    this.marks = marks;
    this.cards = cards;
    routes =
        new Routes()
            .to(Action.OpenMarks.class, (it, visit) -> sheet(it.lessonId(), it.kindId(), 0, visit))
            .to(
                Action.MarksPage.class,
                (it, visit) -> sheet(it.lessonId(), it.kindId(), it.page(), visit))
            .to(Action.ChooseKind.class, (it, visit) -> kinds(it.lessonId(), visit))
            .to(Action.MarkStudent.class, this::student)
            .to(Action.PutMark.class, (it, visit) -> put(it, null, visit))
            .to(Action.PutMadeUp.class, this::madeUp)
            .to(Action.NoMarks.class, (it, visit) -> none(it.lessonId(), visit));
  }

  @Override
  public Set<Class<? extends Action>> actions() {
    return routes.actions();
  }

  @Override
  public Reply handle(Action action, Visit visit) {
    return routes.answer(action, visit);
  }

  private Reply sheet(long lesson, @Nullable Long kindId, int page, Visit visit) {
    View view = cards.view(visit);
    return Decided.stay(
        marks.sheet(visit.who(), lesson),
        visit,
        sheet ->
            ofKind(
                sheet,
                kindId,
                visit,
                kind -> Reply.show(MarkScreens.sheet(sheet, kind, page, view))));
  }

  private static Reply ofKind(
      MarkSheet sheet, @Nullable Long id, Visit visit, Function<WorkKind, Reply> show) {
    return Kinds.of(sheet, id)
        .map(show)
        .orElseGet(() -> Decided.stay(new Refusal.BadValue(Refusal.Rule.UNKNOWN_KIND), visit));
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
          Reply card = cards.open(lesson, visit);
          return sheet.noMarksSaid() ? card.toast(cards.view(visit).say("marks.noneSaved")) : card;
        });
  }

  private Reply student(Action.MarkStudent one, Visit visit) {
    return Decided.stay(
        marks.sheet(visit.who(), one.lessonId()),
        visit,
        sheet ->
            ofKind(
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

  private Reply madeUp(Action.PutMadeUp put, Visit visit) {
    return put(
        new Action.PutMark(
            put.lessonId(), put.kindId(), put.studentId(), put.slot(), null, put.wanted()),
        visit.today(),
        visit);
  }

  private Reply put(Action.PutMark put, @Nullable LocalDate madeUpOn, Visit visit) {
    Marks.Cell cell = new Marks.Cell(put.lessonId(), put.studentId(), put.kindId(), put.slot());
    return switch (marks.put(visit.who(), cell, put.seen(), put.wanted(), madeUpOn)) {
      case Outcome.Done<MarkSheet>(MarkSheet sheet) ->
          at(put, sheet, visit).toast(said(put, sheet, visit));
      case Outcome.Refused<MarkSheet>(Refusal.Stale why) ->
          Decided.stay(
                  marks.sheet(visit.who(), put.lessonId()), visit, sheet -> at(put, sheet, visit))
              .toast(Refusals.say(why, visit.words()));
      case Outcome.Refused<MarkSheet>(Refusal why) -> Decided.stay(why, visit);
    };
  }

  /** Back among the students, where the next one is a tap away. */
  private Reply at(Action.PutMark put, MarkSheet sheet, Visit visit) {
    int page = Page.of(sheet.lines(), line -> line.student().id(), put.studentId());
    return ofKind(
        sheet,
        put.kindId(),
        visit,
        kind -> Reply.show(MarkScreens.sheet(sheet, kind, page, cards.view(visit))));
  }

  private String said(Action.PutMark put, MarkSheet sheet, Visit visit) {
    View view = cards.view(visit);
    String student =
        sheet.lines().stream()
            .filter(line -> line.student().id() == put.studentId())
            .map(line -> line.student().shortName())
            .findFirst()
            .orElse("");
    MarkValue wanted = put.wanted();
    return student + ": " + (wanted == null ? view.say("marks.removed") : Letters.of(wanted, view));
  }
}
