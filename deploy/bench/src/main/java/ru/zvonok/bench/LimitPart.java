package ru.zvonok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import ru.zvonok.standin.StandIn;

/** Zvonok beside pgbench that runs the very statements of its taps, as it was seen to send them. */
final class LimitPart implements Part {

  private static final int CHATS = 16;
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
  private static final Duration SETTLED = Duration.ofMillis(400);

  @Override
  public String name() {
    return "limit";
  }

  @Override
  public String about() {
    return "«Отметки» by 16 chats at once, and pgbench (16 clients, prepared statements) running"
        + " the same transactions that Zvonok was seen to run for such a tap, those of sending"
        + " included: what the same cores give without Zvonok, Telegram and the taps' maker.";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    Path folder = Files.createTempDirectory("zvonok-pgbench");
    try (Server server = Server.start(settings, "usual")) {
      if (server.found()) {
        MadeUpYear.USUAL.write(server);
      }
      Path log = results.resolve("zvonok.log");
      List<Path> scripts = seen(server, log, folder);
      int runs = settings.number("runs", 3);
      Duration stretch = Duration.ofSeconds(settings.number("seconds", 5));
      List<Double> limit = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        limit.add(pgbench(server, scripts, stretch, folder));
      }
      List<Double> own = new ArrayList<>();
      try (StandIn telegram = TapsPart.telegram(500_000_000);
          BotProcess bot = BotProcess.zvonok(server, telegram, log, TapsPart.options(settings))) {
        Load load = new Load(telegram, TapsPart.zvonokData());
        load.during(CHATS, Duration.ofSeconds(settings.number("warm", 45)), bot);
        for (int run = 0; run < runs; run++) {
          own.add(load.during(CHATS, stretch, bot).perSecond());
        }
      }
      Files.copy(
          scripts.getFirst(),
          results.resolve("tap.pgbench.sql"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Figure pgbench = Figure.of("pgbench, the same SQL", "taps/s", limit);
      Figure zvonok = Figure.of("zvonok, warm, 16 chats", "taps/s", own);
      return List.of(
          pgbench,
          zvonok,
          Figure.of("zvonok : pgbench", "×", zvonok.median() / pgbench.median()).goal("≥ 0.5"));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** One script for each of a few chats. */
  private static List<Path> seen(Server server, Path log, Path folder) throws Exception {
    List<Path> scripts = new ArrayList<>();
    server.watch("log_statement", "all");
    server.watch("log_parameter_max_length", "-1");
    try (StandIn telegram = TapsPart.telegram(400_000_000);
        BotProcess bot = BotProcess.zvonok(server, telegram, log, List.of())) {
      Load load = new Load(telegram, TapsPart.zvonokData());
      load.during(CHATS, Duration.ofSeconds(5), bot);
      for (int chat = 0; chat < CHATS; chat++) {
        Thread.sleep(SETTLED);
        long before = server.logged();
        int update = load.tapOnce(chat);
        Thread.sleep(SETTLED);
        Path script = folder.resolve("tap" + chat + ".sql");
        Files.writeString(script, SeenSql.script(server.loggedSince(before), update));
        scripts.add(script);
      }
    } finally {
      server.unwatch();
    }
    return scripts;
  }

  private static double pgbench(Server server, List<Path> scripts, Duration time, Path folder)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CHATS,
                "-j",
                "2",
                "-T",
                "" + time.toSeconds(),
                "-h",
                "localhost",
                "-p",
                "" + server.port(),
                "-U",
                Server.USER));
    scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
    command.add(Server.USER);
    Path out = folder.resolve("pgbench.log");
    Files.deleteIfExists(out);
    try (BotProcess run = BotProcess.start(command, java.util.Map.of(), out, folder)) {
      int end = run.awaitEnd();
      Matcher tps = TPS.matcher(Files.readString(out));
      if (end != 0 || !tps.find()) {
        throw new IOException("pgbench says: " + Files.readString(out));
      }
      return Double.parseDouble(tps.group(1));
    }
  }
}
