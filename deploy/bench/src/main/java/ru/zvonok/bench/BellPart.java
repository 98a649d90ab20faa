package ru.zvonok.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;

/** The bell rings: 40 teachers take the roll of 30 in the same ten seconds. */
final class BellPart implements Part {

  private static final int AWAY = 3;
  private static final Duration SPREAD = Duration.ofSeconds(10);
  private static final Duration LAST_ALERTS = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "bell";
  }

  @Override
  public String about() {
    return "40 teachers take the roll of 30 in the same 10 s, 3 absent in each: 160 taps, 120"
        + " alerts, no undo window. From the database's own time of the commit to the request's"
        + " arrival at the stand-in, which takes everything at once (no sending limits).";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    try (Server server = Server.start(settings, "usual")) {
      if (server.found()) {
        MadeUpYear.USUAL.write(server);
      }
      server.admin("update school set settings = settings || '{\"undo_seconds\": 0}'");
      List<Roll> rolls = Roll.now(server);
      try (StandIn telegram =
              StandIn.start(
                  StandInSettings.forTests()
                      .remembering(8, 20_000)
                      .numberedAfter((int) (System.currentTimeMillis() / 1000 % 1_000_000_000)));
          BotProcess _ =
              BotProcess.zvonok(
                  server, telegram, results.resolve("zvonok.log"), TapsPart.options(settings))) {
        Map<Integer, Phone> teachers = teachers(telegram, rolls);
        List<List<Double>> runs = new ArrayList<>();
        int last = settings.number("runs", 5);
        mothers(telegram, rolls, last);
        for (int run = -1; run < last; run++) {
          telegram.forgetRequests();
          Instant before = Instant.now();
          ring(rolls, teachers, run);
          List<Double> delays = delays(server, telegram, before, rolls.size() * AWAY);
          System.out.println("p99 " + Figure.digits(percentile(delays, 0.99)) + " ms");
          if (run >= 0) {
            runs.add(delays);
          }
        }
        return List.of(
            Figure.of("alerts on the wire", "a run", rolls.size() * AWAY),
            Figure.of(
                "commit to wire, p50", "ms", runs.stream().map(it -> percentile(it, 0.5)).toList()),
            Figure.of(
                    "commit to wire, p99",
                    "ms",
                    runs.stream().map(it -> percentile(it, 0.99)).toList())
                .goal("< 100 ms"),
            Figure.of(
                "commit to wire, slowest",
                "ms",
                runs.stream().map(it -> percentile(it, 1)).toList()));
      }
    }
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  private static Map<Integer, Phone> teachers(StandIn telegram, List<Roll> rolls) {
    Map<Integer, Phone> phones = new HashMap<>();
    for (Roll roll : rolls) {
      phones.computeIfAbsent(roll.teacher(), _ -> roll.open(telegram));
    }
    return phones;
  }

  /** Others in each run; the first one, numbered −1, warms up. */
  private static int student(Roll roll, int run, int n) {
    return roll.student(MadeUpYear.USUAL, (run + 1) * AWAY + n);
  }

  /** A bot may write only to who has written. */
  private static void mothers(StandIn telegram, List<Roll> rolls, int runs)
      throws InterruptedException {
    List<Thread> phones = new ArrayList<>();
    for (Roll roll : rolls) {
      phones.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int n = 0; n < (runs + 1) * AWAY; n++) {
                      long chat = MadeUpYear.mother(roll.student(MadeUpYear.USUAL, n));
                      Roll.open(telegram, chat, "Мама");
                    }
                  }));
    }
    for (Thread phone : phones) {
      phone.join();
    }
  }

  private static void ring(List<Roll> rolls, Map<Integer, Phone> teachers, int run)
      throws InterruptedException {
    Map<Integer, List<Roll>> byTeacher = new HashMap<>();
    rolls.forEach(
        roll -> byTeacher.computeIfAbsent(roll.teacher(), _ -> new ArrayList<>()).add(roll));
    List<Thread> hands = new ArrayList<>();
    int nth = 0;
    for (Map.Entry<Integer, List<Roll>> one : byTeacher.entrySet()) {
      Phone phone = Objects.requireNonNull(teachers.get(one.getKey()));
      Duration wait = SPREAD.multipliedBy(nth++).dividedBy(byTeacher.size());
      hands.add(Thread.ofVirtual().start(() -> take(one.getValue(), phone, run, wait)));
    }
    for (Thread hand : hands) {
      hand.join();
    }
  }

  private static void take(List<Roll> rolls, Phone phone, int run, Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    ChatMessage message = phone.last();
    for (Roll roll : rolls) {
      for (int n = 0; n < AWAY; n++) {
        message = roll.absent(phone, message, student(roll, run, n));
      }
      message = roll.confirm(phone, message);
    }
  }

  /** Milliseconds of each alert, sorted. A row of history is never written again: its commit is. */
  private static List<Double> delays(Server server, StandIn telegram, Instant since, int wanted)
      throws SQLException, InterruptedException {
    Map<Long, Instant> committed = new HashMap<>();
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select student_id, extract(epoch from pg_xact_commit_timestamp(xmin))
                from revision
                where entry = 'ATTENDANCE' and id > 1000000000000
                  and pg_xact_commit_timestamp(xmin) >= timestamptz '%s'
                """
                    .formatted(since))) {
      while (row.next()) {
        committed.put(
            MadeUpYear.mother((int) row.getLong(1)),
            Instant.ofEpochSecond(0, row.getBigDecimal(2).movePointRight(9).longValue()));
      }
    }
    if (committed.size() != wanted) {
      throw new IllegalStateException(committed.size() + " absences were noted, not " + wanted);
    }
    Map<Long, Double> millis = new HashMap<>();
    Instant end = Instant.now().plus(LAST_ALERTS);
    while (millis.size() < wanted && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      telegram
          .requests("sendMessage")
          .forEach(
              request -> {
                long chat = request.params().path("chat_id").asLong();
                Instant commit = committed.get(chat);
                if (commit != null) {
                  millis.putIfAbsent(chat, Duration.between(commit, request.at()).toNanos() / 1e6);
                }
              });
    }
    if (millis.size() != wanted) {
      throw new IllegalStateException(millis.size() + " alerts came, not " + wanted);
    }
    return millis.values().stream().sorted().toList();
  }
}
