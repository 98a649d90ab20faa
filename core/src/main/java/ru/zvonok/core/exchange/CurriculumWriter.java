package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.curriculum.PlanTopic;

/**
 * Puts new plans in the place of the current ones. A topic is known again by its words, wherever it
 * stands now. What is not in the new plan goes; a topic that lessons were held by is only taken out
 * of the plan, so that those lessons keep it.
 */
final class CurriculumWriter {

  /**
   * @param key equal for titles that are the same
   * @param used a lesson was held by it, or instead of it
   * @param current not replaced by a newer plan before
   */
  record Kept(
      long plan,
      long id,
      int number,
      String title,
      String key,
      int hours,
      boolean used,
      boolean current,
      long ofClass,
      long subject) {

    boolean is(CurriculumReader.Topic topic) {
      return current
          && number == topic.number()
          && hours == topic.hours()
          && title.equals(topic.title());
    }
  }

  private record PlanRow(long ofClass, long subject) {}

  private record TopicRow(
      @Nullable Long id, long ofClass, long subject, int number, String title, int hours) {}

  private final Db db;
  private final Ledger ledger;

  CurriculumWriter(Db db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  void write(Map<CurriculumReader.Plan, List<CurriculumReader.Topic>> plans) {
    List<PlanRow> all = plans.keySet().stream().map(CurriculumWriter::row).toList();
    db.rows(
            """
            insert into curriculum_plan (class_id, subject_id)
            select r."ofClass", r.subject
            from json_to_recordset(cast(:rows as json)) as r("ofClass" bigint, subject bigint)
            on conflict do nothing
            """,
            all)
        .update();
    Map<PlanRow, List<Kept>> kept = kept(all);
    List<Kept> gone = new ArrayList<>();
    List<TopicRow> changed = new ArrayList<>();
    List<TopicRow> added = new ArrayList<>();
    int unchanged = 0;
    for (var plan : plans.entrySet()) {
      PlanMatch match =
          PlanMatch.of(kept.getOrDefault(row(plan.getKey()), List.of()), plan.getValue());
      gone.addAll(match.gone());
      match.added().forEach(topic -> added.add(row(plan.getKey(), null, topic)));
      for (var same : match.same().entrySet()) {
        if (same.getValue().is(same.getKey())) {
          unchanged++;
        } else {
          changed.add(row(plan.getKey(), same.getValue().id(), same.getKey()));
        }
      }
    }
    takeOut(gone);
    change(changed);
    add(added);
    tell(plans, gone, changed, added);
    ledger.unchanged(Kind.PLAN_TOPIC, unchanged);
  }

  private static PlanRow row(CurriculumReader.Plan plan) {
    return new PlanRow(plan.ofClass().id(), plan.subject());
  }

  private static TopicRow row(
      CurriculumReader.Plan plan, @Nullable Long id, CurriculumReader.Topic topic) {
    return new TopicRow(
        id, plan.ofClass().id(), plan.subject(), topic.number(), topic.title(), topic.hours());
  }

  /** The current topics of each plan first. */
  private Map<PlanRow, List<Kept>> kept(List<PlanRow> plans) {
    Map<PlanRow, List<Kept>> kept = new HashMap<>();
    db.rows(
            """
            select p.class_id, p.subject_id, p.id as plan, t.id, t.number, t.title, t.hours,
              t.replaced_on is null as current,
              exists (
                select from lesson_record l where l.plan_topic_id = t.id)
              or exists (
                select from lesson_record l where l.plan_next_id = t.id) as used
            from json_to_recordset(cast(:rows as json)) as r("ofClass" bigint, subject bigint)
            join curriculum_plan p on p.school_id = :school
              and p.class_id = r."ofClass" and p.subject_id = r.subject
            join curriculum_topic t on t.plan_id = p.id
            order by t.replaced_on is not null, t.number, t.id
            """,
            plans)
        .query(
            (row, _) ->
                new Kept(
                    row.getLong("plan"),
                    row.getLong("id"),
                    row.getInt("number"),
                    row.getString("title"),
                    PlanTopic.key(row.getString("title")),
                    row.getInt("hours"),
                    row.getBoolean("used"),
                    row.getBoolean("current"),
                    row.getLong("class_id"),
                    row.getLong("subject_id")))
        .list()
        .forEach(
            one ->
                kept.computeIfAbsent(
                        new PlanRow(one.ofClass(), one.subject()), _ -> new ArrayList<>())
                    .add(one));
    return kept;
  }

  private void takeOut(List<Kept> gone) {
    db.sql("delete from curriculum_topic where school_id = :school and id = any (:ids)")
        .param("ids", ids(gone, false))
        .update();
    db.sql(
            """
            update curriculum_topic set replaced_on = :today
            where school_id = :school and id = any (:ids)
            """)
        .param("today", db.today())
        .param("ids", ids(gone, true))
        .update();
  }

  private static Long[] ids(List<Kept> gone, boolean used) {
    return gone.stream().filter(one -> one.used() == used).map(Kept::id).toArray(Long[]::new);
  }

  private void change(List<TopicRow> changed) {
    db.rows(
            """
            update curriculum_topic t
            set number = r.number, title = r.title, hours = r.hours, replaced_on = null
            from json_to_recordset(cast(:rows as json)) as r(id bigint, number int, title text,
              hours int)
            where t.school_id = :school and t.id = r.id
            """,
            changed)
        .update();
  }

  private void add(List<TopicRow> added) {
    db.rows(
            """
            insert into curriculum_topic (plan_id, number, title, hours)
            select p.id, r.number, r.title, r.hours
            from json_to_recordset(cast(:rows as json)) as r("ofClass" bigint, subject bigint,
              number int, title text, hours int)
            join curriculum_plan p on p.school_id = :school
              and p.class_id = r."ofClass" and p.subject_id = r.subject
            """,
            added)
        .update();
  }

  private void tell(
      Map<CurriculumReader.Plan, List<CurriculumReader.Topic>> plans,
      List<Kept> gone,
      List<TopicRow> changed,
      List<TopicRow> added) {
    Map<PlanRow, CurriculumReader.Plan> byRow = new HashMap<>();
    plans.keySet().forEach(plan -> byRow.put(row(plan), plan));
    ledger.added(Kind.PLAN_TOPIC, labels(byRow, added));
    ledger.changed(Kind.PLAN_TOPIC, labels(byRow, changed));
    ledger.ended(
        Kind.PLAN_TOPIC,
        gone.stream()
            .sorted(Comparator.comparingInt(Kept::number))
            .map(one -> label(byRow, one.ofClass(), one.subject(), one.number()))
            .toList());
  }

  private static List<String> labels(
      Map<PlanRow, CurriculumReader.Plan> plans, List<TopicRow> topics) {
    return topics.stream()
        .map(one -> label(plans, one.ofClass(), one.subject(), one.number()))
        .toList();
  }

  private static String label(
      Map<PlanRow, CurriculumReader.Plan> plans, long ofClass, long subject, int number) {
    CurriculumReader.Plan plan = plans.get(new PlanRow(ofClass, subject));
    return plan == null ? "" : plan.label(number);
  }
}
