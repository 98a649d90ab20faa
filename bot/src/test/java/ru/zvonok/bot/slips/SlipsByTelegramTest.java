package ru.zvonok.bot.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.paper.Sheets;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.FileStore.StoredFile;
import ru.zvonok.standin.world.User;

/**
 * The whole application prints slips into a chat, over HTTP: valid requests, nothing left behind.
 */
@ExtendWith(OutputCaptureExtension.class)
class SlipsByTelegramTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void theDocumentArrivesAFamilyComesInByItAndNothingOfItIsKept(CapturedOutput output) {
    try (TestDatabase database = TestDatabase.fresh();
        StandIn telegram = StandIn.start(StandInSettings.forTests())) {
      SchoolFixture school = SchoolFixture.in(database.dataSource());
      Phone desk = telegram.phone(User.of(601, "Олег"));
      Phone mother = telegram.phone(User.of(602, "Елена"));
      school.rows().bind(school.technician(), Long.toString(desk.chatId()));
      try (ConfigurableApplicationContext application = start(database, telegram)) {
        assertThat(application.isRunning()).isTrue();
        desk.send("/menu");
        desk.awaitText("здравствуйте", PATIENCE);
        desk.tap("Подключение классов");
        desk.awaitText("Кто подключён", PATIENCE);
        desk.tap("7А");
        desk.awaitText("Не подключены", PATIENCE);
        desk.tap("Листки для всех");
        ChatMessage document =
            desk.awaitMessage(one -> one.json().path("document").isObject(), PATIENCE);
        StoredFile sheet = desk.open(document);

        assertThat(sheet.name()).isEqualTo("Листки 7А.pdf");
        assertThat(document.json().path("caption").stringValue("")).contains("удалите");
        List<String> links = Sheets.links(sheet.content());
        assertThat(links)
            .hasSize(17)
            .allMatch(link -> link.startsWith("https://t.me/" + telegram.bot().username()));
        mother.send("/start " + links.get(4).replaceAll(".*start=", ""));
        mother.awaitMessage(one -> one.button("Да, это я").isPresent(), PATIENCE);
        mother.tap("Да, это я");
        mother.awaitText("Готово", PATIENCE);

        // A chat gets one message at a time: the next answer comes when the file is settled.
        desk.send("/menu");
        desk.awaitText("здравствуйте", PATIENCE);
        assertThat(rows(school, "select count(*) from kept_file")).isZero();
        assertThat(rows(school, "select count(*) from binding")).isEqualTo(2);
        assertThat(
                rows(
                    school,
                    "select count(*) from link_code where issued_by = " + school.technician()))
            .isEqualTo(17);
        assertThat(telegram.violations()).isEmpty();
        links.forEach(link -> assertThat(output).doesNotContain(link.replaceAll(".*start=", "")));
        assertThat(output).doesNotContain("Абрамова", "Чижов");
      }
    }
  }

  private static long rows(SchoolFixture school, String sql) {
    return school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single());
  }

  private static ConfigurableApplicationContext start(TestDatabase database, StandIn telegram) {
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .run(
            "--zvonok.database.url=" + database.url(),
            "--zvonok.database.pool=4",
            "--zvonok.telegram.token=" + StandInSettings.TOKEN,
            "--zvonok.telegram.api=" + telegram.url(),
            "--server.port=0");
  }
}
