package ru.zvonok.bot.week;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link Replica} that can be killed. */
final class ReplicaProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;
  private CompletableFuture<String> answer;

  /** Begins to open; whoever waits for its first answer finds it open. */
  ReplicaProcess(String url, long school, Phones phones, Instant now, Path log) {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Replica.class.getName(),
                  url,
                  Long.toString(school),
                  phones.file().toString(),
                  now.toString())
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
    answer = next();
  }

  /** It is that time now; {@link #settled} waits until all that was due is sent. */
  void at(Instant now) {
    settled(PATIENCE);
    orders.println(now);
    answer = next();
  }

  void settled() {
    if (!settled(PATIENCE)) {
      throw new AssertionError("no answer from the process");
    }
  }

  /** Waits so long at most; false: it is still at it. */
  boolean settled(Duration most) {
    try {
      if (answer.get(most.toNanos(), TimeUnit.NANOSECONDS) == null) {
        throw new AssertionError("the process ended by itself");
      }
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL: no hook runs, nothing is finished. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<String> next() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return answers.readLine();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        // The common pool has one thread on a small machine, and would wait for the other process.
        Thread::startVirtualThread);
  }

  @Override
  public void close() {
    kill();
  }
}
