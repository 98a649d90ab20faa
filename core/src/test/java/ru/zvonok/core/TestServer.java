package ru.zvonok.core;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL with the three roles and one migrated database, from which others are copied. */
public final class TestServer implements AutoCloseable {

  static final String TEMPLATE = "zvonok_migrated";
  private static final int ANY_PORT = 0;

  private final Path data;
  private volatile EmbeddedPostgres server;

  private TestServer(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  /** On an empty folder, which outlives it. */
  public static TestServer start(Path data) {
    try {
      TestServer server = new TestServer(data, started(data, ANY_PORT));
      server.sql("create role zvonok_application nologin");
      server.sql("create role zvonok_reporting nologin");
      server.sql("create role " + TestDatabase.OWNER + " login");
      server.sql("create role " + TestDatabase.USER + " login in role zvonok_application");
      server.sql("create role " + TestDatabase.REPORTING + " login in role zvonok_reporting");
      server.sql("create database " + TEMPLATE + " owner " + TestDatabase.OWNER);
      server.migrate(TEMPLATE, "latest");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for the whole JVM, in a folder that goes with it. */
  static TestServer shared() {
    try {
      Path data = Files.createTempDirectory("zvonok-server");
      TestServer server = start(data);
      Runtime.getRuntime().addShutdownHook(new Thread(server::closeAndDelete));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres started(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "off")
        // What is committed outlives a killed server; the library's own default loses it.
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "200")
        .start();
  }

  String url(String user, String database) {
    return server.getJdbcUrl(user, database);
  }

  public int port() {
    return server.getPort();
  }

  void migrate(String database, String version) {
    Flyway.configure()
        .dataSource(url(TestDatabase.OWNER, database), TestDatabase.OWNER, "")
        .target(version)
        .load()
        .migrate();
  }

  synchronized void sql(String command) {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL to the server and all its processes; then it is started on what lies on the disk. */
  public void killAndStart() {
    int port = server.getPort();
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
      List<ProcessHandle> all = Stream.concat(Stream.of(first), first.descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(one -> one.onExit().join());
      server.close();
      server = started(data, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeAndDelete() {
    try {
      close();
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
