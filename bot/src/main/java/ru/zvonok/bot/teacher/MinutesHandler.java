package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;

/** How long the homework should take: a button, or typed. */
@Component
class MinutesHandler implements Routed {

  private final Routes routes;
  private final LessonRecords records;
  private final HomeworkHandler homework;
  private final Cards cards;

  MinutesHandler(LessonRecords records, HomeworkHandler homework, Cards cards) {
    this.records = records;
    this.homework = homework;
    this.cards = cards;
    routes =
        new Routes()
            .to(
                PlanAction.AskMinutes.class,
                (it, visit) -> cards.toFill(it.lessonId(), visit, card -> ask(card, null, visit)))
            .to(
                PlanAction.HomeworkMinutes.class,
                (it, visit) ->
                    cards.toFill(it.lessonId(), visit, card -> put(card, it.minutes(), visit)))
            .heard(
                Awaiting.HomeworkMinutes.class,
                (text, visit) ->
                    typed(
                        (Awaiting.HomeworkMinutes) requireNonNull(visit.awaiting()), text, visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply ask(LessonCard card, @Nullable String notice, Visit visit) {
    long lesson = card.line().id();
    return card.homework() instanceof Homework.Given given
        ? Decided.stay(
            records.load(visit.who(), lesson),
            visit,
            load ->
                Reply.show(MinutesScreen.of(card.line(), given, load, notice, cards.view(visit)))
                    .await(new Awaiting.HomeworkMinutes(lesson)))
        : homework.ask(card, visit);
  }

  /** Only the length changes; whatever the words are now, they stay. */
  private Reply put(LessonCard card, @Nullable Integer minutes, Visit visit) {
    if (!(card.homework() instanceof Homework.Given given)) {
      return homework.ask(card, visit);
    }
    return Decided.stay(
        write(card, given, minutes, visit), visit, changed -> cards.show(changed, visit));
  }

  private Outcome<LessonCard> write(
      LessonCard card, Homework.Given given, @Nullable Integer minutes, Visit visit) {
    return records.homework(
        visit.who(),
        card.line().id(),
        given,
        new Homework.Given(given.text(), given.dueOn(), minutes));
  }

  private Reply typed(Awaiting.HomeworkMinutes asked, String text, Visit visit) {
    return Decided.open(
        cards.card(asked.lessonId(), visit), visit, card -> typed(card, text, visit));
  }

  private Reply typed(LessonCard card, String text, Visit visit) {
    Optional<Integer> minutes = Minutes.asked(text);
    if (minutes.isEmpty() || !(card.homework() instanceof Homework.Given given)) {
      return ask(card, cards.view(visit).say("minutes.notUnderstood"), visit);
    }
    return switch (write(card, given, minutes.get(), visit)) {
      case Outcome.Done<LessonCard>(LessonCard changed) -> cards.show(changed, visit);
      case Outcome.Refused<LessonCard>(Refusal why) ->
          ask(card, Refusals.say(why, visit.words()), visit);
    };
  }
}
