package ru.zvonok.bot.termmark;

import static java.util.Objects.requireNonNull;

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
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.termmark.ClosedTerms;
import ru.zvonok.core.termmark.OwnCorrection;
import ru.zvonok.core.termmark.TermLocks;

/** A teacher asks to correct a closed term, and says why. */
@Component
class AskHandler implements Routed {

  private final TermLocks locks;
  private final ClosedTerms closed;
  private final Routes routes;

  AskHandler(TermLocks locks, ClosedTerms closed) {
    this.locks = locks;
    this.closed = closed;
    routes =
        new Routes()
            .to(
                ClosingAction.AskCorrection.class,
                (it, visit) -> ask(it.termId(), it.lessonId(), null, visit))
            .heard(Awaiting.CorrectionReason.class, this::heard);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply ask(long termId, @Nullable Long lessonId, @Nullable String notice, Visit visit) {
    if (!visit.who().is(Role.TEACHER)) {
      return Reply.show(Ways.refused(new NotYours(), visit.words()));
    }
    return switch (closed.own(visit.who(), termId)) {
      case Outcome.Done<OwnCorrection>(OwnCorrection own) ->
          own.term().locked() && own.openUntil() == null
              ? Reply.show(AskScreens.ask(own, lessonId, notice, visit.words()))
                  .await(new Awaiting.CorrectionReason(termId, lessonId))
              : Reply.show(
                  AskScreens.open(
                      new BadValue(Rule.TERM_NOT_LOCKED), own, lessonId, visit.words()));
      case Outcome.Refused<OwnCorrection>(Refusal why) ->
          Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply heard(String text, Visit visit) {
    Awaiting.CorrectionReason asked = (Awaiting.CorrectionReason) requireNonNull(visit.awaiting());
    return switch (locks.ask(visit.who(), asked.termId(), text)) {
      case Outcome.Done<Long> _ ->
          switch (closed.own(visit.who(), asked.termId())) {
            case Outcome.Done<OwnCorrection>(OwnCorrection own) ->
                Reply.show(AskScreens.sent(own, text, asked.lessonId(), visit.words()));
            case Outcome.Refused<OwnCorrection>(Refusal why) ->
                Reply.show(Ways.refused(why, visit.words()));
          };
      case Outcome.Refused<Long>(Refusal why) ->
          ask(asked.termId(), asked.lessonId(), Refusals.say(why, visit.words()), visit);
    };
  }
}
