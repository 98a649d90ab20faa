package ru.zvonok.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A real PostgreSQL for tests: one server a JVM, migrated once, a fresh copy of the migrated
 * database for whoever asks. The application's role owns nothing and may change no table and no
 * history, as {@code deploy/roles.sql} has it: every test shows that these rights are enough.
 */
public final class TestDatabase implements AutoCloseable {

  public static final String USER = "zvonok";
  public static final String OWNER = "zvonok_owner";
  public static final String REPORTING = "zvonok_report";
  private static final String TEMPLATE = "zvonok_migrated";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final HikariDataSource pool;
  private final Door door;
  private final String name;

  private TestDatabase(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
    door = new Door(pool);
  }

  /** A fresh database, migrated and empty. */
  public static TestDatabase fresh() {
    return fresh(USER);
  }

  /** The same for a small school, where one role owns the database and does everything. */
  public static TestDatabase owned() {
    return fresh(OWNER);
  }

  /** As an earlier version of the application left it. */
  public static TestDatabase migratedTo(String version) {
    String name = "zvonok_" + COPIES.incrementAndGet();
    sql("create database " + name + " owner " + OWNER);
    Flyway.configure()
        .dataSource(SERVER.getJdbcUrl(OWNER, name), OWNER, "")
        .target(version)
        .load()
        .migrate();
    return new TestDatabase(name, pool(OWNER, name));
  }

  private static TestDatabase fresh(String user) {
    String name = "zvonok_" + COPIES.incrementAndGet();
    sql("create database " + name + " template " + TEMPLATE + " owner " + OWNER);
    return new TestDatabase(name, pool(user, name));
  }

  private static HikariDataSource pool(String user, String name) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(SERVER.getJdbcUrl(user, name));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /** Something that only the tables' owner may do. */
  public void asOwner(String command) {
    try (Connection owner = connect(OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same among one school's rows. */
  public void asOwner(long schoolId, String command) {
    asOwner("set zvonok.school = '%d'; %s".formatted(schoolId, command));
  }

  public Connection connect(String user) throws SQLException {
    return DriverManager.getConnection(SERVER.getJdbcUrl(user, name));
  }

  /** For an application in another process. */
  public String url() {
    return SERVER.getJdbcUrl(USER, name);
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
              // What is committed outlives a killed server; the library's own default loses it.
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .start();
      try (Connection admin = server.getPostgresDatabase().getConnection();
          Statement statement = admin.createStatement()) {
        statement.execute("create role zvonok_application nologin");
        statement.execute("create role zvonok_reporting nologin");
        statement.execute("create role " + OWNER + " login");
        statement.execute("create role " + USER + " login in role zvonok_application");
        statement.execute("create role " + REPORTING + " login in role zvonok_reporting");
        statement.execute("create database " + TEMPLATE + " owner " + OWNER);
      }
      Flyway.configure().dataSource(server.getJdbcUrl(OWNER, TEMPLATE), OWNER, "").load().migrate();
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
