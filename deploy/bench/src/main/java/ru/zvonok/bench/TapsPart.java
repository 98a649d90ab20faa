package ru.zvonok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.util.FileSystemUtils;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/** «Отметки» of a child: Zvonok beside a peer of the field, by the same taps on the same tables. */
final class TapsPart implements Part {

  private static final List<Integer> CHATS = List.of(1, 16, 256);
  private static final int USUAL_CHATS = 16;
  private static final Duration COLD = Duration.ofSeconds(10);
  private static final int WARM_AFTER_SECONDS = 45;
  private static final int LEARNS_SECONDS = 30;
  private static final int HISTORY = 8;

  @Override
  public String name() {
    return "taps";
  }

  @Override
  public String about() {
    return "«Отметки» of a child, by taps that come as soon as the last answer is shown; Zvonok's"
        + " jar and the peer (grammY, its runner, pg) one after the other on the same PostgreSQL,"
        + " tables and stand-in. Cold: the first 10 s after the start; warm: after 45 s of load."
        + " Zvonok starts as deploy/ shows it: "
        + String.join(" ", BotProcess.USUAL)
        + ", and with an ahead-of-time cache that a run of 30 s has left.";
  }

  static BiFunction<Integer, Long, String> zvonokData() {
    return (child, term) -> ActionCodec.encode(new DiaryAction.DiaryMarks(child, term, 0));
  }

  static StandIn telegram(int lastNumber) {
    return StandIn.start(
        StandInSettings.forTests().remembering(HISTORY, HISTORY).numberedAfter(lastNumber));
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    Path folder = Files.createTempDirectory("zvonok-aot");
    try (Server server = Server.start(settings, "usual")) {
      if (server.found()) {
        MadeUpYear.USUAL.write(server);
      }
      List<Figure> figures = new ArrayList<>();
      String peer = alone(settings) ? null : peer(server, settings, results, figures);
      String own;
      int numbers = (int) (System.currentTimeMillis() / 1000 % 1_000_000_000);
      List<String> options =
          learnt(server, telegram(numbers), settings, folder, results.resolve("zvonok.log"));
      try (StandIn telegram = telegram(numbers + 1_000_000);
          BotProcess bot =
              BotProcess.zvonok(server, telegram, results.resolve("zvonok.log"), options)) {
        Load load = new Load(telegram, zvonokData());
        own = stretches("zvonok", load, bot, settings, figures);
      }
      if (peer == null) {
        return figures;
      }
      if (!own.equals(peer)) {
        Files.writeString(results.resolve("answers-differ.txt"), own + "\n\n--\n\n" + peer);
        throw new IllegalStateException("the two don't give the same answer: answers-differ.txt");
      }
      figures.addAll(compared(figures));
      return figures;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** {@code peer=no}: Zvonok alone, for looking closer. */
  private static boolean alone(Settings settings) {
    return settings.values().getOrDefault("peer", "").equals("no");
  }

  private static String peer(Server server, Settings settings, Path results, List<Figure> figures)
      throws Exception {
    try (StandIn telegram = telegram(1000);
        BotProcess bot = BotProcess.peer(server, telegram, results.resolve("peer.log"))) {
      Load load = new Load(telegram, (child, term) -> "fm:" + child + ":" + term + ":0");
      return stretches("peer", load, bot, settings, figures);
    }
  }

  /** The options of a school's start; {@code learnt=0}: without an ahead-of-time cache. */
  private static List<String> learnt(
      Server server, StandIn telegram, Settings settings, Path folder, Path log) throws Exception {
    List<String> options = new ArrayList<>(BotProcess.USUAL);
    options.addAll(options(settings));
    int seconds = settings.number("learnt", LEARNS_SECONDS);
    try (telegram) {
      return seconds == 0
          ? options
          : AheadOfTime.trained(
              server, telegram, options, folder, log, Duration.ofSeconds(seconds));
    }
  }

  /** {@code jvm=-XX:…,-X…}: for looking closer. */
  static List<String> options(Settings settings) {
    String jvm = settings.values().getOrDefault("jvm", "");
    return jvm.isEmpty() ? List.of() : List.of(jvm.split(","));
  }

  private static String stretches(
      String who, Load load, BotProcess bot, Settings settings, List<Figure> figures)
      throws InterruptedException {
    int warmUp = settings.number("warm", WARM_AFTER_SECONDS);
    Duration stretch = Duration.ofSeconds(settings.number("seconds", 5));
    load.open(1);
    figures.addAll(told(who + ", cold, 16 chats", List.of(load.during(USUAL_CHATS, COLD, bot))));
    load.during(USUAL_CHATS, Duration.ofSeconds(warmUp).minus(COLD), bot);
    for (int chats : CHATS) {
      load.during(chats, Duration.ofSeconds(1), bot);
      List<Load.Taps> runs = new ArrayList<>();
      for (int run = 0; run < settings.number("runs", 3); run++) {
        runs.add(load.during(chats, stretch, bot));
      }
      figures.addAll(told("%s, warm, %d chats".formatted(who, chats), runs));
    }
    return load.sample().text();
  }

  private static List<Figure> told(String what, List<Load.Taps> runs) {
    List<Figure> told =
        List.of(
            Figure.of(what, "taps/s", runs.stream().map(Load.Taps::perSecond).toList()),
            Figure.of(what, "taps/CPU s", runs.stream().map(Load.Taps::perCpuSecond).toList()),
            Figure.of(what, "ms p50", runs.stream().map(run -> run.percentile(0.5)).toList()),
            Figure.of(what, "ms p99", runs.stream().map(run -> run.percentile(0.99)).toList()));
    told.forEach(one -> System.out.println(one.name() + ": " + one.shown() + " " + one.unit()));
    return told;
  }

  private static List<Figure> compared(List<Figure> figures) {
    List<Figure> ratios = new ArrayList<>();
    for (String unit : List.of("taps/CPU s", "ms p99")) {
      for (Figure own : figures) {
        if (own.unit().equals(unit) && own.name().startsWith("zvonok")) {
          Figure other =
              figures.stream()
                  .filter(one -> one.unit().equals(unit))
                  .filter(one -> one.name().equals(own.name().replace("zvonok", "peer")))
                  .findFirst()
                  .orElseThrow();
          ratios.add(
              Figure.of(
                      own.name().replace("zvonok", "zvonok : peer"),
                      "× " + unit,
                      own.median() / other.median())
                  .goal(unit.startsWith("ms") ? "< 1" : "≥ 3"));
        }
      }
    }
    return ratios;
  }
}
