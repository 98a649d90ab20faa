package ru.zvonok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/** How long a start takes, and how much memory a school's process wants. */
final class FootprintPart implements Part {

  /** For one school: a small heap, and a collector that needs no memory of its own. */
  private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xmx128m", "-Xss512k");

  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(3);
  private static final int CHATS = 16;

  private int numbers = 1000;

  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public String about() {
    return "From the process's start until a message that was waiting is answered, with and without"
        + " an ahead-of-time cache (JDK 25); its resident memory 10 s after that, and under load."
        + " JVM options of a single school: `"
        + String.join(" ", SMALL)
        + "`.";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    Path folder = Files.createTempDirectory("zvonok-aot");
    try (Server server = Server.start(settings, "usual")) {
      if (server.found()) {
        MadeUpYear.USUAL.write(server);
      }
      Path log = results.resolve("zvonok.log");
      Path jar = AheadOfTime.extracted(folder, log);
      Path cache = folder.resolve("zvonok.aot");
      List<String> plain = options(List.of(), jar);
      List<String> trained = options(List.of("-XX:AOTCache=" + cache), jar);
      Started first = start(server, log, options(List.of("-XX:AOTCacheOutput=" + cache), jar), 0);
      List<Figure> figures = new ArrayList<>();
      figures.add(Figure.of("AOT cache on disk", "MB", Files.size(cache) / 1e6));
      System.out.println("training start took " + Figure.digits(first.seconds()) + " s");
      figures.add(starts("start to first answer", server, log, plain, settings.runs()).goal(""));
      figures.add(
          starts("start to first answer, AOT cache", server, log, trained, settings.runs())
              .goal("< 2 s"));
      Started loaded = start(server, log, trained, settings.number("seconds", 30));
      figures.add(Figure.of("memory at rest", "MB", loaded.atRest()).goal("< 300 MB"));
      figures.add(
          Figure.of("memory under load, 16 chats", "MB", loaded.underLoad()).goal("< 300 MB"));
      return figures;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static List<String> options(List<String> more, Path jar) {
    List<String> options = new ArrayList<>(SMALL);
    options.addAll(more);
    options.addAll(List.of("-jar", jar.toString()));
    return options;
  }

  private Figure starts(String what, Server server, Path log, List<String> options, int runs)
      throws InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      seconds.add(start(server, log, options, 0).seconds());
    }
    return Figure.of(what, "s", seconds);
  }

  private record Started(double seconds, double atRest, double underLoad) {}

  private Started start(Server server, Path log, List<String> options, int loadedSeconds)
      throws InterruptedException {
    numbers += 1_000_000;
    try (StandIn telegram = TapsPart.telegram(numbers)) {
      Phone phone = telegram.phone(User.of(MadeUpYear.mother(90), "Мама 90"));
      phone.send("/menu");
      long start = System.nanoTime();
      try (BotProcess bot = BotProcess.zvonok(server, telegram, log, options)) {
        phone.awaitMessage(ChatMessage::fromBot, ANSWERS_WITHIN);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (loadedSeconds == 0) {
          return new Started(seconds, 0, 0);
        }
        Thread.sleep(Duration.ofSeconds(10));
        double atRest = bot.megabytes();
        new Load(telegram, TapsPart.zvonokData())
            .during(CHATS, Duration.ofSeconds(loadedSeconds), bot);
        return new Started(seconds, atRest, bot.megabytes());
      }
    }
  }
}
