package ru.zvonok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.standin.StandIn;

/** The JVM's ahead-of-time cache: classes, and what a first run has learnt about the code. */
final class AheadOfTime {

  private static final int CHATS = 16;

  private AheadOfTime() {}

  /** As Spring Boot advises for a cache: the jar laid open, its libraries beside it. */
  static Path extracted(Path folder, Path log) throws IOException {
    Path jar = BotProcess.jar();
    Path to = folder.resolve("app");
    try (BotProcess extract =
        BotProcess.start(
            List.of(
                BotProcess.java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                to.toString()),
            Map.of(),
            log,
            folder)) {
      if (extract.awaitEnd() != 0) {
        throw new IOException("the jar can't be extracted: " + log);
      }
    }
    return to.resolve(jar.getFileName());
  }

  /** The options of a start with what a run under load has learnt; that run is ended before. */
  static List<String> trained(
      Server server, StandIn telegram, List<String> options, Path folder, Path log, Duration load)
      throws IOException, InterruptedException {
    Path jar = extracted(folder, log);
    Path cache = folder.resolve("zvonok.aot");
    List<String> learning = new ArrayList<>(options);
    learning.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar.toString()));
    try (BotProcess bot = BotProcess.zvonok(server, telegram, log, learning)) {
      new Load(telegram, TapsPart.zvonokData()).during(CHATS, load, bot);
    }
    List<String> trained = new ArrayList<>(options);
    trained.addAll(List.of("-XX:AOTCache=" + cache, "-jar", jar.toString()));
    return trained;
  }
}
