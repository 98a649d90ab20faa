package ru.zvonok.core;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall: what the database itself refuses, whatever the application asks. */
class RolesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SchoolFixture OURS = SchoolFixture.in(DATABASE.dataSource());
  private static final SchoolFixture THEIRS = SchoolFixture.in(DATABASE.dataSource());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TestDatabase.USER, TestDatabase.OWNER})
  void noTableShowsAnotherSchoolsRows(String role) throws SQLException {
    List<String> seen = new ArrayList<>();
    List<String> tables =
        column(
            role,
            """
            select table_name from information_schema.columns
            where column_name = 'school_id' and table_schema = current_schema()
            """);
    for (String table : tables) {
      String count =
          one(role, "select count(*) from " + table + " where school_id = " + THEIRS.id());
      if (!count.equals("0")) {
        seen.add(table);
      }
    }
    assertThat(tables).hasSizeGreaterThan(40).contains("mark", "person", "outbox", "link_code");
    assertThat(seen).isEmpty();
    assertThat(one(role, "select count(*) from enrolment")).isEqualTo("14");
  }

  @Test
  void withoutASchoolNothingIsThere() throws SQLException {
    try (Connection connection = DATABASE.connect(TestDatabase.USER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from person")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void aRowIsNeverWrittenIntoAnotherSchool() {
    assertThatThrownBy(
            () ->
                run(
                    TestDatabase.USER,
                    "insert into subject (school_id, name) values (" + THEIRS.id() + ", 'Химия')"))
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table mark disable row level security",
        "drop table mark",
        "truncate mark",
        "create table mine (a int)",
        "update revision set at = now()",
        "delete from term_mark_revision",
        "update late_reason set words = ''",
        "delete from decision",
        "delete from flyway_schema_history",
        "set role zvonok_owner",
      })
  void theApplicationChangesNoTableAndNoHistory(String command) {
    assertThatThrownBy(() -> run(TestDatabase.USER, command))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update mark set value = '5'",
        "insert into subject (name) values ('Химия')",
        "select * from link_code",
        "select * from outbox",
        "select * from chat",
        "select * from binding"
      })
  void reportingReadsFiguresAndNothingElse(String command) throws SQLException {
    assertThatThrownBy(() -> run(TestDatabase.REPORTING, command))
        .hasMessageContaining("permission denied");
    assertThat(one(TestDatabase.REPORTING, "select count(*) from enrolment")).isEqualTo("14");
  }

  private static String one(String role, String query) throws SQLException {
    return requireNonNull(column(role, query).getFirst());
  }

  private static List<String> column(String role, String query) throws SQLException {
    try (Connection connection = ours(role);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private static void run(String role, String command) throws SQLException {
    try (Connection connection = ours(role);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static Connection ours(String role) throws SQLException {
    Connection connection = DATABASE.connect(role);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set zvonok.school = '" + OURS.id() + "'");
    }
    return connection;
  }
}
