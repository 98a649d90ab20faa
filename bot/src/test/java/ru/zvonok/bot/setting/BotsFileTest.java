package ru.zvonok.bot.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotsFileTest {

  private static final String TOKEN = "123:made-up";

  @TempDir Path folder;

  @Test
  void aLineIsASchoolAndItsBotsToken() {
    assertThat(
            BotsFile.parsed(
                "\uFEFF# Район\r\n\r\n 45\t123:aB_-9 \r\n  # нет\r\nШкола № 5 на Липовой   124:x"))
        .containsExactly(
            new BotsFile.Line(3, "45", "123:aB_-9"),
            new BotsFile.Line(5, "Школа № 5 на Липовой", "124:x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45                       | ZVONOK_BOTS, line 2 doesn't end in a bot's token",
        "123:made-up 45           | ZVONOK_BOTS, line 2 doesn't end in a bot's token",
        "45 123:made up           | ZVONOK_BOTS, line 2 doesn't end in a bot's token",
        "45=123:made-up           | ZVONOK_BOTS, line 2 doesn't end in a bot's token",
        "124:made-up              | ZVONOK_BOTS, line 2 names no school",
        "44 124:made-up           | ZVONOK_BOTS, line 2 names the school of line 1.",
        "45 123:made-up           | ZVONOK_BOTS, line 2 has the bot of line 1.",
        "45 123:another-made-up   | ZVONOK_BOTS, line 2 has the bot of line 1.",
      })
  void aWrongLineIsNamedAndItsTokenIsNot(String line, String sentence) {
    assertThatThrownBy(() -> BotsFile.parsed("44 " + TOKEN + "\n" + line))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(sentence)
        .message()
        .doesNotContain("made-up", "123:made");
  }

  @Test
  void aFileThatIsNoneIsOneSentence() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "# nobody yet\n");
    Path other = Files.write(folder.resolve("other"), "44 Школа".getBytes(StandardCharsets.UTF_16));

    for (Path file : new Path[] {empty, other, folder, folder.resolve("none")}) {
      assertThatThrownBy(() -> BotsFile.read(file.toString()))
          .isInstanceOf(WrongSetting.class)
          .hasMessageStartingWith("ZVONOK_BOTS names a file");
    }
  }

  @Test
  void whatIsReadNeverShowsAToken() {
    assertThat(BotsFile.parsed("44 " + TOKEN).toString()).contains("44").doesNotContain("made-up");
  }
}
