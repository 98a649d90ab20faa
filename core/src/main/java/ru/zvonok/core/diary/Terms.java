package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** The terms that a child's marks are given by: half-years from grade 10 on, else the shorter. */
@Component
class Terms {

  private static final int FIRST_GRADE_OF_HALF_YEARS = 10;

  private final JdbcClient jdbc;

  Terms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In order of time. */
  List<Term> of(long schoolId, Pupil pupil) {
    return jdbc.sql(
            """
            select id, kind, number, name, starts_on, ends_on, locked_at is not null as locked
            from term
            where school_id = :school and year_id = :year and kind in (:kinds)
            order by starts_on, number
            """)
        .param("school", schoolId)
        .param("year", pupil.yearId())
        .param(
            "kinds",
            pupil.grade() >= FIRST_GRADE_OF_HALF_YEARS
                ? List.of("HALF_YEAR")
                : List.of("QUARTER", "TRIMESTER"))
        .query(
            (row, _) ->
                new Term(
                    row.getLong("id"),
                    TermKind.valueOf(row.getString("kind")),
                    row.getInt("number"),
                    row.getString("name"),
                    requireNonNull(row.getObject("starts_on", LocalDate.class)),
                    requireNonNull(row.getObject("ends_on", LocalDate.class)),
                    row.getBoolean("locked")))
        .list();
  }

  /**
   * The wanted one; or the one that holds today, in vacation the last that has begun, before the
   * year the first one.
   */
  static Optional<Term> chosen(List<Term> terms, @Nullable Long wanted, LocalDate today) {
    if (wanted != null) {
      return terms.stream().filter(term -> term.id() == wanted).findFirst();
    }
    return terms.stream()
        .filter(term -> !term.from().isAfter(today))
        .reduce((_, later) -> later)
        .or(() -> terms.stream().findFirst());
  }
}
