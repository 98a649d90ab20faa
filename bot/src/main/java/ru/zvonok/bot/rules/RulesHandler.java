package ru.zvonok.bot.rules;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.deadline.Hours;
import ru.zvonok.core.duty.DeadlineHours;
import ru.zvonok.core.duty.WhyLateRule;

/** «Сроки»: all staff read them, director and deputies change them, on record. */
@Component
class RulesHandler implements Routed {

  private final DeadlineHours hours;
  private final WhyLateRule whyLate;
  private final Routes routes =
      new Routes()
          .to(RulesAction.OpenRules.class, (_, visit) -> all(visit))
          .to(RulesAction.OpenRule.class, this::one)
          .to(RulesAction.SetHours.class, this::set)
          .to(LateAction.SetAsking.class, this::ask);

  RulesHandler(DeadlineHours hours, WhyLateRule whyLate) {
    this.hours = hours;
    this.whyLate = whyLate;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply all(Visit visit) {
    return Answers.show(
        hours
            .of(visit.who())
            .then(
                all ->
                    whyLate
                        .of(visit.who())
                        .map(
                            asks ->
                                RulesScreens.all(
                                    all, asks, Answers.mayChange(visit), visit.words()))),
        visit,
        screen -> screen);
  }

  private Reply ask(LateAction.SetAsking it, Visit visit) {
    return Answers.changed(
        whyLate.change(visit.who(), it.wanted() == LateAction.Asking.YES),
        visit,
        asks -> visit.words().say(asks ? "rules.why.on" : "rules.why.off"),
        () -> all(visit));
  }

  private Reply one(RulesAction.OpenRule it, Visit visit) {
    return Answers.show(
        hours.of(visit.who()),
        visit,
        all -> RulesScreens.one(it.kind(), all, Answers.mayChange(visit), visit.words()));
  }

  private Reply set(RulesAction.SetHours it, Visit visit) {
    int wanted =
        it.fromStrictest() > Hours.MILDEST - Hours.STRICTEST
            ? Hours.MILDEST + 1
            : it.fromStrictest() + Hours.STRICTEST;
    Outcome<Hours> outcome = hours.change(visit.who(), it.kind(), wanted);
    Reply reply =
        Answers.show(outcome, visit, all -> RulesScreens.one(it.kind(), all, true, visit.words()));
    return outcome instanceof Outcome.Done<Hours>
        ? reply.toast(visit.words().say("rules.done", RulesScreens.shift(wanted, visit.words())))
        : reply;
  }
}
