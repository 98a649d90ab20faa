package ru.zvonok.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What a school's year costs to look at: the board, what is owed, the diary; each with its plan.
 */
final class BoardPart implements Part {

  /** More calls than it takes the server to settle on its generic plans. */
  private static final int WARM_UP = 12;

  private static final int CALLS_A_RUN = 5;

  @Override
  public String name() {
    return "board";
  }

  @Override
  public String about() {
    return "One school of 1,000 students, a year's data; core asked in its own process, and as a"
        + " ratio to one indexed read of the same rows over the same connection.";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    try (Server server = Server.start(settings, "board")) {
      if (server.found()) {
        MadeUpYear.CEILING.write(server);
      }
      List<Figure> figures = new ArrayList<>();
      figures.add(rows(server));
      try (HikariDataSource pool = server.pool(1);
          Core core = new Core(pool)) {
        for (Question question : wanted(settings)) {
          figures.addAll(ask(question, core, pool, settings.runs()));
        }
      }
      plans(server, settings, results);
      return figures;
    }
  }

  /** {@code only=board}: those whose plan's file begins so. */
  private static List<Question> wanted(Settings settings) {
    String only = settings.values().getOrDefault("only", "");
    return Questions.all().stream().filter(one -> one.file().startsWith(only)).toList();
  }

  private static Figure rows(Server server) throws SQLException {
    return Figure.of(
        "rows of attendance and marks",
        "rows",
        server.number("select (select count(*) from attendance) + (select count(*) from mark)"));
  }

  static List<Figure> ask(Question question, Core core, HikariDataSource pool, int runs)
      throws Exception {
    Callable<Integer> ask = () -> core.in(() -> question.ask().apply(core), question.writes());
    Callable<Integer> read = () -> read(pool, question.read());
    for (int i = 0; i < WARM_UP; i++) {
      if (ask.call() == 0) {
        throw new IllegalStateException("nothing was found: " + question.name());
      }
      read.call();
    }
    List<Double> took = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      double plain = milliseconds(read);
      double asked = milliseconds(ask);
      took.add(asked);
      ratios.add(asked / plain);
    }
    System.out.printf(Locale.ROOT, "%s: %s ms%n", question.name(), Figure.of("", "", took).shown());
    return List.of(
        Figure.of(question.name(), "ms", took), Figure.of(question.name(), "reads", ratios));
  }

  private static double milliseconds(Callable<Integer> work) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < CALLS_A_RUN; i++) {
      work.call();
    }
    return (System.nanoTime() - start) / 1e6 / CALLS_A_RUN;
  }

  private static int read(HikariDataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local zvonok.school = '1'");
      int found = 0;
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          rows.getObject(1);
          found++;
        }
      }
      connection.rollback();
      return found;
    }
  }

  /** As the server itself runs them after many calls: by its generic plans, where it has any. */
  private static void plans(Server server, Settings settings, Path results)
      throws SQLException, IOException {
    Path folder = Files.createDirectories(results.resolve("plans"));
    server.watch("session_preload_libraries", "auto_explain");
    server.watch("auto_explain.log_analyze", "on");
    server.watch("auto_explain.log_buffers", "on");
    server.watch("auto_explain.log_min_duration", "1ms");
    try (HikariDataSource pool = server.pool(1);
        Core core = new Core(pool)) {
      for (Question question : wanted(settings)) {
        long before = 0;
        for (int i = 0; i < WARM_UP; i++) {
          before = server.logged();
          core.in(() -> question.ask().apply(core), question.writes());
        }
        Files.writeString(
            folder.resolve(question.file() + ".txt"),
            question.name() + "\n\n" + server.loggedSince(before).replaceAll("\\[\\d+\\] ", ""));
      }
    } finally {
      server.unwatch();
    }
  }
}
