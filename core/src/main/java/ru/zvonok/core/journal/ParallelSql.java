package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;

/** The lessons to which a teacher may copy: the same subject with another group of the grade. */
@Component
class ParallelSql {

  private static final int MOST = 6;

  /** Groups that have a class of the same year and grade as the lesson's own. */
  private static final String FITS =
      """
      l.school_id = :school and l.subject_id = :subject and l.group_id <> :group
      and exists (
        select from study_group_piece own
        join school_class c on c.id = own.class_id
        join school_class peer on peer.year_id = c.year_id and peer.grade = c.grade
        join study_group_piece piece on piece.class_id = peer.id
        where own.group_id = :group and piece.group_id = l.group_id)
      """;

  private static final String HELD =
      """
      and (l.teacher_id = :actor or l.teacher_id is null and
      """
          + GroundSql.HAS_THE_LOAD
          + ")";

  private final JdbcClient jdbc;

  ParallelSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the actor teaches the subject to another group of the grade. */
  boolean any(Actor actor, Ground ground) {
    return jdbc.sql(
            """
            select exists (
              select from teaching t
              join study_group_piece piece on piece.group_id = t.group_id
              join school_class peer on peer.id = piece.class_id
              join study_group_piece own on own.group_id = :group
              join school_class c on c.id = own.class_id
                and c.year_id = peer.year_id and c.grade = peer.grade
              where t.school_id = :school and t.teacher_id = :actor
                and t.subject_id = :subject and t.group_id <> :group
                and t.starts_on <= :today and (t.ends_on is null or t.ends_on >= :today))
            """)
        .param("school", ground.school())
        .param("actor", actor.personId())
        .param("subject", ground.subject())
        .param("group", ground.group())
        .param("today", ground.today())
        .query(Boolean.class)
        .single();
  }

  /** The nearest lessons that take place, from the lesson's day on; days must be laid. */
  List<Long> near(Actor actor, Ground ground, LocalDate until) {
    return jdbc.sql(
            """
            select l.id
            from lesson l
            join school s on s.id = :school
            """
                + GroundSql.TODAY
                + "where "
                + FITS
                + HELD
                + """
                  and l.day between :day and :until and l.cancelled_at is null
                order by l.day, l.starts_at, l.id
                limit :most
                """)
        .param("school", ground.school())
        .param("actor", actor.personId())
        .param("subject", ground.subject())
        .param("group", ground.group())
        .param("now", Rows.utc(ground.now()))
        .param("day", ground.day())
        .param("until", until)
        .param("most", MOST)
        .query((row, _) -> row.getLong("id"))
        .list();
  }

  String groupName(Ground ground) {
    return jdbc.sql("select name from study_group where school_id = :school and id = :group")
        .param("school", ground.school())
        .param("group", ground.group())
        .query(String.class)
        .single();
  }
}
