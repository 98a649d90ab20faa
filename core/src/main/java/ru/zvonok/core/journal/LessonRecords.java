package ru.zvonok.core.journal;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.curriculum.CurriculumPlans;
import ru.zvonok.core.curriculum.PlanTopic;

/** The topic and homework of a lesson (3.2.1). Seen and wanted as in {@link RollCall}. */
@Service
public class LessonRecords {

  /**
   * What may be meant.
   *
   * @param plan what the curriculum plan offers, the next topic first
   * @param topics of the parallel class and the teacher's own recent ones, newest first; none that
   *     the plan offers
   */
  public record Suggestions(
      List<CurriculumPlan.Offer> plan, List<String> topics, List<String> homework) {}

  private final Desk desk;
  private final Views views;
  private final Topics topics;
  private final Homeworks homeworks;
  private final SuggestionSql suggestions;
  private final CurriculumPlans plans;

  LessonRecords(
      Desk desk,
      Views views,
      Topics topics,
      Homeworks homeworks,
      SuggestionSql suggestions,
      CurriculumPlans plans) {
    this.desk = desk;
    this.views = views;
    this.topics = topics;
    this.homeworks = homeworks;
    this.suggestions = suggestions;
    this.plans = plans;
  }

  /**
   * A topic: 1–300 characters in one line. Words of the curriculum plan are that topic of it;
   * anything but the plan's next one is kept as leaving the plan.
   */
  @Transactional
  public Outcome<LessonCard> topic(
      Actor actor, long lessonId, @Nullable String seen, String wanted) {
    return desk.toFill(actor, lessonId)
        .then(ground -> topics.write(actor, ground, seen, wanted, null))
        .map(ground -> views.card(actor, ground));
  }

  /** A topic of the lesson's curriculum plan; stale when the plan doesn't have it any more. */
  @Transactional
  public Outcome<LessonCard> planned(
      Actor actor, long lessonId, @Nullable String seen, long planTopicId) {
    return desk.toFill(actor, lessonId)
        .then(ground -> topics.take(actor, ground, seen, planTopicId))
        .map(ground -> views.card(actor, ground));
  }

  /** Homework, or the teacher's word that none is set: then its files are not shown. */
  @Transactional
  public Outcome<LessonCard> homework(
      Actor actor, long lessonId, @Nullable Homework seen, Homework wanted) {
    return desk.toFill(actor, lessonId)
        .then(ground -> homeworks.write(actor, ground, seen, wanted))
        .map(ground -> views.card(actor, ground));
  }

  /** For whoever fills the lesson; at most six of each. */
  @Transactional
  public Outcome<Suggestions> suggestions(Actor actor, long lessonId) {
    return desk.toPrepare(actor, lessonId)
        .map(
            ground -> {
              List<CurriculumPlan.Offer> planned =
                  plans
                      .at(ground.school(), ground.lesson())
                      .map(CurriculumPlan::offers)
                      .orElse(List.of());
              Set<String> offered =
                  planned.stream().map(one -> PlanTopic.key(one.topic().title())).collect(toSet());
              return new Suggestions(
                  planned,
                  suggestions.topics(actor, ground).stream()
                      .filter(topic -> !offered.contains(PlanTopic.key(topic)))
                      .toList(),
                  suggestions.homework(actor, ground));
            });
  }

  /**
   * What a student has to do for the day that the homework is for, before it is said how long this
   * takes; for whoever fills the lesson. Empty: no homework yet, or no day for it.
   */
  @Transactional
  public Outcome<Optional<DayLoad>> load(Actor actor, long lessonId) {
    return desk.toPrepare(actor, lessonId).map(homeworks::load);
  }

  /** The whole plan that the lesson goes by, for whoever fills the lesson; empty: there is none. */
  @Transactional
  public Outcome<Optional<CurriculumPlan>> plan(Actor actor, long lessonId) {
    return desk.toPrepare(actor, lessonId)
        .map(ground -> plans.at(ground.school(), ground.lesson()));
  }
}
