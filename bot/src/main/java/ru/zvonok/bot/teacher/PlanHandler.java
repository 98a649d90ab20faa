package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.curriculum.PlanTopic;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;

/** The lesson's topic taken from the curriculum plan. */
@Component
class PlanHandler implements Routed {

  private final Routes routes;
  private final LessonRecords records;
  private final TopicHandler topics;
  private final Cards cards;

  PlanHandler(LessonRecords records, TopicHandler topics, Cards cards) {
    this.records = records;
    this.topics = topics;
    this.cards = cards;
    routes =
        new Routes()
            .to(
                PlanAction.TakePlanned.class,
                (it, visit) -> take(it.lessonId(), it.planTopicId(), visit))
            .to(
                PlanAction.PlanTopics.class,
                (it, visit) ->
                    cards.toFill(it.lessonId(), visit, card -> all(card, it.page(), visit)));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** A second tap finds nothing asked any more: the topic stands, or it is asked anew. */
  private Reply take(long lesson, long planTopic, Visit visit) {
    if (visit.awaiting() instanceof Awaiting.Topic asked && asked.lessonId() == lesson) {
      Optional<PlanTopic> topic = plan(lesson, visit).flatMap(plan -> plan.topic(planTopic));
      if (topic.isPresent()) {
        return topics.written(
            records.planned(visit.who(), lesson, asked.seen(), planTopic),
            asked,
            topic.get().title(),
            visit);
      }
    }
    return cards.toFill(lesson, visit, card -> topics.from(card, visit));
  }

  private Reply all(LessonCard card, @Nullable Integer page, Visit visit) {
    long lesson = card.line().id();
    return plan(lesson, visit)
        .map(
            plan ->
                Reply.show(
                        PlanScreens.all(card.line(), card.topic(), plan, page, cards.view(visit)))
                    .await(asked(card, visit)))
        .orElseGet(() -> topics.ask(card, visit));
  }

  private static Awaiting asked(LessonCard card, Visit visit) {
    return new Awaiting.Topic(
        card.line().id(),
        card.topic(),
        visit.awaiting() instanceof Awaiting.Topic before && before.lessonId() == card.line().id()
            ? before.suggested()
            : List.of(),
        null);
  }

  private Optional<CurriculumPlan> plan(long lesson, Visit visit) {
    return switch (records.plan(visit.who(), lesson)) {
      case Outcome.Done<Optional<CurriculumPlan>>(Optional<CurriculumPlan> plan) -> plan;
      case Outcome.Refused<Optional<CurriculumPlan>> _ -> Optional.empty();
    };
  }
}
