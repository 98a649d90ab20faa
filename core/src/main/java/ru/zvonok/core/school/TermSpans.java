package ru.zvonok.core.school;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The terms that each grade is marked in, as SQL gets them from the school's calendar. */
public record TermSpans(List<Span> all) {

  /** A grade's quarter or half-year, or the year itself. */
  public record Span(int grade, Term term) {}

  /** What {@link #into} fills: a row for each grade and term. */
  public static final String TERM_SPAN =
      """
      term_span (grade, term_id, starts_on, ends_on) as (
        select * from unnest(cast(:spanGrades as int[]), cast(:spanTerms as bigint[]),
          cast(:spanStarts as date[]), cast(:spanEnds as date[])))
      """;

  private static final int LAST_GRADE = 12;

  public static TermSpans of(List<Calendar> calendars) {
    return new TermSpans(calendars.stream().flatMap(TermSpans::spans).toList());
  }

  private static Stream<Span> spans(Calendar calendar) {
    return IntStream.rangeClosed(0, LAST_GRADE)
        .boxed()
        .flatMap(
            grade ->
                Stream.concat(calendar.terms(grade).stream(), calendar.wholeYear().stream())
                    .distinct()
                    .map(term -> new Span(grade, term)));
  }

  /** Whether any term ends in these days, both included. */
  public boolean endIn(LocalDate from, LocalDate to) {
    return all.stream()
        .map(span -> span.term().to())
        .anyMatch(end -> !end.isBefore(from) && !end.isAfter(to));
  }

  public StatementSpec into(StatementSpec statement) {
    return statement
        .param("spanGrades", all.stream().map(Span::grade).toArray(Integer[]::new))
        .param("spanTerms", all.stream().map(span -> span.term().id()).toArray(Long[]::new))
        .param("spanStarts", texts(all.stream().map(span -> span.term().from())))
        .param("spanEnds", texts(all.stream().map(span -> span.term().to())));
  }

  private static String[] texts(Stream<LocalDate> days) {
    return days.map(LocalDate::toString).toArray(String[]::new);
  }
}
