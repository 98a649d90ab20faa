package ru.zvonok.bot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.exchange.RosterFiles;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.User;

/** The whole application, as a school starts it for the first time. */
@ExtendWith(OutputCaptureExtension.class)
class ApplicationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("\\?start=([A-Za-z0-9_-]{22})");

  @Test
  void anEmptyDatabaseBecomesASchoolAndItsDirectorComesInByThePrintedCode(CapturedOutput output) {
    try (TestDatabase database = TestDatabase.fresh();
        StandIn telegram = StandIn.start(StandInSettings.forTests());
        ConfigurableApplicationContext application = start(database, telegram)) {
      assertThat(application.isRunning()).isTrue();
      Matcher link = LINK.matcher(output.getOut());
      assertThat(link.find()).isTrue();
      Phone phone = telegram.phone(User.of(700_003, "Нина"));

      phone.send("/start " + link.group(1));

      assertThat(phone.awaitMessage(message -> !message.buttons().isEmpty()).fromBot()).isTrue();
      assertThat(telegram.requests("setMyCommands")).hasSize(2);
      assertThat(output).doesNotContain(telegram.bot().token());
      assertThat(answersAt(application, "/telegram", "/", "/actuator/env"))
          .as("polled, it has no way in by HTTP")
          .containsOnly(404);
    }
  }

  private static List<Integer> answersAt(
      ConfigurableApplicationContext application, String... paths) {
    int port = requireNonNull(((WebServerApplicationContext) application).getWebServer()).getPort();
    RestClient client = RestClient.create("http://127.0.0.1:" + port);
    return Stream.of(paths)
        .map(path -> client.get().uri(path).exchange((_, answer) -> answer.getStatusCode().value()))
        .toList();
  }

  /** The files are read behind the chat's back, by the running application alone. */
  @Test
  void theDirectorBringsTheSchoolInFromThePhone(@TempDir Path folder, CapturedOutput output)
      throws IOException {
    try (TestDatabase database = TestDatabase.fresh();
        StandIn telegram = StandIn.start(StandInSettings.forTests());
        ConfigurableApplicationContext _ = start(database, telegram)) {
      Matcher link = LINK.matcher(output.getOut());
      assertThat(link.find()).isTrue();
      Phone phone = telegram.phone(User.of(700_003, "Нина"));
      phone.send("/start " + link.group(1));
      phone.awaitMessage(message -> message.button("Да, это я").isPresent());
      phone.tap("Да, это я");
      phone.awaitText("Готово");

      byte[] roster = Files.readAllBytes(RosterFiles.small().zip(folder));
      phone.sendDocument("roster.zip", "application/zip", roster);

      phone.awaitText("Ошибок нет.", PATIENCE);
      phone.tap("Применить");
      phone.awaitText("Готово, записано.", PATIENCE);
      assertThat(output).doesNotContain("Апельсинов");
    }
  }

  @Test
  void aTokenThatTelegramDoesNotKnowStopsTheStart(CapturedOutput output) {
    try (TestDatabase database = TestDatabase.fresh();
        StandIn telegram =
            StandIn.start(
                StandInSettings.forTests().withBots(new BotIdentity("1:other", "other", "Bot")))) {
      assertThat(ZvonokApplication.serve(arguments(database, telegram))).isFalse();

      assertThat(output.getErr()).contains("Telegram doesn't know the bot's token");
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database, StandIn telegram) {
    return new SpringApplicationBuilder(ZvonokApplication.class).run(arguments(database, telegram));
  }

  private static String[] arguments(TestDatabase database, StandIn telegram) {
    return new String[] {
      "--zvonok.database.url=" + database.url(),
      "--zvonok.database.pool=4",
      "--zvonok.telegram.token=" + StandInSettings.TOKEN,
      "--zvonok.telegram.api=" + telegram.url(),
      "--server.port=0"
    };
  }
}
