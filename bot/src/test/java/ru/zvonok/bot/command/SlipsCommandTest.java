package ru.zvonok.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.access.Linking.Shown;
import ru.zvonok.core.paper.Sheets;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.Fault;

/** {@code code --class 7А --out FILE.pdf}: the file, or a clear word and nothing changed. */
@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
class SlipsCommandTest {

  private static TestDatabase database;
  private static StandIn telegram;
  private static SchoolFixture school;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    telegram = StandIn.start(StandInSettings.forTests());
    school = SchoolFixture.in(database.dataSource());
    settings().forEach(System::setProperty);
  }

  @AfterAll
  static void stop() {
    settings().keySet().forEach(System::clearProperty);
    telegram.close();
    database.close();
  }

  @BeforeEach
  void noCodesYet() {
    school.rows().run("delete from link_offer");
    school.rows().run("delete from link_code");
    telegram.faults(_ -> Optional.empty());
  }

  private static Map<String, String> settings() {
    return Map.of(
        "zvonok.database.url", database.url(),
        "zvonok.database.pool", "2",
        "zvonok.secret", "made up for tests alone",
        "zvonok.telegram.token", StandInSettings.TOKEN,
        "zvonok.telegram.api", telegram.url(),
        "spring.profiles.active", "demo",
        "zvonok.clock.start", "2025-10-14T10:00");
  }

  @Test
  void theSheetIsAFileForItsOwnerAloneAndEverySquareLeadsIn(CapturedOutput output)
      throws IOException {
    Path file = folder.resolve("slips.pdf");

    assertThat(Zvonok.run("code", "--class", "7a", "--out", file.toString())).isZero();

    assertThat(output.getOut())
        .contains("7А: 17 листков на 2 страницах", "slips.pdf", "до 17.10.2025 10:00");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    List<String> links = Sheets.links(Files.readAllBytes(file));
    assertThat(links).hasSize(17);
    try (TestCore core = TestCore.on(database, TestClock.inMoscow("2025-10-14T11:00"))) {
      for (String link : links) {
        String code = link.replace("https://t.me/" + telegram.bot().username() + "?start=", "");
        assertThat(output).doesNotContain(code);
        assertThat(
                TestCore.<Shown>in(
                    school, () -> core.get(Linking.class).show(school.id(), "1", code)))
            .isInstanceOf(Shown.Offer.class);
      }
    }
    assertThat(codes("issued_by is null and class_id = " + school.class7A)).isEqualTo(17);
  }

  @Test
  void whoIsInGetsNoneWhenOnlyTheOthersAreAskedForAndTheNameOfTheBotMayBeGiven()
      throws IOException {
    long binding = school.rows().bind(school.ivansMother(), "77");
    Path file = folder.resolve("slips.pdf");
    telegramIsAway();

    int exit =
        Zvonok.run(
            "code",
            "--class",
            "7А",
            "--out",
            file.toString(),
            "--unlinked",
            "--bot",
            "@lipovaya_bot",
            "--ttl",
            "7d");

    school.rows().run("update binding set ended_at = now() where id = ?", binding);
    assertThat(exit).isZero();
    assertThat(Sheets.links(Files.readAllBytes(file)))
        .hasSize(16)
        .allMatch(link -> link.startsWith("https://t.me/lipovaya_bot?start="));
    assertThat(Sheets.text(Files.readAllBytes(file))).contains("до вт, 21 октября, 10:00");
  }

  @Test
  void aFileThatIsThereIsLeftAloneAndSoAreTheCodes(CapturedOutput output) throws IOException {
    Path file = Files.writeString(folder.resolve("report.pdf"), "precious");
    Path nowhere = folder.resolve("no/such/slips.pdf");

    assertThat(Zvonok.run("code", "--class", "7А", "--out", file.toString())).isEqualTo(1);
    assertThat(Zvonok.run("code", "--class", "7А", "--out", nowhere.toString())).isEqualTo(1);

    assertThat(output.getErr()).contains("report.pdf уже есть", "нет папки");
    assertThat(file).hasContent("precious");
    assertThat(codes("true")).isZero();
  }

  @Test
  void aClassThatIsNotThereIsToldWithThoseThatAre(CapturedOutput output) {
    Path file = folder.resolve("slips.pdf");

    assertThat(Zvonok.run("code", "--class", "9Я", "--out", file.toString())).isEqualTo(1);

    assertThat(output.getErr()).contains("Нет класса «9Я». Есть: 7А, 7Б.");
    assertThat(file).doesNotExist();
  }

  @Test
  void withoutTheBotsNameNothingIsGivenOut(CapturedOutput output) {
    Path file = folder.resolve("slips.pdf");
    telegramIsAway();

    assertThat(Zvonok.run("code", "--class", "7А", "--out", file.toString())).isEqualTo(1);

    assertThat(output.getErr()).contains("Имя бота", "--bot").doesNotContain(StandInSettings.TOKEN);
    assertThat(file).doesNotExist();
    assertThat(codes("true")).isZero();
  }

  @Test
  void anEmptyClassMakesNoFile(CapturedOutput output) {
    school.rows().schoolClass(school.year, 9, "9Э");
    Path file = folder.resolve("slips.pdf");

    assertThat(Zvonok.run("code", "--class", "9Э", "--out", file.toString())).isEqualTo(1);

    school.rows().run("delete from school_class where name = '9Э'");
    assertThat(output.getErr()).contains("9Э: печатать некому");
    assertThat(file).doesNotExist();
  }

  private static void telegramIsAway() {
    telegram.faults(_ -> Optional.of(new Fault.Refused(502, "Bad Gateway")));
  }

  private static int codes(String which) {
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select count(*) from link_code where " + which)
                    .query(Integer.class)
                    .single());
  }
}
