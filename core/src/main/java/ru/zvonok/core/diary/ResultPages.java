package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.Term;

/** The marks of terms and of the year of one student, in whatever class they were set. */
@Component
class ResultPages {

  private final JdbcClient jdbc;

  ResultPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By subject in the order of the Russian alphabet; withdrawn ones are not among them. Served by
   * the unique index of term_mark and by term_mark_revision_mark.
   */
  List<YearResults.OfSubject> of(long schoolId, long studentId, Collection<Term> terms) {
    Map<String, Map<Long, YearResults.Result>> found =
        new TreeMap<>(Collator.getInstance(Locale.of("ru"))::compare);
    jdbc.sql(
            """
            select s.name as subject, m.term_id, m.value, exists (
                select from term_mark_revision r
                where r.term_mark_id = m.id and r.was is not null and r.was <> m.value)
              as corrected
            from term_mark m
            join subject s on s.id = m.subject_id
            where m.school_id = :school and m.student_id = :student and m.term_id = any(:terms)
              and m.value is not null
            """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("terms", terms.stream().map(Term::id).toArray(Long[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("subject"), _ -> new HashMap<>())
                  .put(
                      row.getLong("term_id"),
                      new YearResults.Result(
                          requireNonNull(TermValue.ofStored(row.getString("value"))),
                          row.getBoolean("corrected")));
            });
    return found.entrySet().stream()
        .map(one -> new YearResults.OfSubject(one.getKey(), Map.copyOf(one.getValue())))
        .toList();
  }
}
