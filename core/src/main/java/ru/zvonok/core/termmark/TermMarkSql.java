package ru.zvonok.core.termmark;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.people.NameRow;

/** Term marks as they are kept, with what became of each; a withdrawn one keeps its row. */
@Component
class TermMarkSql {

  record Kept(@Nullable TermValue value, String comment) {
    static final Kept NOTHING = new Kept(null, "");
  }

  /** One change of a page. */
  record Line(
      long student,
      @Nullable TermValue was,
      @Nullable TermValue becomes,
      @Nullable TermValue suggested,
      String comment) {}

  private static final String LINES =
      """
      unnest(cast(:students as bigint[]), cast(:was as text[]), cast(:values as text[]),
        cast(:suggested as text[]), cast(:comments as text[]))
        as line (student_id, was, value, suggested, comment)
      """;

  private final JdbcClient jdbc;

  TermMarkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What stands for these students in the subject, by student and term of the page's year. */
  Map<Long, Map<Long, Kept>> standing(TermGround ground, Collection<Long> students) {
    Map<Long, Map<Long, Kept>> found = new HashMap<>();
    jdbc.sql(
            """
            select m.student_id, m.term_id, m.value, m.comment
            from term_mark m
            where m.school_id = :school and m.student_id = any(:students)
              and m.subject_id = :subject and m.term_id = any(:terms)
            """)
        .param("school", ground.school())
        .param("subject", ground.page().subjectId())
        .param("students", students.toArray(Long[]::new))
        .param("terms", terms(ground))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("student_id"), _ -> new HashMap<>())
                  .put(
                      row.getLong("term_id"),
                      new Kept(
                          TermValue.ofStored(row.getString("value")), row.getString("comment")));
            });
    return found;
  }

  private static Long[] terms(TermGround ground) {
    return Stream.concat(Stream.of(ground.term()), ground.terms().stream())
        .map(term -> term.id())
        .toArray(Long[]::new);
  }

  /** Writes all and their history; the rows' ids by student. */
  Map<Long, Long> write(Actor actor, TermGround ground, List<Line> lines) {
    Map<Long, Long> ids = new HashMap<>();
    with(
            lines,
            """
            insert into term_mark (school_id, term_id, subject_id, student_id, group_id,
              value, suggested, comment, first_at, changed_at, changed_by)
            select :school, :term, :subject, line.student_id, :group,
              line.value, line.suggested, line.comment, :now, :now, :actor
            from
            """
                + LINES
                + """
                on conflict (student_id, subject_id, term_id) do update
                set value = excluded.value, suggested = excluded.suggested,
                  comment = excluded.comment, group_id = excluded.group_id,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by
                returning id, student_id
                """,
            ground)
        .param("group", ground.page().groupId())
        .param("actor", actor.personId())
        .query(
            row -> {
              ids.put(row.getLong("student_id"), row.getLong("id"));
            });
    with(
            lines,
            """
            insert into term_mark_revision (school_id, term_mark_id, was, became, suggested,
              comment, person_id, role, via, late, at)
            select :school, m.id, line.was, line.value, line.suggested,
              line.comment, :actor, 'TEACHER', :via, :late, :now
            from
            """
                + LINES
                + """
                join term_mark m on m.term_id = :term and m.subject_id = :subject
                  and m.student_id = line.student_id
                """,
            ground)
        .param("actor", actor.personId())
        .param("via", actor.via().name())
        .param("late", ground.late())
        .update();
    return ids;
  }

  private StatementSpec with(List<Line> lines, String sql, TermGround ground) {
    return jdbc.sql(sql)
        .param("school", ground.school())
        .param("term", ground.page().termId())
        .param("subject", ground.page().subjectId())
        .param("now", ground.now().atOffset(ZoneOffset.UTC))
        .param("students", lines.stream().map(Line::student).toArray(Long[]::new))
        .param("was", stored(lines, Line::was))
        .param("values", stored(lines, Line::becomes))
        .param("suggested", stored(lines, Line::suggested))
        .param("comments", lines.stream().map(Line::comment).toArray(String[]::new));
  }

  private static String[] stored(List<Line> lines, Function<Line, @Nullable TermValue> of) {
    return lines.stream()
        .map(of)
        .map(value -> value == null ? null : value.stored())
        .toArray(String[]::new);
  }

  List<TermMarks.Revision> history(TermGround ground, long student) {
    return jdbc.sql(
            """
            select r.*, p.family_name, p.given_name, p.patronymic
            from term_mark m
            join term_mark_revision r on r.term_mark_id = m.id
            join person p on p.id = r.person_id
            where m.school_id = :school and m.term_id = :term and m.subject_id = :subject
              and m.student_id = :student
            order by r.id
            """)
        .param("school", ground.school())
        .param("term", ground.page().termId())
        .param("subject", ground.page().subjectId())
        .param("student", student)
        .query(
            (row, _) ->
                new TermMarks.Revision(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    NameRow.of(row),
                    Via.valueOf(row.getString("via")),
                    TermValue.ofStored(row.getString("was")),
                    TermValue.ofStored(row.getString("became")),
                    TermValue.ofStored(row.getString("suggested")),
                    row.getString("comment"),
                    row.getBoolean("late")))
        .list();
  }
}
