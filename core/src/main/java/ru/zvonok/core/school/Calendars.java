package ru.zvonok.core.school;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads a school's calendar. Works within a transaction of that school. */
@Service
public class Calendars {

  private final JdbcClient jdbc;

  Calendars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The year that a day belongs to: the one it lies in; in summer the one that comes; after the
   * last known year, that one.
   */
  public Optional<AcademicYear> yearOf(long schoolId, LocalDate day) {
    return jdbc.sql(
            """
            select id, name, starts_on, ends_on
            from academic_year
            where school_id = :school
            order by ends_on < :day, case when ends_on >= :day then starts_on end, ends_on desc
            limit 1
            """)
        .param("school", schoolId)
        .param("day", day)
        .query(Calendars::year)
        .optional();
  }

  /** The calendar of the year that a day belongs to; empty while the school has no year at all. */
  public Optional<Calendar> of(long schoolId, LocalDate day) {
    return yearOf(schoolId, day).map(year -> calendar(schoolId, year));
  }

  /** The calendars that cover these days, in order: one, or two around a summer, or none in it. */
  public List<Calendar> between(long schoolId, LocalDate from, LocalDate to) {
    return jdbc
        .sql(
            """
            select id, name, starts_on, ends_on
            from academic_year
            where school_id = :school and starts_on <= :to and ends_on >= :from
            order by starts_on
            """)
        .param("school", schoolId)
        .param("from", from)
        .param("to", to)
        .query(Calendars::year)
        .list()
        .stream()
        .map(year -> calendar(schoolId, year))
        .toList();
  }

  /** The terms of a school year; none for a year that isn't there. */
  public Terms termsOf(long yearId) {
    List<Term> terms = new ArrayList<>();
    AtomicReference<@Nullable String> chosen = new AtomicReference<>();
    jdbc.sql(
            """
            select t.id, t.kind, t.number, t.name, t.starts_on, t.ends_on, t.locked_at,
              s.settings ->> 'term_kinds' as chosen
            from academic_year y
            join school s on s.id = y.school_id
            left join term t on t.year_id = y.id
            where y.id = :year
            order by t.kind, t.number
            """)
        .param("year", yearId)
        .query(
            row -> {
              chosen.set(row.getString("chosen"));
              if (row.getString("kind") != null) {
                terms.add(term(row));
              }
            });
    String json = chosen.get();
    return new Terms(json == null ? Map.of() : TermKind.chosen(json), List.copyOf(terms));
  }

  private Calendar calendar(long schoolId, AcademicYear year) {
    return new Calendar(
        year, termsOf(year.id()), rests(year), specialDays(schoolId, year), taught(year));
  }

  private static AcademicYear year(ResultSet row, int ignored) throws SQLException {
    return new AcademicYear(row.getLong(1), row.getString(2), date(row, 3), date(row, 4));
  }

  private static Term term(ResultSet row) throws SQLException {
    return new Term(
        row.getLong("id"),
        TermKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        row.getString("name"),
        date(row, "starts_on"),
        date(row, "ends_on"),
        row.getObject("locked_at") != null);
  }

  private List<Calendar.Rest> rests(AcademicYear year) {
    return jdbc.sql("select grade, starts_on, ends_on from vacation where year_id = :year")
        .param("year", year.id())
        .query(
            (row, _) ->
                new Calendar.Rest(row.getObject(1, Integer.class), date(row, 2), date(row, 3)))
        .list();
  }

  private Map<LocalDate, List<SpecialDay>> specialDays(long schoolId, AcademicYear year) {
    return jdbc
        .sql(
            "select "
                + SpecialDayRow.COLUMNS
                + """
                from special_day s
                where s.school_id = :school and s.day between :from and :to
                """)
        .param("school", schoolId)
        .param("from", year.startsOn())
        .param("to", year.endsOn())
        .query((row, _) -> SpecialDayRow.read(row))
        .list()
        .stream()
        .collect(groupingBy(SpecialDay::day));
  }

  private List<Calendar.TaughtDay> taught(AcademicYear year) {
    return jdbc.sql(
            """
            select distinct e.weekday, c.grade, e.valid_from, e.valid_to
            from timetable_entry e
            join study_group_piece piece on piece.group_id = e.group_id
            join school_class c on c.id = piece.class_id
            where e.year_id = :year
            """)
        .param("year", year.id())
        .query(
            (row, _) ->
                new Calendar.TaughtDay(
                    DayOfWeek.of(row.getInt(1)),
                    row.getInt(2),
                    date(row, 3),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
