package ru.zvonok.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A real PostgreSQL for tests: one server a JVM, migrated once, a fresh copy of the migrated
 * database for whoever asks. The application's role owns its database and is no superuser, so that
 * the walls between schools stand in tests as they do in a school.
 */
public final class TestDatabase implements AutoCloseable {

  public static final String USER = "zvonok";
  private static final String TEMPLATE = "zvonok_migrated";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final HikariDataSource pool;
  private final Door door;
  private final String url;

  private TestDatabase(String url, HikariDataSource pool) {
    this.url = url;
    this.pool = pool;
    door = new Door(pool);
  }

  /** A fresh database, migrated and empty. */
  public static TestDatabase fresh() {
    String name = "zvonok_" + COPIES.incrementAndGet();
    sql("create database " + name + " template " + TEMPLATE + " owner " + USER);
    String url = SERVER.getJdbcUrl(USER, name);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new TestDatabase(url, new HikariDataSource(config));
  }

  /** For an application in another process. */
  public String url() {
    return url;
  }

  public DataSource dataSource() {
    return door;
  }

  /** Out of reach, or there again, for whoever asks from now on. */
  public void away(boolean now) {
    door.shut = now;
  }

  private static final class Door extends DelegatingDataSource {

    private volatile boolean shut;

    Door(DataSource behind) {
      super(behind);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (shut) {
        throw new SQLTransientConnectionException("the database is away");
      }
      return super.getConnection();
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      try (Connection admin = server.getPostgresDatabase().getConnection();
          Statement statement = admin.createStatement()) {
        statement.execute("create role " + USER + " login");
        statement.execute("create database " + TEMPLATE + " owner " + USER);
      }
      Flyway.configure().dataSource(server.getJdbcUrl(USER, TEMPLATE), USER, "").load().migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized void sql(String command) {
    try (Connection admin = SERVER.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
