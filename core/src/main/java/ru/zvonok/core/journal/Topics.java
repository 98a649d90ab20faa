package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.curriculum.CurriculumPlans;
import ru.zvonok.core.curriculum.PlanTopic;

/** Writes a lesson's topic, and beside it what the curriculum plan had for the lesson. */
@Component
class Topics {

  private static final int MOST = 300;

  private final RecordSql records;
  private final CurriculumPlans plans;
  private final Ledger ledger;

  Topics(RecordSql records, CurriculumPlans plans, Ledger ledger) {
    this.records = records;
    this.plans = plans;
    this.ledger = ledger;
  }

  /**
   * Words; those of a topic of the plan are that topic.
   *
   * @param from the group whose lesson it is copied from; null: it isn't
   */
  Outcome<Ground> write(
      Actor actor, Ground ground, @Nullable String seen, String wanted, @Nullable String from) {
    return Texts.fitting(Texts.line(wanted), MOST)
        .then(
            topic -> {
              RecordSql.Kept stands = records.of(ground);
              if (topic.equals(stands.topic())) {
                return Outcome.done(ground);
              }
              Optional<CurriculumPlan> plan = plans.at(ground.school(), ground.lesson());
              Wanted what =
                  new Wanted(topic, plan.flatMap(one -> one.named(topic)).orElse(null), from);
              return put(actor, ground, stands, seen, what, plan);
            });
  }

  /** A topic of the plan by its id: where several are called the same, this one. */
  Outcome<Ground> take(Actor actor, Ground ground, @Nullable String seen, long planTopic) {
    Optional<CurriculumPlan> plan = plans.at(ground.school(), ground.lesson());
    Optional<PlanTopic> topic = plan.flatMap(one -> one.topic(planTopic));
    if (topic.isEmpty()) {
      return Outcome.refused(new Stale());
    }
    RecordSql.Kept stands = records.of(ground);
    PlanTopic chosen = topic.get();
    boolean same =
        chosen.title().equals(stands.topic()) && Objects.equals(chosen.id(), stands.planTopic());
    return same
        ? Outcome.done(ground)
        : put(actor, ground, stands, seen, new Wanted(chosen.title(), chosen, null), plan);
  }

  private record Wanted(String topic, @Nullable PlanTopic planned, @Nullable String from) {}

  private Outcome<Ground> put(
      Actor actor,
      Ground ground,
      RecordSql.Kept stands,
      @Nullable String seen,
      Wanted wanted,
      Optional<CurriculumPlan> plan) {
    if (!Objects.equals(stands.topic(), seen)) {
      return Outcome.refused(new Stale());
    }
    PlanTopic next =
        plan.flatMap(CurriculumPlan::next).map(CurriculumPlan.Offer::topic).orElse(null);
    Long planned = wanted.planned() == null ? null : wanted.planned().id();
    Long planNext = next == null ? null : next.id();
    records.topic(ground, wanted.topic(), planned, planNext);
    ledger.add(
        actor,
        ground,
        new Ledger.Line(
            History.Entry.TOPIC,
            null,
            null,
            Entered.topic(stands),
            Entered.topic(
                wanted.topic(), planned(wanted.planned(), next), planned, planNext, wanted.from()),
            TEACHER,
            ground.late()));
    return Outcome.done(ground);
  }

  /** Puts back the topic that stood before, and how it stood to the plan. */
  void takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    Remembered.Topic before = Remembered.topic(entry.was());
    records.topic(ground, before.text(), before.planTopic(), before.planNext());
    ledger.add(actor, ground, entry.takenBack(ground.late()));
  }

  private static Planned planned(@Nullable PlanTopic taught, @Nullable PlanTopic next) {
    Integer number = taught == null ? null : taught.number();
    return next == null || taught != null && taught.id() == next.id()
        ? new Planned(number, null)
        : new Planned(number, next.number());
  }
}
