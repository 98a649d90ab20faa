package ru.zvonok.core.journal;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;

/** Reads where students sit on a lesson's day, and whose class teacher the actor is. */
@Component
class PlaceSql {

  private final JdbcClient jdbc;

  PlaceSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Place of(Actor actor, Ground ground, long student) {
    return jdbc.sql(
            """
            select c.grade,
              exists (
                select from study_group_piece piece
                where piece.group_id = :group and piece.class_id = e.class_id
                  and (piece.part_id is null or exists (
                    select from class_part_member m
                    where m.part_id = piece.part_id and m.student_id = e.student_id
                      and m.starts_on <= :day and (m.ends_on is null or m.ends_on >= :day)))
              ) as in_group,
              exists (
                select from class_teacher ct
                where ct.class_id = e.class_id and ct.person_id = :actor
                  and ct.starts_on <= :today and (ct.ends_on is null or ct.ends_on >= :today)
              ) as own_class
            from enrolment e
            join school_class c on c.id = e.class_id
            where e.school_id = :school and e.student_id = :student
              and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
            order by in_group desc, e.id desc
            limit 1
            """)
        .param("school", ground.school())
        .param("group", ground.group())
        .param("day", ground.day())
        .param("today", ground.today())
        .param("actor", actor.personId())
        .param("student", student)
        .query(
            (row, _) ->
                new Place(
                    ground,
                    student,
                    row.getBoolean("in_group"),
                    false,
                    row.getInt("grade"),
                    row.getBoolean("own_class")))
        .optional()
        .orElseGet(() -> new Place(ground, student, false, left(ground, student), 0, false));
  }

  private boolean left(Ground ground, long student) {
    return jdbc.sql(
            """
            select exists (
              select from enrolment e
              join study_group_piece piece on piece.class_id = e.class_id
              where e.school_id = :school and e.student_id = :student
                and piece.group_id = :group and e.ends_on < :day)
            """)
        .param("school", ground.school())
        .param("student", student)
        .param("group", ground.group())
        .param("day", ground.day())
        .query(Boolean.class)
        .single();
  }

  /** Of the lesson's students those of a class whose class teacher the actor is. */
  Set<Long> ofOwnClasses(Actor actor, Ground ground) {
    return new HashSet<>(
        jdbc.sql(
                """
                select e.student_id
                from study_group_piece piece
                join class_teacher ct on ct.class_id = piece.class_id
                  and ct.starts_on <= :today and (ct.ends_on is null or ct.ends_on >= :today)
                join enrolment e on e.class_id = piece.class_id
                  and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
                where piece.school_id = :school and piece.group_id = :group
                  and ct.person_id = :actor
                """)
            .param("school", ground.school())
            .param("group", ground.group())
            .param("day", ground.day())
            .param("today", ground.today())
            .param("actor", actor.personId())
            .query(Long.class)
            .list());
  }
}
