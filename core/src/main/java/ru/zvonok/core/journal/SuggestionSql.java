package ru.zvonok.core.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;

/**
 * Finds what a teacher may mean: classes of the same grade go through the same subject in the same
 * order, so what came there after this group's last topic comes first, and a topic that this group
 * has had comes from the teacher's own last lessons at most.
 */
@Component
class SuggestionSql {

  private static final int MOST = 6;

  /**
   * Order of offers: 0 the parallel lesson with this very topic, 1 what followed this group's last
   * topic there, 2 the rest of the parallel classes, newest first, 3 the teacher's own, newest
   * first.
   */
  private static final String OFFERS =
      """
      with here as (
        select * from lesson where school_id = :school and id = :lesson
      ),
      reached as (
        select lower(r.topic) as topic
        from here
        join lesson l on l.group_id = here.group_id and l.subject_id = here.subject_id
          and l.starts_at <= here.starts_at
        join lesson_record r on r.lesson_id = l.id
        where r.topic is not null
        order by l.starts_at desc
        limit 1
      ),
      parallel as (
        select l.group_id, l.starts_at, r.topic, r.homework
        from here
        join study_group_piece own on own.group_id = here.group_id
        join school_class c on c.id = own.class_id
        join school_class peer on peer.year_id = c.year_id and peer.grade = c.grade
        join study_group_piece piece
          on piece.class_id = peer.id and piece.group_id <> here.group_id
        join lesson l on l.group_id = piece.group_id and l.subject_id = here.subject_id
        join lesson_record r on r.lesson_id = l.id
      ),
      met as (
        select group_id, max(starts_at) as starts_at
        from parallel join reached on lower(parallel.topic) = reached.topic
        group by group_id
      ),
      offer as (
        select p.COLUMN as text,
          case when p.starts_at = met.starts_at then 0
            when p.starts_at > met.starts_at then 1
            else 2 end as place,
          case when p.starts_at > met.starts_at then extract(epoch from p.starts_at)
            else -extract(epoch from p.starts_at) end as within
        from parallel p left join met using (group_id)
        union all
        (select r.COLUMN, 3, -extract(epoch from l.starts_at)
        from here
        join lesson l on l.teacher_id = :actor and l.subject_id = here.subject_id
          and l.id <> here.id
        join lesson_record r on r.lesson_id = l.id
        where r.COLUMN is not null
        order by l.starts_at desc
        limit 30)
      )
      select text from (
        select distinct on (lower(text)) text, place, within
        from offer
        where text is not null NOT_COVERED
        order by lower(text), place, within
      ) each_once
      order by place, within
      limit :most
      """;

  private static final String TOPICS =
      OFFERS
          .replace("COLUMN", "topic")
          .replace(
              "NOT_COVERED",
              """
              and (place = 3 or not exists (
                select from here
                join lesson l on l.group_id = here.group_id and l.subject_id = here.subject_id
                join lesson_record r on r.lesson_id = l.id
                where lower(r.topic) = lower(text)))
              """);

  private static final String HOMEWORK =
      OFFERS.replace("COLUMN", "homework").replace("NOT_COVERED", "");

  private final JdbcClient jdbc;

  SuggestionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> topics(Actor actor, Ground ground) {
    return offers(TOPICS, actor, ground);
  }

  List<String> homework(Actor actor, Ground ground) {
    return offers(HOMEWORK, actor, ground);
  }

  private List<String> offers(String sql, Actor actor, Ground ground) {
    return jdbc.sql(sql)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("actor", actor.personId())
        .param("most", MOST)
        .query((row, _) -> row.getString("text"))
        .list();
  }
}
