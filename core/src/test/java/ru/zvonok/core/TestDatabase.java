package ru.zvonok.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
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
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final TestServer SERVER = TestServer.shared();

  private final TestServer server;
  private final HikariDataSource pool;
  private final Door door;
  private final String name;

  private TestDatabase(TestServer server, String name, String user) {
    this.server = server;
    this.name = name;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url(user, name));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    pool = new HikariDataSource(config);
    door = new Door(pool);
  }

  /** A fresh database, migrated and empty. */
  public static TestDatabase fresh() {
    return fresh(SERVER, USER);
  }

  /** The same on a server of the test's own. */
  public static TestDatabase on(TestServer server) {
    return fresh(server, USER);
  }

  /** The same for a small school, where one role owns the database and does everything. */
  public static TestDatabase owned() {
    return fresh(SERVER, OWNER);
  }

  /** As an earlier version of the application left it. */
  public static TestDatabase migratedTo(String version) {
    String name = "zvonok_" + COPIES.incrementAndGet();
    SERVER.sql("create database " + name + " owner " + OWNER);
    SERVER.migrate(name, version);
    return new TestDatabase(SERVER, name, OWNER);
  }

  private static TestDatabase fresh(TestServer server, String user) {
    String name = "zvonok_" + COPIES.incrementAndGet();
    server.sql("create database " + name + " template " + TestServer.TEMPLATE + " owner " + OWNER);
    return new TestDatabase(server, name, user);
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
    return DriverManager.getConnection(server.url(user, name));
  }

  /** For an application in another process. */
  public String url() {
    return server.url(USER, name);
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
}
