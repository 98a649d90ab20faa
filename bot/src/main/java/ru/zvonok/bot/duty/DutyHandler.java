package ru.zvonok.bot.duty;

import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.reminder.Reminding;

/** «Мои долги», and what a teacher answers to a reminder. */
@Component
class DutyHandler implements Routed {

  /** A school year back. */
  private static final int BACK = 300;

  private final Duties duties;
  private final Reminding reminding;
  private final Clock clock;
  private final Routes routes =
      new Routes()
          .to(DutyAction.MyDuties.class, (it, visit) -> mine(it.page(), visit))
          .to(DutyAction.RemindLater.class, (_, visit) -> later(visit))
          .to(DutyAction.EnoughForToday.class, (_, visit) -> enough(visit));

  DutyHandler(Duties duties, Reminding reminding, Clock clock) {
    this.duties = duties;
    this.reminding = reminding;
    this.clock = clock;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply mine(int page, Visit visit) {
    Period period = new Period(visit.today().minusDays(BACK), visit.today());
    return switch (duties.mine(visit.who(), period)) {
      case Outcome.Done<List<Duty>>(List<Duty> owed) -> {
        List<Duty> overdue =
            owed.stream()
                .filter(duty -> Deadlines.late(clock.instant(), duty.due().by()))
                .collect(toList());
        List<Duty> due = owed.stream().filter(duty -> !overdue.contains(duty)).toList();
        yield Reply.show(MyDutiesScreen.of(due, overdue, page, visit.words()));
      }
      case Outcome.Refused<List<Duty>>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  /** The reminder stays as it is: its buttons still lead to the lessons. */
  private Reply later(Visit visit) {
    return switch (reminding.later(visit.who())) {
      case Outcome.Done<Reminding.Later>(Reminding.Later.At(var when)) ->
          Reply.nothing()
              .toast(
                  visit
                      .words()
                      .say(
                          "duty.later.at",
                          DateTimeFormatter.ofPattern("H:mm")
                              .format(when.atZone(visit.school().zone()))));
      case Outcome.Done<Reminding.Later>(Reminding.Later.TooLate()) ->
          Reply.nothing().toast(visit.words().say("duty.later.tooLate"));
      case Outcome.Refused<Reminding.Later>(Refusal why) ->
          Reply.nothing().toast(Refusals.say(why, visit.words()));
    };
  }

  private Reply enough(Visit visit) {
    return switch (reminding.enough(visit.who())) {
      case Outcome.Done<?> _ -> Reply.nothing().toast(visit.words().say("duty.enough.done"));
      case Outcome.Refused<?>(Refusal why) ->
          Reply.nothing().toast(Refusals.say(why, visit.words()));
    };
  }
}
