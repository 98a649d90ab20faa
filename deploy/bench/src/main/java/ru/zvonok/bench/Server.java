package ru.zvonok.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL with the settings of a small school's machine, durable (fsync on), and one
 * migrated database. The application's role is no superuser, so that the walls between schools are
 * measured too.
 */
final class Server implements AutoCloseable {

  static final String USER = "zvonok";
  private static final String LOG = "server.log";

  private final EmbeddedPostgres server;
  private final Path folder;
  private final boolean kept;

  private Server(EmbeddedPostgres server, Path folder, boolean kept) {
    this.server = server;
    this.folder = folder;
    this.kept = kept;
  }

  /** A fresh server, or the one that was kept in that folder. */
  static Server start(Settings settings, String name) throws IOException {
    Path keep = settings.keep();
    Path folder =
        keep == null ? Files.createTempDirectory("zvonok-bench") : Files.createDirectories(keep);
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve(name))
            .setCleanDataDirectory(false)
            // The library's own default answers before what is committed is written.
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("track_commit_timestamp", "on")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", folder.toString())
            .setServerConfig("log_filename", LOG)
            .setServerConfig("log_line_prefix", "[%p] ")
            .start();
    return new Server(server, folder, keep != null);
  }

  /** False: it holds a year already. */
  boolean found() throws SQLException {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      try (ResultSet there =
          statement.executeQuery("select from pg_database where datname = '" + USER + "'")) {
        if (there.next()) {
          // Updates are numbered as the last time: none of them is done yet.
          admin("truncate inbox, outbox cascade");
          return false;
        }
      }
      statement.execute("create role " + USER + " login");
      statement.execute("create database " + USER + " owner " + USER);
    }
    Flyway.configure().dataSource(url(), USER, "").load().migrate();
    return true;
  }

  String url() {
    return server.getJdbcUrl(USER, USER);
  }

  int port() {
    return server.getPort();
  }

  /** As the superuser, in the application's database. */
  Connection admin() throws SQLException {
    return server.getDatabase("postgres", USER).getConnection();
  }

  void admin(String sql) throws SQLException {
    try (Connection admin = admin();
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection admin = admin();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  HikariDataSource pool(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url());
    config.setUsername(USER);
    config.setMaximumPoolSize(connections);
    // What takes longer is a finding, and is told as one.
    config.setConnectionInitSql("set statement_timeout = '60s'");
    return new HikariDataSource(config);
  }

  /** For connections that are opened from now on: their statements go to the log, or no longer. */
  void watch(String setting, String value) throws SQLException {
    admin("alter role " + USER + " set " + setting + " = '" + value + "'");
  }

  void unwatch() throws SQLException {
    admin("alter role " + USER + " reset all");
  }

  long logged() throws IOException {
    return Files.size(folder.resolve(LOG));
  }

  String loggedSince(long position) throws IOException {
    byte[] all = Files.readAllBytes(folder.resolve(LOG));
    return new String(all, (int) position, all.length - (int) position, UTF_8);
  }

  @Override
  public void close() {
    try {
      server.close();
      if (!kept) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
