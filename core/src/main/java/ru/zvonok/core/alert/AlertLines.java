package ru.zvonok.core.alert;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.school.TermKind;

/**
 * The facts of alerts as the journal has them at this moment: attendance once the roll is
 * confirmed, marks of lessons and terms that aren't withdrawn. A dot that is still owed isn't news.
 */
@Component
class AlertLines {

  private final JdbcClient jdbc;

  AlertLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lines of these alerts; a line undone before it was told is forgotten. */
  List<FactLine> asTheyStand(long schoolId, Long[] outboxIds) {
    return outboxIds.length == 0 ? List.of() : read(schoolId, withoutMoot(schoolId, outboxIds));
  }

  /** Forgotten here, a fact that comes again is a new one and gets its own message. */
  private Long[] withoutMoot(long schoolId, Long[] outboxIds) {
    jdbc.sql(
            """
            delete from alert_line line
            where line.school_id = :school and line.outbox_id = any(:outbox) and line.told is null
              and not exists (
                select from attendance a
                join lesson_record r on r.lesson_id = a.lesson_id
                where line.fact = 'ATTENDANCE' and a.school_id = :school
                  and a.lesson_id = line.lesson_id and a.student_id = line.student_id
                  and r.roll_confirmed_at is not null)
              and not exists (
                select from mark m
                where m.school_id = :school and m.id = line.mark_id and m.value <> 'PENDING')
              and not exists (
                select from term_mark t
                where t.school_id = :school and t.id = line.term_mark_id and t.value is not null)
            """)
        .param("school", schoolId)
        .param("outbox", outboxIds)
        .update();
    return outboxIds;
  }

  private List<FactLine> read(long schoolId, Long[] outboxIds) {
    return jdbc.sql(
            """
            select line.id, line.outbox_id, line.student_id, line.fact, line.told,
              p.given_name, coalesce(l.day, t.ends_on) as day, coalesce(l.number, 0) as number,
              s.name as subject, a.code, a.minutes, k.name as work_kind,
              coalesce(m.value, term_mark.value) as value, m.comment,
              t.id as term, t.kind as term_kind, t.number as term_number
            from alert_line line
            join person p on p.id = line.student_id
            left join lesson l on l.id = line.lesson_id
            left join term_mark on term_mark.id = line.term_mark_id
            left join term t on t.id = term_mark.term_id
            join subject s on s.id = coalesce(l.subject_id, term_mark.subject_id)
            left join lesson_record r
              on r.lesson_id = line.lesson_id and r.roll_confirmed_at is not null
            left join attendance a
              on line.fact = 'ATTENDANCE' and a.lesson_id = r.lesson_id
              and a.student_id = line.student_id
            left join mark m on m.id = line.mark_id
            left join work_kind k on k.id = m.kind_id
            where line.school_id = :school and line.outbox_id = any(:outbox)
            order by day, number, line.fact, line.id
            """)
        .param("school", schoolId)
        .param("outbox", outboxIds)
        .query((row, _) -> line(row))
        .list();
  }

  private static FactLine line(ResultSet row) throws SQLException {
    String told = row.getString("told");
    String comment = row.getString("comment");
    return new FactLine(
        row.getLong("id"),
        row.getLong("outbox_id"),
        row.getLong("student_id"),
        row.getString("given_name"),
        requireNonNull(row.getObject("day", LocalDate.class)),
        row.getInt("number"),
        row.getString("subject"),
        row.getString("work_kind"),
        term(row),
        row.getString("fact").equals("ATTENDANCE") ? Fact.of(attendance(row)) : mark(row, told),
        comment == null ? "" : comment,
        told == null ? null : Told.of(told));
  }

  private static AlertView.@Nullable OfTerm term(ResultSet row) throws SQLException {
    String kind = row.getString("term_kind");
    return kind == null
        ? null
        : new AlertView.OfTerm(
            row.getLong("term"), TermKind.valueOf(kind), row.getInt("term_number"));
  }

  private static String mark(ResultSet row, @Nullable String told) throws SQLException {
    String value = row.getString("value");
    boolean owed = told == null && MarkValue.PENDING.stored().equals(value);
    return value == null || owed ? Fact.GONE : value;
  }

  private static @Nullable Attendance attendance(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return code == null
        ? null
        : new Attendance(AttendanceCode.valueOf(code), row.getObject("minutes", Integer.class));
  }
}
