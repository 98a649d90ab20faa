package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import ru.zvonok.bot.setting.WrongSetting;

/** What may be set of the demo, and what it says when that can't be. */
@Isolated("listens to what the terminal says")
@ExtendWith(OutputCaptureExtension.class)
class DemoSettingsTest {

  @Test
  void nothingSet_thePageIsAt8080_inTheFourthLesson() {
    DemoSettings settings = DemoSettings.of(Map.of("ZVONOK_TELEGRAM_TOKEN", " "));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.token()).isEmpty();
    assertThat(settings.data()).isEmpty();
    assertThat(settings.now()).isEqualTo("2027-01-19T08:40:00Z");
  }

  @Test
  void aWrongOneIsToldInASentence() {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> DemoSettings.of(Map.of("SERVER_PORT", "http")))
        .withMessageContaining("SERVER_PORT");
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> DemoSettings.of(Map.of("ZVONOK_CLOCK_START", "утром")))
        .withMessageContaining("ZVONOK_CLOCK_START");
  }

  @Test
  void aTakenPortIsToldBeforeAnythingIsFounded(CapturedOutput terminal) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      DemoSettings settings =
          new DemoSettings(
              taken.getLocalPort(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              DemoSettings.CLOCK_START);

      assertThatThrownBy(() -> Demo.start(settings))
          .hasRootCauseInstanceOf(java.net.BindException.class)
          .hasStackTraceContaining(PortInUseException.class.getName());
      assertThat(terminal.getAll())
          .isEqualToIgnoringWhitespace(
              "Port %d is taken: set SERVER_PORT (or ZVONOK_MANAGEMENT_PORT) to a free one."
                  .formatted(taken.getLocalPort()));
    }
  }
}
