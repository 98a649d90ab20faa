package ru.zvonok.bot.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/**
 * The application as a school runs it: a process of its own against a real database and a Telegram
 * that outlive it, so that it can be killed at any instant.
 */
final class House implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final TestDatabase database;
  private final StandIn telegram;
  private final Path logs;
  private @Nullable Process server;

  House(TestDatabase database, StandIn telegram, Path logs) {
    this.database = database;
    this.telegram = telegram;
    this.logs = logs;
  }

  /** What a command printed; it must have ended well. */
  String command(String clock, String... arguments) {
    try {
      Path out = Files.createTempFile(logs, arguments[0], ".out");
      Path err = Files.createTempFile(logs, arguments[0], ".err");
      Process process =
          process(clock, arguments)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      String printed = Files.readString(out, StandardCharsets.UTF_8);
      assertThat(process.exitValue())
          .as(printed + Files.readString(err, StandardCharsets.UTF_8))
          .isZero();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens the school with its clock at this wall time; it may still be starting when this returns.
   */
  void open(String clock) {
    server = replica(clock);
  }

  /** One more process of the school, which the caller ends; it may still be starting. */
  Process replica(String clock) {
    try {
      return process(clock, "serve")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no hook runs, nothing is finished. */
  void kill() {
    Process running = server;
    if (running != null) {
      running.destroyForcibly().onExit().join();
      server = null;
    }
  }

  String everythingLogged() {
    try {
      return Files.readString(log().toPath(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  private File log() {
    return logs.resolve("server.log").toFile();
  }

  private ProcessBuilder process(String clock, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ZvonokApplication.class.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(line);
    process
        .environment()
        .putAll(
            Map.of(
                "ZVONOK_DATABASE_URL",
                database.url(),
                "ZVONOK_DATABASE_USER",
                TestDatabase.USER,
                "ZVONOK_TELEGRAM_TOKEN",
                StandInSettings.TOKEN,
                "ZVONOK_TELEGRAM_API",
                telegram.url(),
                "SPRING_PROFILES_ACTIVE",
                "demo",
                "ZVONOK_CLOCK_START",
                clock,
                "SERVER_PORT",
                "0"));
    return process;
  }
}
