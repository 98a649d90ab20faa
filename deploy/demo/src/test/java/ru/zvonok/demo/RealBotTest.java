package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.User;

/** The demo behind a bot that somebody has: no phones, but a code for each part. */
@Isolated("listens to what the terminal says")
@ExtendWith(OutputCaptureExtension.class)
class RealBotTest {

  @Test
  void theTerminalGivesCodes_andTheMothersCodeOpensHerDiary(CapturedOutput terminal)
      throws Exception {
    try (StandIn elsewhere = StandIn.start(StandInSettings.forTests());
        Demo demo = Demo.start(behind(elsewhere))) {
      assertThat(demo.telegram()).isEmpty();
      assertThat(terminal.getAll()).as("only the greeting is for the terminal").isBlank();
      assertThat(demo.greeting())
          .containsSubsequence("Учитель: ", "Мама Пети: ", "Петя, ученик: ", "Директор: ");

      Phone mother = elsewhere.phone(User.of(77, "Мама"));
      mother.send(code(demo.greeting(), "Мама Пети"));
      mother.awaitText("это вы?");
      mother.tap("Да, это я");
      mother.awaitText("Пётр, 7А");
      assertThat(elsewhere.violations()).isEmpty();
    }
  }

  private static DemoSettings behind(StandIn elsewhere) {
    return new DemoSettings(
        0,
        Optional.empty(),
        Optional.of(StandInSettings.TOKEN),
        Optional.of(elsewhere.url()),
        DemoSettings.CLOCK_START);
  }

  private static String code(String greeting, String part) {
    Matcher line = Pattern.compile(part + ": (\\S+)").matcher(greeting);
    assertThat(line.find()).isTrue();
    return line.group(1);
  }
}
