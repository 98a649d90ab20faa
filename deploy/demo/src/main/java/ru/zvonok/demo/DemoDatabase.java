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

  private final EmbeddedPostgres server;

  private DemoDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  static DemoDatabase start(@Nullable Path folder) throws IOException, SQLException {
    // The demo closes its parts itself, the database last.
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
    if (folder == null) {
      // Gone with the process anyway: nothing waits for the disk.
      builder.setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off");
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
      try (ResultSet known =
          statement.executeQuery("select from pg_database where datname = '" + USER + "'")) {
        if (known.next()) {
          return;
        }
      }
      statement.execute("create role " + USER + " login");
      statement.execute("create database " + USER + " owner " + USER);
    }
  }
}
