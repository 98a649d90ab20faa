package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.Marks;

/** The teacher's words beside a mark. */
@Component
class CommentHandler implements Routed {

  private final Routes routes;
  private final Marks marks;
  private final Cards cards;

  CommentHandler(Marks marks, Cards cards) {
    this.marks = marks;
    this.cards = cards;
    routes =
        new Routes()
            .to(JournalAction.AskComment.class, (it, visit) -> ask(it, null, visit))
            .to(JournalAction.DropComment.class, this::drop)
            .heard(Awaiting.MarkComment.class, this::heard);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private static JournalAction.AskComment mark(Awaiting.MarkComment asked) {
    return new JournalAction.AskComment(
        asked.lessonId(), asked.kindId(), asked.studentId(), asked.slot());
  }

  private Reply ask(JournalAction.AskComment mark, @Nullable String notice, Visit visit) {
    return at(
        mark,
        visit,
        (sheet, line) -> {
          String now = comment(line, mark);
          return Reply.show(
                  TextScreens.comment(
                      sheet.line(),
                      mark,
                      line.student().name().full(),
                      now,
                      notice,
                      cards.view(visit)))
              .await(
                  new Awaiting.MarkComment(
                      mark.lessonId(), mark.kindId(), mark.studentId(), mark.slot(), now));
        });
  }

  private Reply heard(String text, Visit visit) {
    Awaiting.MarkComment asked = (Awaiting.MarkComment) requireNonNull(visit.awaiting());
    return write(mark(asked), asked.seen(), text, visit);
  }

  /** Removes the words that the phone showed; a second tap finds none. */
  private Reply drop(JournalAction.DropComment wish, Visit visit) {
    JournalAction.AskComment mark =
        new JournalAction.AskComment(wish.lessonId(), wish.kindId(), wish.studentId(), wish.slot());
    return visit.awaiting() instanceof Awaiting.MarkComment asked && mark(asked).equals(mark)
        ? write(mark, asked.seen(), "", visit)
        : values(mark, visit);
  }

  private Reply write(JournalAction.AskComment mark, String seen, String text, Visit visit) {
    Marks.Cell cell = new Marks.Cell(mark.lessonId(), mark.studentId(), mark.kindId(), mark.slot());
    return switch (marks.comment(visit.who(), cell, seen, text)) {
      case Outcome.Done<MarkSheet> _ -> values(mark, visit);
      case Outcome.Refused<MarkSheet>(Refusal why) ->
          ask(mark, Refusals.say(why, visit.words()), visit);
    };
  }

  /** The mark with its words. */
  private Reply values(JournalAction.AskComment mark, Visit visit) {
    return at(
        mark,
        visit,
        (sheet, line) ->
            Kinds.of(sheet, mark.kindId())
                .map(
                    kind ->
                        Reply.show(
                            MarkValues.of(sheet, kind, line, mark.slot(), cards.view(visit))))
                .orElseGet(
                    () -> Decided.stay(new Refusal.BadValue(Refusal.Rule.UNKNOWN_KIND), visit)));
  }

  /** Words are refused on a screen: a toast answers buttons alone. */
  private Reply at(
      JournalAction.AskComment mark,
      Visit visit,
      BiFunction<MarkSheet, MarkSheet.Line, Reply> show) {
    return Decided.open(
        marks.sheet(visit.who(), mark.lessonId()),
        visit,
        sheet ->
            sheet.lines().stream()
                .filter(line -> sheet.mayFill() && line.student().id() == mark.studentId())
                .findFirst()
                .map(line -> show.apply(sheet, line))
                .orElseGet(
                    () ->
                        Decided.open(
                            Outcome.<Reply>refused(new Refusal.NotYours()),
                            visit,
                            reply -> reply)));
  }

  private static String comment(MarkSheet.Line line, JournalAction.AskComment mark) {
    return line.cells().stream()
        .filter(cell -> cell.kindId() == mark.kindId() && cell.slot() == mark.slot())
        .map(MarkCell::comment)
        .findFirst()
        .orElse("");
  }
}
