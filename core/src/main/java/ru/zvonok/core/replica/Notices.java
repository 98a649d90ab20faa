package ru.zvonok.core.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What replicas tell each other at once: PostgreSQL's NOTIFY, heard on one connection that is kept
 * for it, past a pool that gives connections out by transaction, if the school has named one
 * ({@link DirectLine}). Only ever a hint to look sooner: whoever listens must look by itself within
 * its time anyway.
 */
@Service
public class Notices implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int EAR_MS = 100;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, Consumer<String>> hearers = new ConcurrentHashMap<>();
  private final DataSource database;
  private final JdbcClient jdbc;
  private @Nullable Thread ear;
  private volatile boolean stopped;

  Notices(ObjectProvider<DirectLine> direct, DataSource pool, JdbcClient jdbc) {
    DirectLine line = direct.getIfAvailable();
    database = line == null ? pool : line.database();
    this.jdbc = jdbc;
  }

  /**
   * From now on told of what is said there, by any replica, this one too. After a broken connection
   * an empty word comes, for whatever was missed.
   *
   * @param channel a plain identifier
   */
  public synchronized void hear(String channel, Consumer<String> hearer) {
    hearers.put(channel, hearer);
    if (ear == null) {
      ear = Thread.ofVirtual().name("notices").start(this::run);
    }
  }

  /** Said when the transaction around it commits. */
  public void tell(String channel, String word) {
    jdbc.sql("select pg_notify(:channel, :word)")
        .param("channel", channel)
        .param("word", word)
        .query()
        .singleRow();
  }

  private void run() {
    while (!stopped) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        if (!stopped) {
          LOG.warn("notices of other replicas aren't heard: {}", e.getClass().getSimpleName());
          pause();
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    Map<String, Consumer<String>> heard = Map.copyOf(hearers);
    try (Statement statement = connection.createStatement()) {
      for (String channel : heard.keySet()) {
        statement.execute("listen " + channel);
      }
      heard.values().forEach(hearer -> hearer.accept(""));
      PGConnection wire = connection.unwrap(PGConnection.class);
      while (!stopped && hearers.size() == heard.size()) {
        for (PGNotification notice : wire.getNotifications(EAR_MS)) {
          heard.getOrDefault(notice.getName(), _ -> {}).accept(notice.getParameter());
        }
      }
      statement.execute("unlisten *");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    stopped = true;
    Thread running = ear;
    if (running != null) {
      running.join(Duration.ofSeconds(5));
    }
  }
}
