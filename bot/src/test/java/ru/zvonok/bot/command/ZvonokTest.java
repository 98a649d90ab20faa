package ru.zvonok.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command line says what is wrong and how it ended; the day's test plays what it does. */
@ExtendWith(OutputCaptureExtension.class)
class ZvonokTest {

  @ParameterizedTest
  @ValueSource(strings = {"--help", "import --help", "code --help", "found --help", "check --help"})
  void helpIsThereForEveryCommand(String line, CapturedOutput output) {
    assertThat(Zvonok.run(line.split(" "))).isZero();
    assertThat(output.getOut()).contains("Usage: zvonok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code",
        "import",
        "import --template a.xlsx b.xlsx",
        "bake",
        "found",
        "found Школа --zone Сибирь",
        "code --person t1 --ttl soon",
        "code --person t1 --ttl 99d",
        "code --class 7А",
        "code --out slips.pdf",
        "code --person t1 --class 7А --out slips.pdf",
        "code --class 7А --out slips.pdf --link"
      })
  void aWrongCallEndsWithTwoAndSaysWhatIsMissing(String line, CapturedOutput output) {
    assertThat(Zvonok.run(line.split(" "))).isEqualTo(2);
    assertThat(output.getErr()).isNotBlank();
  }

  @Test
  void anEmptyWorkbookIsWrittenOnce_withoutAnySettings(
      @TempDir Path folder, CapturedOutput output) {
    String file = folder.resolve("школа.xlsx").toString();
    assertThat(Zvonok.run("import", "--template", file)).isZero();
    assertThat(output.getOut()).contains("Пустая книга записана", file);
    assertThat(Path.of(file)).isNotEmptyFile();
    assertThat(Zvonok.run("import", "--template", file)).isEqualTo(1);
    assertThat(output.getErr()).contains("уже есть");
    assertThat(Zvonok.run("import", "--template", file, "--english")).isEqualTo(1);
    assertThat(Zvonok.run("import", "--template", folder.resolve("no/x.xlsx").toString()))
        .isEqualTo(1);
  }

  @Test
  void theHelpOfImportNamesWhatCanBeImported(CapturedOutput output) {
    assertThat(Zvonok.run("import", "--help")).isZero();
    assertThat(output.getOut())
        .contains("Excel", "OneRoster", "FET", "aSc", "КТП", "--template", "--dry-run")
        .contains("--end-missing");
  }

  @Test
  void theServerIsWhatNoCommandAsksFor() {
    assertThat(Zvonok.serves()).isTrue();
    assertThat(Zvonok.serves("serve")).isTrue();
    assertThat(Zvonok.serves("--server.port=0")).isTrue();
    assertThat(Zvonok.serves("import", "x.zip")).isFalse();
    assertThat(Zvonok.serves("--help")).isFalse();
  }
}
