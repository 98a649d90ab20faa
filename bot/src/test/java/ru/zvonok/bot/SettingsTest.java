package ru.zvonok.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import ru.zvonok.bot.setting.DemoClock;
import ru.zvonok.bot.setting.WrongSetting;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

  private static final Map<String, String> RIGHT =
      Map.of(
          "spring.datasource.url", "jdbc:postgresql://localhost/zvonok",
          "zvonok.telegram.token", "123456:made_up-token");

  @Test
  void rightSettingsAreTaken() {
    assertThatCode(() -> check("zvonok.telegram.api", "http://localhost:8081"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check("zvonok.webhook.url", "")).doesNotThrowAnyException();
    assertThatThrownBy(
            () ->
                check(
                    Map.of(
                        "zvonok.webhook.url", "https://school.example/telegram",
                        "zvonok.webhook.secret", "made-up-for-this-test",
                        "zvonok.webhook.farewell", "1m")))
        .hasMessageContaining("ZVONOK_WEBHOOK_FAREWELL");
    assertThatThrownBy(() -> check("zvonok.webhook.url", "http://localhost:8443/telegram"))
        .hasMessageContaining("ZVONOK_WEBHOOK_SECRET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spring.datasource.url    |                          | Set ZVONOK_DATABASE_URL",
        "spring.datasource.url    | mysql://localhost/zvonok | ZVONOK_DATABASE_URL must start",
        "zvonok.database.direct   | localhost                | ZVONOK_DATABASE_DIRECT is",
        "zvonok.telegram.token    |                          | Set ZVONOK_TELEGRAM_TOKEN",
        "zvonok.telegram.token    | secret                   | ZVONOK_TELEGRAM_TOKEN isn't",
        "zvonok.telegram.api      | http://example.org       | plain http only",
        "zvonok.telegram.api      | https://example.org/bot  | without a path",
        "zvonok.telegram.api      | telegram                 | ZVONOK_TELEGRAM_API must be",
        "zvonok.webhook.url       | https://example.org/telegram | ZVONOK_WEBHOOK_SECRET",
        "zvonok.webhook.url       | http://example.org/telegram  | ZVONOK_WEBHOOK_URL must",
        "zvonok.secret            | short                    | ZVONOK_SECRET is shorter",
        "server.port              | 99999                    | SERVER_PORT"
      })
  void aWrongSettingIsOneSentenceWithoutItsValue(String name, String value, String sentence) {
    assertThatThrownBy(() -> check(name, value == null ? "" : value))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aRegionsListOfBotsStandsForTheOneToken(@TempDir Path folder) throws IOException {
    String list = Files.writeString(folder.resolve("bots"), "45 123:made-up\n").toString();
    Map<String, String> region =
        Map.of(
            "spring.datasource.url", "jdbc:postgresql://localhost/zvonok",
            "zvonok.secret", "made up for tests alone",
            "zvonok.bots", list);

    assertThatCode(() -> check(region, "zvonok.telegram.token", "")).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(region, "zvonok.telegram.token", "123456:made_up-token"))
        .hasMessageContaining("leave out ZVONOK_TELEGRAM_TOKEN");
    assertThatThrownBy(() -> check(region, "zvonok.school", "45"))
        .hasMessageContaining("leave out");
    assertThatThrownBy(() -> check(region, "zvonok.secret", ""))
        .hasMessageContaining("ZVONOK_BOTS needs a ZVONOK_SECRET");
    assertThatThrownBy(() -> check(region, "zvonok.bots", list + "-none"))
        .hasMessageContaining("ZVONOK_BOTS names a file that can't be read");
  }

  @Test
  void theStartStopsWithThatSentenceAndNoStack(CapturedOutput output) {
    assertThat(
            ZvonokApplication.serve(
                "--zvonok.database.url=jdbc:postgresql://localhost/none", "--server.port=0"))
        .isFalse();

    assertThat(output.getErr()).contains("Set ZVONOK_TELEGRAM_TOKEN");
    assertThat(output).doesNotContain("\tat ").doesNotContain("APPLICATION FAILED");
  }

  @Test
  void theDemosClockStartsWhereItIsSetAndTicksOn() {
    Clock real = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    assertThat(DemoClock.startingAt("2026-11-24T08:00", real).instant())
        .isEqualTo("2026-11-24T05:00:00Z");
    assertThat(DemoClock.startingAt("2026-11-24T08:00:00Z", real).instant())
        .isEqualTo("2026-11-24T08:00:00Z");
    assertThat(DemoClock.startingAt("", real).instant()).isEqualTo(real.instant());
    assertThatThrownBy(() -> DemoClock.startingAt("tomorrow", real))
        .isInstanceOf(WrongSetting.class);
  }

  private static void check(String name, String value) {
    check(RIGHT, Map.of(name, value));
  }

  private static void check(Map<String, String> settings) {
    check(RIGHT, settings);
  }

  private static void check(Map<String, String> others, String name, String value) {
    check(others, Map.of(name, value));
  }

  private static void check(Map<String, String> others, Map<String, String> settings) {
    MockEnvironment environment = new MockEnvironment();
    others.forEach(environment::setProperty);
    settings.forEach(environment::setProperty);
    new SettingsCheck(environment).look();
  }
}
