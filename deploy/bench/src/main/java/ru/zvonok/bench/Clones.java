package ru.zvonok.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * More schools like the first one, made by the database out of its rows: each row is followed by
 * its copies, so that the schools lie mixed as they would be written day by day.
 */
final class Clones {

  /** Ids of the n-th school begin here times n; the first one's are far below. */
  private static final long APART = 100_000_000;

  /** What a school that isn't whole has of its year: the week around now. */
  private static final String WEEK = "date '2026-05-18' and date '2026-05-23'";

  private Clones() {}

  /**
   * @param whole of all schools so many have the whole year
   */
  static void fill(Server server, int there, int wanted, int whole) throws SQLException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      copy(statement, there, Math.min(wanted, whole) - 1, false);
      copy(statement, Math.max(there, whole), wanted - 1, true);
      statement.execute("vacuum analyze");
    }
  }

  private static void copy(Statement statement, int from, int to, boolean week)
      throws SQLException {
    if (from > to) {
      return;
    }
    statement.execute(
        """
        insert into school (id, external_id, name, zone, created_at) overriding system value
        select 1 + k, 'bench-' || 1 + k, name, zone, created_at
        from school cross join generate_series(%d, %d) k where id = 1
        """
            .formatted(from, to));
    for (Map.Entry<String, List<String>> table : tables(statement).entrySet()) {
      String columns = String.join(", ", table.getValue());
      statement.execute(
          "insert into %s (%s) overriding system value select %s from (select * from %s t where school_id = 1%s) t cross join generate_series(%d, %d) k"
              .formatted(
                  table.getKey(),
                  columns,
                  table.getValue().stream().map(Clones::shifted).collect(Collectors.joining(", ")),
                  table.getKey(),
                  week ? ofWeek(table.getKey(), table.getValue()) : "",
                  from,
                  to));
    }
  }

  private static String ofWeek(String table, List<String> columns) {
    if (table.equals("lesson")) {
      return " and day between " + WEEK;
    }
    if (table.equals("term_mark")) {
      return " and false";
    }
    return columns.contains("lesson_id")
        ? " and exists (select from lesson l where l.id = t.lesson_id and l.day between "
            + WEEK
            + ")"
        : "";
  }

  /** Ids and whatever points to one; numbers that only look so are small ints or dates. */
  private static String shifted(String column) {
    if (column.equals("school_id")) {
      return "t.school_id + k";
    }
    boolean id =
        column.equals("id")
            || column.endsWith("_id")
            || column.endsWith("_by")
            || column.equals("undoes");
    return id && !column.equals("external_id")
        ? "t." + column + " + k * bigint '" + APART + "'"
        : "t." + column;
  }

  /** Each table of the first school with its columns, but what belongs to no school's year. */
  private static Map<String, List<String>> tables(Statement statement) throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select c.table_name, c.column_name
            from information_schema.columns c
            where c.table_schema = 'public' and exists (
              select from information_schema.columns s
              where s.table_schema = 'public' and s.table_name = c.table_name
                and s.column_name = 'school_id')
              and c.table_name not in ('inbox', 'outbox', 'alert_line', 'reminder', 'reminder_round',
                'kept_file', 'import_job', 'import_log', 'link_code', 'link_offer', 'link_attempt',
                'left_year')
            order by c.table_name, c.ordinal_position
            """)) {
      while (row.next()) {
        tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
      }
    }
    return tables;
  }
}
