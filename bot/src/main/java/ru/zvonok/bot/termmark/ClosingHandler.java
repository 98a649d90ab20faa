package ru.zvonok.bot.termmark;

import static java.util.Objects.requireNonNull;

import java.util.List;
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
import ru.zvonok.core.school.Term;
import ru.zvonok.core.termmark.ClosedTerms;
import ru.zvonok.core.termmark.TermLocks;

/** The office closes a term and opens it again, with a word why. */
@Component
class ClosingHandler implements Routed {

  private final TermLocks locks;
  private final ClosedTerms closed;
  private final Routes routes;

  ClosingHandler(TermLocks locks, ClosedTerms closed) {
    this.locks = locks;
    this.closed = closed;
    routes =
        new Routes()
            .to(ClosingAction.TermsToClose.class, (_, visit) -> terms(visit))
            .to(ClosingAction.OpenTermToClose.class, (it, visit) -> term(it.termId(), visit))
            .to(ClosingAction.CloseTerm.class, this::close)
            .to(ClosingAction.ReopenTerm.class, (it, visit) -> reopen(it.termId(), null, visit))
            .heard(Awaiting.TermReopening.class, this::heard);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply terms(Visit visit) {
    return switch (closed.all(visit.who())) {
      case Outcome.Done<List<Term>>(List<Term> all) ->
          Reply.show(ClosingScreens.terms(all, waiting(visit), visit.words()));
      case Outcome.Refused<List<Term>>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private int waiting(Visit visit) {
    return switch (locks.waiting(visit.who())) {
      case Outcome.Done<List<TermLocks.Request>>(List<TermLocks.Request> all) -> all.size();
      case Outcome.Refused<List<TermLocks.Request>> _ -> 0;
    };
  }

  private Reply term(long termId, Visit visit) {
    return switch (closed.standing(visit.who(), termId)) {
      case Outcome.Done<ClosedTerms.Standing>(ClosedTerms.Standing standing) ->
          Reply.show(ClosingScreens.term(standing, visit.today(), visit.words()));
      case Outcome.Refused<ClosedTerms.Standing>(Refusal why) ->
          Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply close(ClosingAction.CloseTerm it, Visit visit) {
    return switch (locks.close(visit.who(), it.termId())) {
      case Outcome.Done<Long> _ ->
          term(it.termId(), visit).toast(visit.words().say("termmark.closing.closed"));
      case Outcome.Refused<Long>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply reopen(long termId, @Nullable String notice, Visit visit) {
    return switch (closed.standing(visit.who(), termId)) {
      case Outcome.Done<ClosedTerms.Standing>(ClosedTerms.Standing standing) ->
          standing.term().locked()
              ? Reply.show(
                      ClosingScreens.why(
                          standing.term(), "termmark.closing.whyOpen", notice, visit.words()))
                  .await(new Awaiting.TermReopening(termId))
              : term(termId, visit);
      case Outcome.Refused<ClosedTerms.Standing>(Refusal why) ->
          Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply heard(String text, Visit visit) {
    long termId = ((Awaiting.TermReopening) requireNonNull(visit.awaiting())).termId();
    return switch (locks.open(visit.who(), termId, text)) {
      case Outcome.Done<Long> _ -> term(termId, visit);
      case Outcome.Refused<Long>(Refusal.BadValue why) ->
          reopen(termId, Refusals.say(why, visit.words()), visit);
      case Outcome.Refused<Long>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }
}
