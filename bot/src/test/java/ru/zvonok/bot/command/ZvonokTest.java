package ru.zvonok.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command line says what is wrong and how it ended; the day's test plays what it does. */
@ExtendWith(OutputCaptureExtension.class)
class ZvonokTest {

  @ParameterizedTest
  @ValueSource(strings = {"--help", "import --help", "code --help", "check --help"})
  void helpIsThereForEveryCommand(String line, CapturedOutput output) {
    assertThat(Zvonok.run(line.split(" "))).isZero();
    assertThat(output.getOut()).contains("Usage: zvonok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code",
        "import",
        "bake",
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
  void theServerIsWhatNoCommandAsksFor() {
    assertThat(Zvonok.serves()).isTrue();
    assertThat(Zvonok.serves("serve")).isTrue();
    assertThat(Zvonok.serves("--server.port=0")).isTrue();
    assertThat(Zvonok.serves("import", "x.zip")).isFalse();
    assertThat(Zvonok.serves("--help")).isFalse();
  }
}
