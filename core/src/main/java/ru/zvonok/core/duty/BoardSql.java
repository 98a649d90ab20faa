package ru.zvonok.core.duty;

import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.deadline.DutyState;

/** Counts how the records of a period's lessons stand; the rule itself is the deadlines' own. */
@Component
class BoardSql {

  private static final String LESSONS =
      """
      select KEY as key, l.day, l.ends_at,
        cast(l.known_at at time zone s.zone as date) as known_on, r.first_complete_at
      from lesson l
      join school s on s.id = :school
      left join lesson_record r on r.lesson_id = l.id
      JOIN
      where l.school_id = :school and l.day between :from and :to and l.cancelled_at is null
      """;

  private final JdbcClient jdbc;

  BoardSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Index: lesson_school_day. */
  List<Board.Row> rows(Look look, Board.By by) {
    Map<Long, SortedMap<LocalDate, Tally>> counted = new HashMap<>();
    SortedMap<LocalDate, Tally> nobody = new TreeMap<>();
    jdbc.sql(lessons(by))
        .param("school", look.school())
        .param("from", look.period().from())
        .param("to", look.period().to())
        .query(
            row -> {
              long key = row.getLong("key");
              (row.wasNull() ? nobody : counted.computeIfAbsent(key, _ -> new TreeMap<>()))
                  .merge(Rows.day(row, "day"), Tally.NONE.with(state(look, row)), Tally::plus);
            });
    return rows(names(look.school(), by, counted), counted, nobody);
  }

  private static String lessons(Board.By by) {
    return switch (by) {
      case TEACHER -> LESSONS.replace("KEY", Rows.HOLDER).replace("JOIN", "");
      case SUBJECT -> LESSONS.replace("KEY", "l.subject_id").replace("JOIN", "");
      case CLASS ->
          LESSONS
              .replace("KEY", "piece.class_id")
              .replace(
                  "JOIN",
                  """
                  join (select distinct group_id, class_id from study_group_piece) piece
                    on piece.group_id = l.group_id
                  """);
    };
  }

  private static DutyState state(Look look, ResultSet row) throws SQLException {
    OffsetDateTime complete = row.getObject("first_complete_at", OffsetDateTime.class);
    return look.deadlines()
        .lessonRecord(Rows.time(row))
        .state(complete == null ? null : complete.toInstant(), look.now());
  }

  private Map<Long, String> names(long school, Board.By by, Map<Long, ?> counted) {
    String sql =
        switch (by) {
          case TEACHER ->
              """
              select id, family_name || ' ' || left(given_name, 1) || '.'
                || case when patronymic = '' then '' else ' ' || left(patronymic, 1) || '.' end
              from person
              """;
          case CLASS -> "select id, name from school_class ";
          case SUBJECT -> "select id, name from subject ";
        };
    return jdbc
        .sql(sql + "where school_id = :school and id = any(:ids)")
        .param("school", school)
        .param("ids", counted.keySet().toArray(Long[]::new))
        .query((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Board.Row> rows(
      Map<Long, String> names,
      Map<Long, SortedMap<LocalDate, Tally>> counted,
      SortedMap<LocalDate, Tally> nobody) {
    RuleBasedCollator russian = (RuleBasedCollator) Collator.getInstance(Locale.of("ru"));
    russian.setNumericCollation(true);
    List<Board.Row> rows =
        new ArrayList<>(
            counted.entrySet().stream()
                .map(one -> row(one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue()))
                .sorted(Comparator.comparing(Board.Row::name, russian::compare))
                .toList());
    if (!nobody.isEmpty()) {
      rows.add(row(null, "", nobody));
    }
    return List.copyOf(rows);
  }

  private static Board.Row row(@Nullable Long id, String name, SortedMap<LocalDate, Tally> days) {
    return new Board.Row(id, name, days);
  }
}
