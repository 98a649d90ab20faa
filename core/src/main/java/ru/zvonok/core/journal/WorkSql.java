package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;

/** Written works as they are kept: one of a kind in a lesson. */
@Component
class WorkSql {

  record Kept(long lesson, LocalDate day, @Nullable Long author) {}

  /** A work of a lesson. */
  record Standing(long kind, boolean announced, @Nullable PersonName author) {}

  private final JdbcClient jdbc;

  WorkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The work's marks are the duty of whoever announced it; false: it was announced before. */
  boolean announce(Actor author, Ground ground, long kind) {
    return of(
                ground,
                kind,
                """
                insert into assessment (school_id, lesson_id, kind_id, author_id, announced)
                values (:school, :lesson, :kind, :author, true)
                on conflict (lesson_id, kind_id) do update set announced = true
                where not assessment.announced
                """)
            .param("author", author.personId())
            .update()
        > 0;
  }

  /**
   * A first mark of a written kind makes the lesson's written work, whose marks are the duty of
   * whoever put it. A work that was never announced goes with its last mark: it was a slip.
   */
  void follow(Actor author, Ground ground, long kind) {
    if (hasMarks(ground, kind)) {
      of(
              ground,
              kind,
              """
              insert into assessment (school_id, lesson_id, kind_id, author_id)
              values (:school, :lesson, :kind, :author)
              on conflict (lesson_id, kind_id) do nothing
              """)
          .param("author", author.personId())
          .update();
    } else {
      of(
              ground,
              kind,
              """
              delete from assessment
              where school_id = :school and lesson_id = :lesson and kind_id = :kind
                and not announced
              """)
          .update();
    }
  }

  boolean remove(Ground ground, long kind) {
    return of(
                ground,
                kind,
                """
                delete from assessment
                where school_id = :school and lesson_id = :lesson and kind_id = :kind
                """)
            .update()
        > 0;
  }

  /** The lesson's works in the order of their kinds. */
  List<Standing> inLesson(Ground ground) {
    return jdbc.sql(
            """
            select a.kind_id, a.announced, p.family_name, p.given_name, p.patronymic
            from assessment a
            join lesson l on l.id = a.lesson_id
            join work_kind k on k.id = a.kind_id
            left join person p on p.id = coalesce(a.author_id, l.teacher_id)
            where a.school_id = :school and a.lesson_id = :lesson
            order by k.position, k.id
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query(
            (row, _) ->
                new Standing(
                    row.getLong("kind_id"),
                    row.getBoolean("announced"),
                    row.getString("family_name") == null ? null : NameRow.of(row)))
        .list();
  }

  boolean any(long school, long lesson) {
    return jdbc.sql(
            """
            select exists (
              select from assessment where school_id = :school and lesson_id = :lesson)
            """)
        .param("school", school)
        .param("lesson", lesson)
        .query(Boolean.class)
        .single();
  }

  boolean hasMarks(Ground ground, long kind) {
    return of(
            ground,
            kind,
            """
            select exists (
              select from mark
              where school_id = :school and lesson_id = :lesson and kind_id = :kind
                and value is not null)
            """)
        .query(Boolean.class)
        .single();
  }

  Optional<Kept> find(long school, long work) {
    return jdbc.sql(
            """
            select l.id, l.day, coalesce(a.author_id, l.teacher_id) as author
            from assessment a
            join lesson l on l.id = a.lesson_id
            where a.school_id = :school and a.id = :work
            """)
        .param("school", school)
        .param("work", work)
        .query(
            (row, _) ->
                new Kept(
                    row.getLong("id"), Rows.day(row, "day"), row.getObject("author", Long.class)))
        .optional();
  }

  void give(long school, long work, long teacher) {
    jdbc.sql("update assessment set author_id = :teacher where school_id = :school and id = :work")
        .param("school", school)
        .param("work", work)
        .param("teacher", teacher)
        .update();
  }

  /** Somebody who has ever had a load here and hasn't left. */
  boolean teaches(long school, long person) {
    return jdbc.sql(
            """
            select exists (
              select from teaching t
              join person p on p.id = t.teacher_id and p.ended_on is null
              where t.school_id = :school and t.teacher_id = :person)
            """)
        .param("school", school)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec of(Ground ground, long kind, String sql) {
    return jdbc.sql(sql)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("kind", kind);
  }
}
