package ru.zvonok.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;

/** {@code found NAME --id ID}: a region gets one more school, and its director a code. */
@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
class FoundCommandTest {

  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    settings().forEach(System::setProperty);
  }

  @AfterAll
  static void stop() {
    settings().keySet().forEach(System::clearProperty);
    database.close();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "zvonok.database.url", database.url(),
        "zvonok.database.pool", "2",
        "zvonok.secret", "made up for tests alone",
        "spring.profiles.active", "demo",
        "zvonok.clock.start", "2025-10-14T10:00");
  }

  @Test
  void aSchoolIsThereOnceAndItsDirectorsCodeStandsAlone(CapturedOutput output) {
    String[] command = {"found", "Школа № 45", "--id", "45", "--zone", "Asia/Novosibirsk"};
    assertThat(Zvonok.run(command)).isZero();
    String code =
        output
            .getOut()
            .lines()
            .filter(line -> line.matches("[2-9A-Z]{10}"))
            .findFirst()
            .orElseThrow();
    assertThat(output.getErr()).contains("«Школа № 45» заведена", "17.10.2025 14:00");

    assertThat(Zvonok.run(command)).isOne();
    assertThat(output.getErr()).contains("Школа «Школа № 45» здесь есть");

    try (TestCore core = TestCore.on(database, TestClock.inMoscow("2025-10-14T11:00"))) {
      assertThat(core.get(Schools.class).all()).hasSize(1);
      School school = core.get(Schools.class).directory().of("45");
      assertThat(school.zone().getId()).isEqualTo("Asia/Novosibirsk");
      assertThat(
              SchoolScope.in(
                  school.id(), () -> core.get(Linking.class).show(school.id(), "900", code)))
          .isInstanceOf(Linking.Shown.Offer.class);
    }
  }
}
