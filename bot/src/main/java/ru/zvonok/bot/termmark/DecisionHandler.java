package ru.zvonok.bot.termmark;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.termmark.TermLocks;

/** The office answers requests to correct a closed term; whoever answers first has answered. */
@Component
class DecisionHandler implements Routed {

  private final TermLocks locks;
  private final Routes routes;

  DecisionHandler(TermLocks locks) {
    this.locks = locks;
    routes =
        new Routes()
            .to(ClosingAction.Corrections.class, (_, visit) -> all(visit))
            .to(ClosingAction.OpenCorrection.class, (it, visit) -> open(it.requestId(), visit))
            .to(ClosingAction.ApproveCorrection.class, this::approve)
            .to(
                ClosingAction.RefuseCorrection.class,
                (it, visit) -> refuse(it.requestId(), null, visit))
            .heard(Awaiting.CorrectionRefusal.class, this::heard);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply all(Visit visit) {
    return waiting(
        visit, all -> Reply.show(CorrectionScreens.all(all, visit.school().zone(), visit.words())));
  }

  private Reply open(long requestId, Visit visit) {
    return at(
        requestId,
        visit,
        request ->
            Reply.show(
                CorrectionScreens.one(
                    request, visit.today(), visit.school().zone(), visit.words())));
  }

  private Reply approve(ClosingAction.ApproveCorrection it, Visit visit) {
    return switch (locks.approve(visit.who(), it.requestId(), it.until())) {
      case Outcome.Done<Long> _ ->
          all(visit)
              .toast(
                  visit
                      .words()
                      .say("termmark.corrections.approved", visit.words().shortDay(it.until())));
      case Outcome.Refused<Long>(Refusal.NotYours _) -> over(visit);
      case Outcome.Refused<Long>(Refusal why) ->
          open(it.requestId(), visit).toast(Refusals.say(why, visit.words()));
    };
  }

  private Reply refuse(long requestId, @Nullable String notice, Visit visit) {
    return at(
        requestId,
        visit,
        request ->
            Reply.show(CorrectionScreens.whyNot(request, notice, visit.words()))
                .await(new Awaiting.CorrectionRefusal(requestId)));
  }

  private Reply heard(String text, Visit visit) {
    long request = ((Awaiting.CorrectionRefusal) requireNonNull(visit.awaiting())).requestId();
    return switch (locks.refuse(visit.who(), request, text)) {
      case Outcome.Done<Long> _ -> all(visit);
      case Outcome.Refused<Long>(Refusal.NotYours _) -> over(visit);
      case Outcome.Refused<Long>(Refusal why) ->
          refuse(request, Refusals.say(why, visit.words()), visit);
    };
  }

  /** Answered by somebody else meanwhile, or it was never there; who may not, hears so. */
  private Reply over(Visit visit) {
    return waiting(
        visit,
        all ->
            Sheets.said(
                visit.words().say("termmark.corrections.over"),
                Reply.show(CorrectionScreens.all(all, visit.school().zone(), visit.words()))));
  }

  private Reply at(long requestId, Visit visit, Function<TermLocks.Request, Reply> show) {
    return waiting(
        visit,
        all ->
            all.stream()
                .filter(one -> one.id() == requestId)
                .findFirst()
                .map(show)
                .orElseGet(() -> over(visit)));
  }

  private Reply waiting(Visit visit, Function<List<TermLocks.Request>, Reply> show) {
    return switch (locks.waiting(visit.who())) {
      case Outcome.Done<List<TermLocks.Request>>(List<TermLocks.Request> all) -> show.apply(all);
      case Outcome.Refused<List<TermLocks.Request>>(Refusal why) ->
          Reply.show(Ways.refused(why, visit.words()));
    };
  }
}
