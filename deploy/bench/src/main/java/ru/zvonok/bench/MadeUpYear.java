package ru.zvonok.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A school and its year of 2025/26, written by the database itself.
 *
 * @param classes of the school
 * @param size students in each
 * @param marked of 1000 student-lessons have a mark
 * @param twice of 1000 have two
 * @param away of 1000 are missed
 */
record MadeUpYear(int classes, int size, int marked, int twice, int away) {

  /** All lessons before it are filled, but for a few. A Wednesday, in the middle of a lesson. */
  static final String NOW = "2026-05-20T12:00+03:00";

  /**
   * 1,000 students, and as many rows of marks and attendance, 1.5 million, as a school that marks
   * nearly everyone in every lesson would have: a ceiling, not an average.
   */
  static final MadeUpYear CEILING = new MadeUpYear(40, 25, 950, 580, 120);

  /**
   * 1,200 students, 30 a class, who are marked in every fourth lesson and miss every thirteenth.
   */
  static final MadeUpYear USUAL = new MadeUpYear(40, 30, 260, 10, 75);

  /** A made-up mother's chat, a teacher's. */
  static long mother(int student) {
    return 10_000_000L + student;
  }

  static long teacher(int number) {
    return 20_000_000L + number;
  }

  int students() {
    return classes * size;
  }

  /** Writes the school with the id 1; its year lies before the moment {@link #NOW}. */
  void write(Server server) throws SQLException, IOException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      // The superuser's: no trigger looks at single rows, the foreign keys hold by construction.
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      statement.execute("set work_mem = '256MB'");
      statement.execute(filled(script()));
      for (String column : identities(statement)) {
        statement.execute(
            "select setval(pg_get_serial_sequence('%1$s', 'id'), 1000000000000)".formatted(column));
      }
      statement.execute("vacuum analyze");
    }
  }

  private static List<String> identities(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var rows =
        statement.executeQuery(
            """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'id' and is_identity = 'YES'
            """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  String filled(String script) {
    return script
        .replace("{classes}", "" + classes)
        .replace("{size}", "" + size)
        .replace("{marked}", "" + marked)
        .replace("{twice}", "" + twice)
        .replace("{away}", "" + away)
        .replace("{now}", NOW);
  }

  static String script() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(MadeUpYear.class.getResourceAsStream("year.sql"))) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
