package ru.zvonok.bot.day;

import static java.util.Objects.requireNonNull;
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
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.bot.command.CommandDesk;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/**
 * The application as a school runs it: a process of its own against a real database and a Telegram
 * that outlive it, so that it can be killed at any instant.
 */
final class House implements AutoCloseable {

  private final TestDatabase database;
  private final StandIn telegram;
  private final Path logs;
  private final @Nullable CommandDesk desk;
  private @Nullable Process server;

  House(TestDatabase database, StandIn telegram, Path logs, String officeClock) {
    this.database = database;
    this.telegram = telegram;
    this.logs = logs;
    desk = CommandDesk.open(settings(officeClock), logs);
  }

  /** A house without an office: nobody gives commands. */
  House(TestDatabase database, StandIn telegram, Path logs) {
    this.database = database;
    this.telegram = telegram;
    this.logs = logs;
    desk = null;
  }

  /**
   * What a command printed, in the office where it is always that time; it must have ended well.
   */
  String command(String... arguments) {
    CommandDesk.Ended ended = requireNonNull(desk).run(arguments);
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    return ended.out();
  }

  /**
   * Opens the school with its clock at this wall time; it may still be starting when this returns.
   */
  void open(String clock) {
    server = replica(clock, Map.of());
  }

  /**
   * One more process of the school, which the caller ends; it may still be starting.
   *
   * @param own settings of its own, beside everyone's
   */
  Process replica(String clock, Map<String, String> own) {
    ProcessBuilder process = process(clock, "serve");
    process.environment().putAll(own);
    try {
      return process
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
    if (!log().exists()) {
      return "";
    }
    try {
      return Files.readString(log().toPath(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    if (desk != null) {
      desk.close();
    }
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
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ZvonokApplication.class.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(line);
    process.environment().putAll(settings(clock));
    return process;
  }

  private Map<String, String> settings(String clock) {
    return Map.of(
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
        "0");
  }
}
