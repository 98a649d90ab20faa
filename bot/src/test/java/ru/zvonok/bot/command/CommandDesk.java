package ru.zvonok.bot.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The office's command line as a process of its own that takes one command after another: what one
 * leaves in memory, the next one has to do without. It ends at once when memory runs out.
 */
public final class CommandDesk implements AutoCloseable {

  private static final String BETWEEN = "\u001f";
  private static final long PATIENCE_SECONDS = 180;

  private final Path folder;
  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  /** What a command printed, and its exit code. */
  public record Ended(int code, String out, String err) {}

  private CommandDesk(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param settings the application's, as its environment
   * @param options of the virtual machine
   */
  public static CommandDesk open(Map<String, String> settings, Path folder, String... options) {
    try {
      Path temporary = Files.createDirectories(folder.resolve("tmp"));
      List<String> line = new ArrayList<>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      line.addAll(List.of(options));
      line.addAll(
          List.of(
              "-XX:+ExitOnOutOfMemoryError",
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Dfile.encoding=UTF-8",
              "-Djava.io.tmpdir=" + temporary,
              "-cp",
              System.getProperty("java.class.path"),
              CommandDesk.class.getName()));
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectError(folder.resolve("desk.err").toFile());
      builder.environment().putAll(settings);
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      return new CommandDesk(folder, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Ended run(String... arguments) {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    List<String> order = new ArrayList<>(List.of(out.toString(), err.toString()));
    order.addAll(List.of(arguments));
    orders.println(String.join(BETWEEN, order));
    try {
      int code = Integer.parseInt(answer());
      return new Ended(code, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer() {
    @Nullable String answer =
        CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return answers.readLine();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                Thread::startVirtualThread)
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join();
    if (answer == null) {
      throw new AssertionError("the process ended with " + process.onExit().join().exitValue());
    }
    return answer;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** The process: a line with where to print and what to run, answered with an exit code. */
  public static void main(String[] none) throws IOException {
    PrintStream codes = System.out;
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] order = line.split(BETWEEN);
      try (PrintStream out = new PrintStream(order[0], StandardCharsets.UTF_8);
          PrintStream err = new PrintStream(order[1], StandardCharsets.UTF_8)) {
        System.setOut(out);
        System.setErr(err);
        codes.println(Zvonok.run(Arrays.copyOfRange(order, 2, order.length)));
      }
    }
  }
}
