package ru.zvonok.bot.duty;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.reminder.Reminding;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Term;

/** The office's board (4.2.5): how lessons are filled, who owes what, and «Напомнить». */
@Component
class BoardHandler implements Handler {

  /** Most classes are marked in quarters: theirs is the term of the board. */
  private static final int GRADE_IN_QUARTERS = 7;

  private static final int WITHOUT_TERM_DAYS = 60;

  private final Duties duties;
  private final Reminding reminding;
  private final Calendars calendars;
  private final Clock clock;
  private final Routes routes =
      new Routes()
          .to(DutyAction.OpenBoard.class, this::board)
          .to(DutyAction.OpenOwner.class, this::owner)
          .to(DutyAction.Nudge.class, this::nudge);

  BoardHandler(Duties duties, Reminding reminding, Calendars calendars, Clock clock) {
    this.duties = duties;
    this.reminding = reminding;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Action>> actions() {
    return routes.actions();
  }

  @Override
  public Reply handle(Action action, Visit visit) {
    return routes.answer(action, visit);
  }

  private Reply board(DutyAction.OpenBoard wanted, Visit visit) {
    Period period = new Period(from(wanted.span(), visit), visit.today());
    return switch (duties.board(visit.who(), period, wanted.by())) {
      case Outcome.Done<Board>(Board board) ->
          Reply.show(BoardScreens.board(board, wanted, visit.words()));
      case Outcome.Refused<Board>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply owner(DutyAction.OpenOwner wanted, Visit visit) {
    Period period = new Period(from(Span.TERM, visit), visit.today());
    return switch (duties.ofTeacher(visit.who(), wanted.teacherId(), period)) {
      case Outcome.Done<List<Duty>>(List<Duty> owed) ->
          Reply.show(
              BoardScreens.owner(
                  wanted,
                  owed,
                  duty -> Deadlines.late(clock.instant(), duty.due().by()),
                  visit.words()));
      case Outcome.Refused<List<Duty>>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
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

  private LocalDate from(@Nullable Span span, Visit visit) {
    LocalDate today = visit.today();
    return switch (span == null ? Span.TODAY : span) {
      case TODAY -> today;
      case WEEK -> today.with(DayOfWeek.MONDAY);
      case TERM ->
          calendars
              .of(visit.school().id(), today)
              .flatMap(calendar -> calendar.termOf(today, GRADE_IN_QUARTERS))
              .map(Term::from)
              .orElse(today.minusDays(WITHOUT_TERM_DAYS));
    };
  }
}
