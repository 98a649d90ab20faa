package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.journal.LateReasons;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.WhyLate;

/** Why a lesson was written late: a tap on a usual reason, or own words. */
@Component
class WhyLateHandler implements Routed {

  private final Routes routes;
  private final LateReasons reasons;
  private final Cards cards;

  WhyLateHandler(LateReasons reasons, Cards cards) {
    this.reasons = reasons;
    this.cards = cards;
    routes =
        new Routes()
            .to(
                LateAction.AskWhyLate.class,
                (it, visit) -> cards.toFill(it.lessonId(), visit, card -> ask(card, null, visit)))
            .to(
                LateAction.SayWhyLate.class,
                (it, visit) -> tapped(it.lessonId(), LateReason.usual(it.why()), visit))
            .heard(
                Awaiting.WhyLate.class,
                (text, visit) ->
                    typed((Awaiting.WhyLate) requireNonNull(visit.awaiting()), text, visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** A button from when it was asked shows the card as it is now. */
  private Reply ask(LessonCard card, @Nullable String notice, Visit visit) {
    WhyLate asked = card.whyLate();
    return asked == null
        ? cards
            .show(card, visit)
            .toast(Refusals.say(new BadValue(Rule.WHY_LATE_NOT_ASKED), visit.words()))
        : Reply.show(WhyLateScreens.ask(card.line(), asked, notice, cards.view(visit)))
            .await(new Awaiting.WhyLate(card.line().id()));
  }

  private Reply tapped(long lesson, LateReason reason, Visit visit) {
    return Decided.stay(
        reasons.give(visit.who(), lesson, reason), visit, card -> done(card, visit));
  }

  private Reply typed(Awaiting.WhyLate asked, String text, Visit visit) {
    return switch (reasons.give(visit.who(), asked.lessonId(), LateReason.own(text))) {
      case Outcome.Done<LessonCard>(LessonCard card) -> done(card, visit);
      case Outcome.Refused<LessonCard>(Refusal why) ->
          Decided.open(
              cards.card(asked.lessonId(), visit),
              visit,
              card -> ask(card, Refusals.say(why, visit.words()), visit));
    };
  }

  private Reply done(LessonCard card, Visit visit) {
    return cards.show(card, visit).toast(cards.view(visit).say("why.done"));
  }
}
