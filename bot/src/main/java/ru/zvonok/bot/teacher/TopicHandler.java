package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;

/** The lesson's topic: typed, or taken from the suggestions. */
@Component
class TopicHandler implements Routed {

  private final Routes routes;
  private final LessonRecords records;
  private final HomeworkHandler homework;
  private final Cards cards;

  TopicHandler(LessonRecords records, HomeworkHandler homework, Cards cards) {
    this.records = records;
    this.homework = homework;
    this.cards = cards;
    routes =
        new Routes()
            .to(
                JournalAction.AskTopic.class,
                (it, visit) -> cards.toFill(it.lessonId(), visit, card -> ask(card, visit)))
            .to(JournalAction.TakeTopic.class, (it, visit) -> take(it.lessonId(), it.n(), visit))
            .heard(
                Awaiting.Topic.class,
                (text, visit) ->
                    write((Awaiting.Topic) requireNonNull(visit.awaiting()), text, visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** The topic, or the step after it if that is missing. */
  Reply from(LessonCard card, Visit visit) {
    return card.topic() == null ? ask(card, visit) : homework.from(card, visit);
  }

  Reply ask(LessonCard card, Visit visit) {
    return Decided.stay(
        records.suggestions(visit.who(), card.line().id()),
        visit,
        all -> {
          List<String> some = all.topics().stream().limit(TextScreens.SUGGESTIONS).toList();
          return prompt(
              card,
              new Awaiting.Topic(card.line().id(), card.topic(), some, null),
              all.plan(),
              null,
              visit);
        });
  }

  private Reply prompt(
      LessonCard card,
      Awaiting.Topic asked,
      List<CurriculumPlan.Offer> plan,
      @Nullable String notice,
      Visit visit) {
    return Reply.show(
            TextScreens.topic(
                card.line(), card.topic(), plan, asked.suggested(), notice, cards.view(visit)))
        .await(asked);
  }

  /** The list that the phone showed is gone after a first tap: then the topic stands already. */
  private Reply take(long lesson, int n, Visit visit) {
    if (visit.awaiting() instanceof Awaiting.Topic asked
        && asked.lessonId() == lesson
        && n < asked.suggested().size()) {
      return write(asked, asked.suggested().get(n), visit);
    }
    return cards.toFill(lesson, visit, card -> from(card, visit));
  }

  /** What was typed, unless somebody wrote something newer; then both are shown. */
  Reply write(Awaiting.Topic asked, String text, Visit visit) {
    return written(
        records.topic(visit.who(), asked.lessonId(), asked.seen(), text), asked, text, visit);
  }

  /** On to the homework with the topic; what was refused, as it was for the words. */
  Reply written(Outcome<LessonCard> outcome, Awaiting.Topic asked, String text, Visit visit) {
    return cards.written(
        outcome,
        asked.lessonId(),
        visit,
        card -> onward(card, visit),
        card -> conflict(card, asked, text, visit),
        (card, why) -> prompt(card, asked, plan(asked.lessonId(), visit), why, visit));
  }

  private Reply onward(LessonCard card, Visit visit) {
    Reply next = homework.from(card, visit);
    return card.homework() == null
        ? cards.onward(LessonScreens.topic(card, cards.view(visit)), next, card.line().id(), visit)
        : next;
  }

  private List<CurriculumPlan.Offer> plan(long lesson, Visit visit) {
    return records.suggestions(visit.who(), lesson)
            instanceof Outcome.Done<LessonRecords.Suggestions>(LessonRecords.Suggestions all)
        ? all.plan()
        : List.of();
  }

  private Reply conflict(LessonCard card, Awaiting.Topic asked, String text, Visit visit) {
    String topic = card.topic();
    return Reply.show(
            TextScreens.conflict(
                card.line(), topic == null ? "—" : Html.escape(topic), text, cards.view(visit)))
        .await(new Awaiting.Topic(asked.lessonId(), topic, asked.suggested(), text));
  }
}
