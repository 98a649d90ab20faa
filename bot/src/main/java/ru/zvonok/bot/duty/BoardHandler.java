package ru.zvonok.bot.duty;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.duty.BoardOrder.Form;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.alert.FileOrders;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.reminder.Reminding;

/** The office's board (4.2.5): how lessons are filled, who owes what, and «Напомнить». */
@Component
class BoardHandler implements Routed {

  private final Duties duties;
  private final Reminding reminding;
  private final BoardDays days;
  private final FileOrders orders;
  private final Clock clock;
  private final Routes routes =
      new Routes()
          .show(DutyAction.OpenBoard.class, this::board)
          .show(
              DutyAction.OpenOwner.class,
              (it, visit) ->
                  row(
                      new DutyAction.OpenRow(Board.By.TEACHER, it.teacherId(), it.span(), 0),
                      visit))
          .show(DutyAction.OpenRow.class, this::row)
          .to(
              DutyAction.BoardPicture.class,
              (it, visit) -> file(Form.PICTURE, it.span(), it.by(), visit))
          .to(
              DutyAction.BoardSheet.class,
              (it, visit) -> file(Form.SHEET, it.span(), it.by(), visit))
          .to(DutyAction.Nudge.class, this::nudge);

  BoardHandler(Duties duties, Reminding reminding, BoardDays days, FileOrders orders, Clock clock) {
    this.duties = duties;
    this.reminding = reminding;
    this.days = days;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply board(DutyAction.OpenBoard wanted, Visit visit) {
    return switch (duties.board(visit.who(), days.of(wanted.span(), visit), wanted.by())) {
      case Outcome.Done<Board>(Board board) ->
          Reply.show(BoardScreens.board(board, wanted, visit.words()));
      case Outcome.Refused<Board>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply row(DutyAction.OpenRow wanted, Visit visit) {
    Period period = days.of(wanted.span(), visit);
    Outcome<Board> boards = duties.board(visit.who(), period, wanted.by());
    Outcome<List<Duty>> duty = duties.ofRow(visit.who(), wanted.by(), wanted.id(), period);
    return switch (boards.then(board -> duty.map(owed -> row(wanted, board, owed, visit)))) {
      case Outcome.Done<Reply>(Reply reply) -> reply;
      case Outcome.Refused<Reply>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply row(DutyAction.OpenRow wanted, Board board, List<Duty> owed, Visit visit) {
    Predicate<Duty> overdue = duty -> Deadlines.late(clock.instant(), duty.due().by());
    Board.@Nullable Row row =
        board.rows().stream()
            .filter(one -> Objects.equals(one.id(), wanted.id()))
            .findFirst()
            .orElse(null);
    boolean opens = Permissions.READ_LESSON.allow(visit.who(), Permissions.Tie.NONE);
    return Reply.show(new RowScreen(wanted, opens, overdue, visit.words()).of(row, owed));
  }

  /** The screen stays; what is asked for comes below it, drawn when it is sent. */
  private Reply file(Form form, Span span, Board.By by, Visit visit) {
    Period period = days.of(span, visit);
    return switch (duties.board(visit.who(), period, by)) {
      case Outcome.Refused<Board>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
      case Outcome.Done<Board>(Board board) when board.rows().isEmpty() ->
          Reply.nothing().toast(visit.words().say("duty.file.none"));
      case Outcome.Done<Board>(Board board) -> {
        boolean first =
            orders.take(
                visit.school().id(),
                visit.who().personId(),
                String.join(" ", "board", form.name(), span.name(), by.name()));
        Reply said = Reply.nothing().toast(visit.words().say("duty.file.coming"));
        yield first ? said.files(files(form, span, board, visit)) : said;
      }
    };
  }

  private static List<OutFile> files(Form form, Span span, Board board, Visit visit) {
    BoardTable table = new BoardTable(board, visit.words(), visit.school().zone());
    String caption = Html.escape(table.title() + " · " + visit.words().say("duty.span." + span));
    return IntStream.range(0, form == Form.PICTURE ? table.pages() : 1)
        .mapToObj(
            page ->
                new BoardOrder(
                    form,
                    visit.who().personId(),
                    span,
                    board.by(),
                    board.period().from(),
                    board.period().to(),
                    page))
        .map(
            order ->
                OutFile.made(
                    form == Form.PICTURE ? FileKind.PHOTO : FileKind.DOCUMENT,
                    DialogJson.write(order),
                    caption))
        .toList();
  }

  /** The screen stays: what came of it is said over the chat. */
  private Reply nudge(DutyAction.Nudge wanted, Visit visit) {
    Long teacher = wanted.teacherId();
    Set<Long> whom = teacher == null ? Set.of() : Set.of(teacher);
    return switch (reminding.nudge(visit.who(), whom)) {
      case Outcome.Done<Reminding.Nudged>(Reminding.Nudged nudged) ->
          Reply.nothing().toast(BoardScreens.nudged(nudged, visit.words()));
      case Outcome.Refused<Reminding.Nudged>(Refusal why) ->
          Reply.nothing().toast(Refusals.say(why, visit.words()));
    };
  }
}
