package ru.zvonok.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL out of a jar. Kept in a folder between runs if one is named, else gone with the
 * process. The application's role is no superuser, as in a school.
 */
final class DemoDatabase implements AutoCloseable {

  static final String USER = "zvonok";

  /** The school as it was founded: what is gone back to. */
  private static final String SEED = "zvonok_seed";

  private final EmbeddedPostgres server;

  private DemoDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  static DemoDatabase start(@Nullable Path folder) throws IOException, SQLException {
    // The demo closes its parts itself, the database last.
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
    if (folder == null) {
      // Gone with the process anyway: nothing waits for the disk.
      builder
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("jit", "off");
    } else {
      builder.setDataDirectory(folder).setCleanDataDirectory(false);
    }
    DemoDatabase database = new DemoDatabase(builder.start());
    database.found();
    return database;
  }

  String url() {
    return server.getJdbcUrl(USER, USER);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void found() throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      if (!holds(statement, "select from pg_roles where rolname = '" + USER + "'")) {
        statement.execute("create role " + USER + " login");
      }
      if (!exists(statement, USER)) {
        create(statement, USER, "template1");
      }
    }
  }

  /** Keeps a copy of the school that was just founded. Nobody may be connected to it. */
  void keepSeed() throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("drop database if exists " + SEED);
      create(statement, SEED, USER);
    }
  }

  /**
   * Puts the kept copy in place of the database.
   *
   * @return false: none was kept, the database is empty now
   */
  boolean restore() throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      boolean kept = exists(statement, SEED);
      statement.execute("drop database if exists " + USER + " with (force)");
      create(statement, USER, kept ? SEED : "template1");
      return kept;
    }
  }

  private static boolean exists(Statement statement, String database) throws SQLException {
    return holds(statement, "select from pg_database where datname = '" + database + "'");
  }

  private static boolean holds(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next();
    }
  }

  /** File by file: quicker than through the log, and nothing else writes meanwhile. */
  private static void create(Statement statement, String name, String from) throws SQLException {
    statement.execute(
        "create database %s owner %s template %s strategy file_copy".formatted(name, USER, from));
  }
}
