package ru.zvonok.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.exchange.BookFiles;

/**
 * The office's import, as a process of its own with 128 MB: what means harm is refused in a clear
 * sentence, and a good file still comes in.
 */
class HostileFilesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir private Path temp = Path.of("");

  private record Ended(int code, String out, String err) {}

  @AfterEach
  void nothingOfItWasUnpackedAnywhere() {
    assertThat(temp.resolve("../../users.csv")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void itIsRefusedWithAClearSentence(HostileFiles hostile) throws Exception {
    Ended ended = run("import", hostile.in(temp).toString());
    assertThat(ended.err()).contains(hostile.said());
    assertThat(ended.err()).doesNotContain("OutOfMemory", "Exception", "java.", "root:x:");
    assertThat(ended.out()).contains("Ничего не записано");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aGoodFileComesInWithAsLittle() throws Exception {
    Path file = BookFiles.small().write(temp);
    assertThat(run("import", file.toString(), "--dry-run"))
        .satisfies(
            ended -> {
              assertThat(ended.err()).isEmpty();
              assertThat(ended.out()).contains("ничего не записано");
              assertThat(ended.code()).isZero();
            });
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + Files.createDirectories(temp.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                ZvonokApplication.class.getName()));
    line.addAll(List.of(arguments));
    Path out = temp.resolve("out.txt");
    Path err = temp.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder
        .environment()
        .putAll(
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
                "2025-10-14T08:00"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    // What was unpacked of a zip is gone with the command.
    assertThat(temp.resolve("tmp")).isEmptyDirectory();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
