package ru.zvonok.bot.teacher;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.WorkKind;

/** Marks of a lesson: a student, then a value. */
@Component
class MarkHandler implements Handler {

  private final Marks marks;
  private final Cards cards;

  MarkHandler(Marks marks, Cards cards) {
    this.marks = marks;
    this.cards = cards;
  }

  @Override
  public Set<Class<? extends Action>> actions() {
    return Set.of(
        Action.OpenMarks.class,
        Action.MarksPage.class,
        Action.ChooseKind.class,
        Action.MarkStudent.class,
        Action.PutMark.class,
        Action.NoMarks.class);
  }

  @Override
  public Reply handle(Action action, Visit visit) {
    return switch (action) {
      case Action.OpenMarks(long lesson, Long kind) -> sheet(lesson, kind, 0, visit);
      case Action.MarksPage(long lesson, long kind, int page) -> sheet(lesson, kind, page, visit);
      case Action.ChooseKind(long lesson) ->
          Decided.stay(
              marks.sheet(visit.who(), lesson),
              visit,
              sheet -> Reply.show(MarkScreens.kinds(sheet, cards.view(visit))));
      case Action.MarkStudent one ->
          Decided.stay(
              marks.sheet(visit.who(), one.lessonId()), visit, sheet -> line(sheet, one, visit));
      case Action.PutMark put -> put(put, visit);
      case Action.NoMarks(long lesson) ->
          Decided.stay(
              marks.noneToday(visit.who(), lesson),
              visit,
              sheet -> {
                Reply card = cards.open(lesson, visit);
                return sheet.noMarksSaid()
                    ? card.toast(cards.view(visit).say("marks.noneSaved"))
                    : card;
              });
      default -> throw new IllegalArgumentException(action.getClass().getSimpleName());
    };
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

  private Reply line(MarkSheet sheet, Action.MarkStudent one, Visit visit) {
    View view = cards.view(visit);
    return ofKind(
        sheet,
        one.kindId(),
        visit,
        kind ->
            sheet.lines().stream()
                .filter(line -> line.student().id() == one.studentId() && sheet.mayFill())
                .findFirst()
                .map(
                    line ->
                        excused(line, kind)
                            ? Reply.nothing()
                                .toast(view.say("marks.away", line.student().shortName()))
                            : Reply.show(MarkValues.of(sheet, kind, line, one.slot(), view)))
                .orElseGet(() -> Decided.stay(new Refusal.NotYours(), visit)));
  }

  /** Away, and without a mark that could be looked at or withdrawn. */
  private static boolean excused(MarkSheet.Line line, WorkKind kind) {
    Attendance noted = line.attendance();
    return noted != null && noted.code().away() && MarkScreens.of(kind, line).isEmpty();
  }

  private Reply put(Action.PutMark put, Visit visit) {
    Marks.Cell cell = new Marks.Cell(put.lessonId(), put.studentId(), put.kindId(), put.slot());
    return switch (marks.put(visit.who(), cell, put.seen(), put.wanted(), null)) {
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
