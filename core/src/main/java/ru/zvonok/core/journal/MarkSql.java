package ru.zvonok.core.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;

/** Marks as they are kept: a row a cell; a withdrawn mark keeps its row without a value. */
@Component
class MarkSql {

  /** What stands in a cell: nothing yet, a mark, or the row of a withdrawn one. */
  record Stands(@Nullable MarkValue value, String comment, @Nullable LocalDate madeUpOn) {
    static final Stands NOTHING = new Stands(null, "", null);
  }

  private final JdbcClient jdbc;

  MarkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lesson's live marks by student, each in the order of kinds and slots. */
  Map<Long, List<MarkCell>> of(Ground ground) {
    record Of(long student, MarkCell cell) {}
    return jdbc
        .sql(
            """
            select m.* from mark m
            join work_kind k on k.id = m.kind_id
            where m.school_id = :school and m.lesson_id = :lesson and m.value is not null
            order by k.position, k.id, m.slot
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query((row, _) -> new Of(row.getLong("student_id"), cell(row)))
        .list()
        .stream()
        .collect(groupingBy(Of::student, mapping(Of::cell, toList())));
  }

  Stands at(Ground ground, Marks.Cell cell) {
    return in(
            cell,
            """
            select value, comment, made_up_on from mark
            where school_id = :school and lesson_id = :lesson and student_id = :student
              and kind_id = :kind and slot = :slot
            """)
        .param("school", ground.school())
        .query(
            (row, _) ->
                new Stands(
                    Optional.ofNullable(row.getString("value"))
                        .map(MarkValue::ofStored)
                        .orElse(null),
                    row.getString("comment"),
                    Rows.dayOrNull(row, "made_up_on")))
        .optional()
        .orElse(Stands.NOTHING);
  }

  /** The mark's row, which stays the same through all its changes. */
  long write(Actor actor, Ground ground, Marks.Cell cell, Stands wanted) {
    return in(
            cell,
            """
            insert into mark (school_id, lesson_id, student_id, kind_id, slot, day,
              value, comment, made_up_on, first_at, changed_at, changed_by)
            values (:school, :lesson, :student, :kind, :slot, :day,
              cast(:value as text), :comment, cast(:madeUpOn as date), :now, :now, :actor)
            on conflict (lesson_id, student_id, kind_id, slot) do update
            set value = excluded.value, comment = excluded.comment,
              made_up_on = excluded.made_up_on,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            returning id
            """)
        .param("school", ground.school())
        .param("day", ground.day())
        .param("value", wanted.value() == null ? null : wanted.value().stored())
        .param("comment", wanted.comment())
        .param("madeUpOn", wanted.madeUpOn())
        .param("now", Rows.utc(ground.now()))
        .param("actor", actor.personId())
        .query((row, _) -> row.getLong("id"))
        .single();
  }

  /** A mark of a written kind makes the lesson's written work of that kind. */
  void ensureAssessment(Ground ground, long kind) {
    jdbc.sql(
            """
            insert into assessment (school_id, lesson_id, kind_id) values (:school, :lesson, :kind)
            on conflict (lesson_id, kind_id) do nothing
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("kind", kind)
        .update();
  }

  /** Whether the student has a mark that wasn't made up on another day. */
  boolean markedInClass(Place place) {
    return jdbc.sql(
            """
            select exists (
              select from mark
              where school_id = :school and lesson_id = :lesson and student_id = :student
                and value is not null and made_up_on is null) as marked
            """)
        .param("school", place.ground().school())
        .param("lesson", place.ground().lesson())
        .param("student", place.student())
        .query((row, _) -> row.getBoolean("marked"))
        .single();
  }

  /** The students with such a mark. */
  Set<Long> markedInClass(Ground ground) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct student_id from mark
                where school_id = :school and lesson_id = :lesson
                  and value is not null and made_up_on is null
                """)
            .param("school", ground.school())
            .param("lesson", ground.lesson())
            .query(Long.class)
            .list());
  }

  boolean any(Ground ground) {
    return jdbc.sql(
            """
            select exists (
              select from mark
              where school_id = :school and lesson_id = :lesson and value is not null) as marked
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query((row, _) -> row.getBoolean("marked"))
        .single();
  }

  private JdbcClient.StatementSpec in(Marks.Cell cell, String sql) {
    return jdbc.sql(sql)
        .param("lesson", cell.lessonId())
        .param("student", cell.studentId())
        .param("kind", cell.kindId())
        .param("slot", cell.slot());
  }

  private static MarkCell cell(ResultSet row) throws SQLException {
    return new MarkCell(
        row.getLong("id"),
        row.getLong("kind_id"),
        row.getInt("slot"),
        MarkValue.ofStored(row.getString("value")),
        row.getString("comment"),
        Rows.dayOrNull(row, "made_up_on"));
  }
}
