package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.MarkValue;

/**
 * The marks of a student between two days, in whatever class they were given. Served by
 * mark_student_day and revision_corrected: what a child's earlier years hold is never read.
 */
@Component
class MarkPages {

  static final String BETWEEN =
      """
      with seen_before (mark_id, value) as materialized (
        select v.entry_id, v.was ->> 'value'
        from revision v
        where v.school_id = :school and v.student_id = :student and v.was is not null
          and v.entry = 'MARK' and v.was ->> 'value' <> 'PENDING')
      select m.lesson_id, m.day, s.name as subject, k.name as kind, k.weight, m.value,
        m.comment, exists (
          select from seen_before b where b.mark_id = m.id and b.value <> m.value)
          as corrected
      from mark m
      join lesson l on l.id = m.lesson_id
      join subject s on s.id = l.subject_id
      join work_kind k on k.id = m.kind_id
      where m.school_id = :school and m.student_id = :student
        and m.day between :from and :to and m.value is not null
      order by m.day, l.number, k.position, m.slot, m.id
      """;

  private final JdbcClient jdbc;

  MarkPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Given(long lessonId, String subject, BigDecimal weight, DiaryMark mark) {}

  /** In the order of days and lessons; withdrawn ones are not among them. */
  List<Given> between(long schoolId, long studentId, LocalDate from, LocalDate to) {
    return jdbc.sql(BETWEEN)
        .param("school", schoolId)
        .param("student", studentId)
        .param("from", from)
        .param("to", to)
        .query(
            (row, _) ->
                new Given(
                    row.getLong("lesson_id"),
                    row.getString("subject"),
                    requireNonNull(row.getBigDecimal("weight")),
                    new DiaryMark(
                        requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getString("kind"),
                        MarkValue.ofStored(requireNonNull(row.getString("value"))),
                        row.getString("comment"),
                        row.getBoolean("corrected"))))
        .list();
  }
}
