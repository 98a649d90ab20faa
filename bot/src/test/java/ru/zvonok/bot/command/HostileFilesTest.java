package ru.zvonok.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.exchange.BookFiles;

/**
 * The office's import in a process with 128 MB, that takes one file after another: what means harm
 * is refused in a clear sentence and leaves nothing behind, and a good file still comes in.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileFilesTest {

  private static final String LITTLE = "-Xmx128m";
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Map<String, String> SETTINGS =
      Map.of(
          "ZVONOK_DATABASE_URL",
          DATABASE.url(),
          "ZVONOK_DATABASE_USER",
          TestDatabase.USER,
          "ZVONOK_SECRET",
          "a secret of this test alone, long enough",
          "SPRING_PROFILES_ACTIVE",
          "demo",
          "ZVONOK_CLOCK_START",
          "2025-10-14T08:00");

  @TempDir private static Path shared = Path.of("");
  @TempDir private Path temp = Path.of("");

  private static CommandDesk desk;

  @BeforeAll
  static void open() {
    desk = CommandDesk.open(SETTINGS, shared, LITTLE);
  }

  @AfterAll
  static void close() {
    desk.close();
    DATABASE.close();
  }

  @AfterEach
  void nothingOfItWasUnpackedAnywhere() {
    assertThat(temp.resolve("../../users.csv")).doesNotExist();
    assertThat(shared.resolve("tmp")).isEmptyDirectory();
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @ParameterizedTest
  @EnumSource
  void itIsRefusedWithAClearSentence(HostileFiles hostile) {
    CommandDesk.Ended ended = desk.run("import", hostile.in(temp).toString());
    assertThat(ended.err()).contains(hostile.said());
    assertThat(ended.err()).doesNotContain("OutOfMemory", "Exception", "java.", "root:x:");
    assertThat(ended.out()).contains("Ничего не записано");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void aGoodFileComesInWithAsLittle() throws IOException, InterruptedException {
    Path file = BookFiles.small().write(temp);
    Path said = temp.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LITTLE,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ZvonokApplication.class.getName(),
                "import",
                file.toString(),
                "--dry-run")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(SETTINGS);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(said)).contains("ничего не записано");
    assertThat(process.exitValue()).isZero();
  }
}
