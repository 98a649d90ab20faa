package ru.zvonok.core.curriculum;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the plan that a lesson goes by. */
@Service
public class CurriculumPlans {

  private final JdbcClient jdbc;

  CurriculumPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Standing(CurriculumPlan.Line line, int reached, int ahead) {}

  /**
   * The plan of the lesson's subject for its class; where a group is made of several classes, of
   * the first one that has a plan. What other lessons of the group took counts, before and after
   * this one; cancelled ones don't. Index: lesson_group_day.
   */
  @Transactional(readOnly = true)
  public Optional<CurriculumPlan> at(long schoolId, long lessonId) {
    List<Standing> standing =
        jdbc.sql(
                """
                with here as (
                  select * from lesson where school_id = :school and id = :lesson
                ),
                plan as (
                  select p.id
                  from here
                  join study_group_piece piece on piece.group_id = here.group_id
                  join school_class c on c.id = piece.class_id
                  join curriculum_plan p on p.class_id = c.id and p.subject_id = here.subject_id
                  order by c.grade, c.name
                  limit 1
                ),
                other as (
                  select l.*, r.topic, r.plan_topic_id
                  from here
                  join lesson l on l.group_id = here.group_id and l.subject_id = here.subject_id
                    and l.id <> here.id and l.cancelled_at is null
                  left join lesson_record r on r.lesson_id = l.id
                ),
                used as (
                  select plan_topic_id, count(*) as lessons
                  from other
                  where plan_topic_id is not null
                  group by plan_topic_id
                ),
                last as (
                  select t.number
                  from here
                  join other on other.starts_at < here.starts_at
                  join curriculum_topic t on t.id = other.plan_topic_id
                  order by other.starts_at desc, other.id desc
                  limit 1
                ),
                ahead as (
                  select count(*) as lessons
                  from here
                  join other on other.day = here.day and other.starts_at < here.starts_at
                  where other.topic is null
                )
                select t.id, t.number, t.title, t.hours, coalesce(used.lessons, 0) as used,
                  coalesce((select number from last), 0) as reached,
                  (select lessons from ahead) as ahead
                from plan
                join curriculum_topic t on t.plan_id = plan.id and t.replaced_on is null
                left join used on used.plan_topic_id = t.id
                order by t.number
                """)
            .param("school", schoolId)
            .param("lesson", lessonId)
            .query(
                (row, _) ->
                    new Standing(
                        new CurriculumPlan.Line(
                            new PlanTopic(
                                row.getLong("id"),
                                row.getInt("number"),
                                row.getString("title"),
                                row.getInt("hours")),
                            row.getInt("used")),
                        row.getInt("reached"),
                        row.getInt("ahead")))
            .list();
    return standing.stream()
        .findFirst()
        .map(
            one ->
                new CurriculumPlan(
                    standing.stream().map(Standing::line).toList(), one.reached(), one.ahead()));
  }
}
