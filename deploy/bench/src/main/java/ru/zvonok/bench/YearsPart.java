package ru.zvonok.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollCall;

/** What earlier years cost today's reads and a roll-call, and how long one takes to leave. */
final class YearsPart implements Part {

  private static final Set<String> ASKED =
      Set.of("board-year-by-teacher", "sheet", "diary-day", "diary-marks");

  /** 600 students. */
  private static final MadeUpYear SCHOOL = new MadeUpYear(40, 15, 260, 10, 75);

  /** Ids of a year lie so far below those of the year after. */
  private static final long APART = 10_000_000;

  @Override
  public String name() {
    return "years";
  }

  @Override
  public String about() {
    return "One school of 600 students, who have all been there for one, three, ten years; core asked"
        + " in its own process about the latest. Rows: of lessons, records, marks, attendance and history, counted by"
        + " the server.";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    List<Integer> sizes =
        Arrays.stream(settings.values().getOrDefault("years", "1,3,10").split(","))
            .map(Integer::valueOf)
            .toList();
    List<Figure> figures = new ArrayList<>();
    try (Server server = Server.start(new Settings(List.of(), java.util.Map.of()), "years")) {
      server.found();
      SCHOOL.write(server);
      figures.addAll(GrowthPart.bytes(server, SCHOOL));
      int there = 1;
      for (int size : sizes) {
        earlier(server, there, size);
        there = size;
        figures.addAll(asked(server, size + (size == 1 ? " year: " : " years: "), settings));
      }
      figures.addAll(leaves(server, there - 1));
    }
    return figures;
  }

  private static void earlier(Server server, int there, int wanted)
      throws SQLException, IOException {
    String script;
    try (InputStream file =
        Objects.requireNonNull(YearsPart.class.getResourceAsStream("earlier.sql"))) {
      script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      for (int back = there; back < wanted; back++) {
        statement.execute(script.replace("{k}", "" + back));
      }
      statement.execute("vacuum analyze");
    }
  }

  private static List<Figure> asked(Server server, String when, Settings settings)
      throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (HikariDataSource pool = server.pool(1);
        Core core = new Core(pool)) {
      Stream<Question> reads = Questions.all().stream().filter(it -> ASKED.contains(it.file()));
      for (Question question : Stream.concat(reads, Stream.of(absent(server))).toList()) {
        Figure took = BoardPart.ask(question, core, pool, settings.runs()).getFirst();
        figures.add(new Figure(when + took.name(), took.unit(), took.runs(), took.goal()));
        figures.add(Figure.of(when + took.name(), "rows", rows(question, core)));
      }
    }
    return figures;
  }

  /** A teacher notes a student absent in the lesson that is going on. */
  private static Question absent(Server server) throws SQLException {
    Roll roll = Roll.now(server).getFirst();
    Actor teacher =
        new Actor(1, 300_000 + roll.teacher(), Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
    long student = roll.student(SCHOOL, 0);
    return new Question(
        "a student is noted absent",
        "absent",
        core ->
            core.get(RollCall.class)
                        .note(
                            teacher,
                            roll.lesson(),
                            student,
                            null,
                            Attendance.of(AttendanceCode.ABSENT))
                    instanceof Outcome.Done<?>
                ? 1
                : 0,
        "select * from attendance where lesson_id = " + roll.lesson(),
        true);
  }

  private static long rows(Question question, Core core) {
    return core.in(
        () -> {
          long before = read(core);
          int found = question.ask().apply(core);
          if (found == 0) {
            throw new IllegalStateException("nothing was found: " + question.name());
          }
          return read(core) - before;
        },
        true);
  }

  private static long read(Core core) {
    return core.get(JdbcClient.class)
        .sql(
            """
            select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
            from pg_stat_xact_user_tables where relname in ('mark', 'attendance', 'revision', 'lesson', 'lesson_record')
            """)
        .query(Long.class)
        .single();
  }

  /** The earliest of them, foreign keys and history's guard in force; then space is free again. */
  private static List<Figure> leaves(Server server, int back) throws SQLException {
    long year = 1 - back * APART;
    double took;
    try (HikariDataSource pool = server.pool(1);
        Connection owner = pool.getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("set statement_timeout = 0");
      took =
          seconds(
              statement,
              "call zvonok_year_leaves(1, %d, date '%s')"
                  .formatted(year, LocalDate.of(2026, 1, 1)));
    }
    double vacuum;
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      vacuum = seconds(statement, "vacuum mark, attendance, revision, assessment");
    }
    return List.of(
        Figure.of(
            "rows of a year that left",
            "rows",
            server.number("select marks + absences + revisions from left_year")),
        Figure.of("it left in", "s", took),
        Figure.of("vacuum after it", "s", vacuum));
  }

  private static double seconds(Statement statement, String sql) throws SQLException {
    long start = System.nanoTime();
    statement.execute(sql);
    return (System.nanoTime() - start) / 1e9;
  }
}
