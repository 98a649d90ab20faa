package ru.zvonok.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/** A bot as a process of its own: Zvonok's real jar, or the peer. */
final class BotProcess implements AutoCloseable {

  /** The JVM's options in deploy/zvonok.service and deploy/Dockerfile. */
  static final List<String> USUAL = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

  private static final Path PEER = Path.of("peer").toAbsolutePath();
  private static final int STOPS_WITHIN_SECONDS = 40;

  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
    // Whoever stops the measuring stops what it started.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
  }

  /** What a school runs, with Telegram's sending limits out of the way: they are not ours. */
  static BotProcess zvonok(Server server, StandIn telegram, Path log, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    if (!options.contains("-jar") && !options.contains("-cp")) {
      command.addAll(List.of("-jar", jar().toString()));
    }
    return start(command, settings(server, telegram), log, Path.of(".").toAbsolutePath());
  }

  static Map<String, String> settings(Server server, StandIn telegram) {
    return Map.of(
        "ZVONOK_TELEGRAM_TOKEN",
        StandInSettings.TOKEN,
        "ZVONOK_TELEGRAM_API",
        telegram.url(),
        "ZVONOK_DATABASE_URL",
        server.url(),
        "ZVONOK_DATABASE_USER",
        Server.USER,
        "ZVONOK_SCHOOL",
        "bench-1",
        "ZVONOK_SENDING_RATE",
        "1000000",
        "ZVONOK_SENDING_CHAT",
        "1000000",
        "SPRING_PROFILES_ACTIVE",
        "demo",
        "ZVONOK_CLOCK_START",
        MadeUpYear.NOW,
        "SERVER_PORT",
        "0");
  }

  /** grammY with its runner and pg; installs them from the lock file if they aren't there yet. */
  static BotProcess peer(Server server, StandIn telegram, Path log) {
    if (!Files.isDirectory(PEER.resolve("node_modules"))) {
      BotProcess install =
          start(List.of("npm", "ci", "--no-audit", "--no-fund"), Map.of(), log, PEER);
      if (install.awaitEnd() != 0) {
        throw new IllegalStateException("npm ci failed in " + PEER);
      }
    }
    return start(
        List.of("node", "bot.mjs"),
        Map.of(
            "NODE_ENV", "production",
            "PEER_TOKEN", StandInSettings.TOKEN,
            "PEER_API", telegram.url(),
            "PEER_DATABASE",
                "postgresql://%s@localhost:%d/%s"
                    .formatted(Server.USER, server.port(), Server.USER),
            "PEER_TODAY", MadeUpYear.NOW.substring(0, MadeUpYear.NOW.indexOf('T'))),
        log,
        PEER);
  }

  static BotProcess start(List<String> command, Map<String, String> settings, Path log, Path in) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(settings);
    try {
      return new BotProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  static Path jar() {
    File[] jars =
        Path.of("../../bot/target")
            .toFile()
            .listFiles((_, name) -> name.startsWith("zvonok-bot-") && name.endsWith("-exec.jar"));
    if (jars == null || jars.length != 1) {
      throw new IllegalStateException("build the application first: bot/target/…-exec.jar");
    }
    return jars[0].toPath().toAbsolutePath().normalize();
  }

  /** The processor's time that it has used since its start, in all its threads. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Megabytes of memory that are its own now (resident set); 0 where the system doesn't tell. */
  double megabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  boolean lives() {
    return process.isAlive();
  }

  int awaitEnd() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Asks it to stop, and makes it if it doesn't. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
