package ru.zvonok.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.zvonok.bot.Region.FIRST;
import static ru.zvonok.bot.Region.MOTHER;
import static ru.zvonok.bot.Region.SECOND;
import static ru.zvonok.bot.Region.TEACHER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.reminder.Reminders;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/** One process for a region: two schools with a bot each, and one whose token was revoked. */
@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegionTest {

  /** How the evening's word begins. */
  private static final String REMINDED = "Не заполнено:";

  private static Region region;
  private static ConfigurableApplicationContext process;
  private static long lessonOfFirst;
  private static long lessonOfSecond;

  @BeforeAll
  static void open(CapturedOutput log) {
    region = new Region();
    region.openChats();
    process = region.open("--server.port=0");
    region.answersHaveCome();
    lessonOfFirst = region.lesson(process, region.first);
    lessonOfSecond = region.lesson(process, region.second);
    String told =
        "school %d: Telegram doesn't know the bot's token: check ZVONOK_BOTS, line 5."
            .formatted(region.third.id());
    await().atMost(Region.PATIENCE).until(() -> log.getAll().contains(told));
  }

  @AfterAll
  static void close() {
    if (process != null) {
      process.close();
    }
    region.close();
  }

  @BeforeEach
  void marked() {
    for (User user : List.of(MOTHER, TEACHER)) {
      region.phone(user, FIRST).mark();
      region.phone(user, SECOND).mark();
    }
  }

  @Test
  @Order(1)
  void aRevokedTokenIsToldAndHoldsUpNobody(CapturedOutput log) {
    int port = process.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    RestClient health = RestClient.create("http://localhost:" + port + "/actuator");

    Phone teacher = region.phone(TEACHER, FIRST);
    teacher.send("/menu");
    teacher.awaitMessage(ChatMessage::fromBot, Region.PATIENCE);

    assertThat(body(health, "/health/readiness")).contains("UP");
    assertThat(body(health, "/health/bots"))
        .contains("\"served\":3", "\"refused\":[" + region.third.id() + "]");
    assertThat(body(health, "/prometheus"))
        .contains("zvonok_bots{application=\"zvonok\",reach=\"refused\"} 1.0")
        .contains("zvonok_bots{application=\"zvonok\",reach=\"well\"} 2.0")
        .contains("zvonok_polling_silence_seconds");
    assertThat(log).doesNotContain("made-up-token");
  }

  private static String body(RestClient client, String path) {
    return client.get().uri(path).retrieve().body(String.class);
  }

  @Test
  @Order(2)
  void whoIsInBothSchoolsSeesInEachChatThatSchoolAlone() {
    Phone atFirst = region.phone(MOTHER, FIRST);
    Phone atSecond = region.phone(MOTHER, SECOND);
    atFirst.send("/marks");
    atSecond.send("/marks");

    String first = shown(atFirst);
    String second = shown(atSecond);

    assertThat(first).contains("Мария").doesNotContain("Рената", "Платон");
    assertThat(second).contains("Рената").doesNotContain("Мария", "Иван\"");
  }

  private static String shown(Phone phone) {
    return phone
        .awaitMessage(message -> message.fromBot() && !message.buttons().isEmpty(), Region.PATIENCE)
        .json()
        .toString();
  }

  @Test
  @Order(3)
  void whatOneSchoolsButtonSaysMeansNothingAtTheOther() {
    Phone teacher = region.phone(TEACHER, SECOND);
    teacher.send("/menu");
    teacher.awaitMessage(message -> !message.buttons().isEmpty(), Region.PATIENCE);

    teacher.tapData(ActionCodec.encode(new JournalAction.ConfirmRoll(lessonOfFirst))).awaitAnswer();
    teacher.tapData(ActionCodec.encode(new JournalAction.OpenLesson(lessonOfFirst))).awaitAnswer();

    assertThat(teacher.messages().toString()).doesNotContain("Алгебра");
    for (SchoolFixture school : List.of(region.first, region.second)) {
      assertThat(
              Region.count(
                  school, "select count(*) from lesson_record where roll_confirmed_at is not null"))
          .isZero();
    }
    region.phone(TEACHER, FIRST).send("/lessons");
    assertThat(shown(region.phone(TEACHER, FIRST))).contains("Алгебра");
  }

  @Test
  @Order(4)
  void aCodeOfOneSchoolIsNoCodeAtTheOther() {
    User father = User.of(900_003, "Пётр");
    IssuedCode code = code(region.first, region.first.ivansFather());
    Phone atSecond = region.phone(father, SECOND);
    Phone atFirst = region.phone(father, FIRST);

    atSecond.send("/start " + code.link());
    ChatMessage refused = atSecond.awaitMessage(ChatMessage::fromBot, Region.PATIENCE);
    atSecond.mark();
    atSecond.send("/start " + "x".repeat(code.link().length()));
    ChatMessage unknown = atSecond.awaitMessage(ChatMessage::fromBot, Region.PATIENCE);

    assertThat(refused.text()).isEqualTo(unknown.text());
    assertThat(Region.count(region.second, "select count(*) from binding")).isEqualTo(2);
    assertThat(Region.count(region.first, "select count(*) from link_code where used_at is null"))
        .isOne();
    atFirst.send("/start " + code.link());
    atFirst.awaitMessage(message -> message.button("Да, это я").isPresent(), Region.PATIENCE);
  }

  private static IssuedCode code(SchoolFixture school, long person) {
    Outcome<IssuedCode> issued =
        Region.in(
            school,
            () ->
                process
                    .getBean(LinkCodes.class)
                    .issue(school.id(), person, LinkCodes.Handed.PAPER, null, null));
    return ((Outcome.Done<IssuedCode>) issued).value();
  }

  @Test
  @Order(5)
  void anAlertLeavesByItsSchoolsBot() {
    region.telegram.forgetRequests();
    SchoolFixture school = region.second;
    Actor teacher =
        new Actor(school.id(), school.mathTeacher(), Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
    RollCall roll = process.getBean(RollCall.class);
    Attendance absent = Attendance.of(AttendanceCode.ABSENT);

    Region.in(school, () -> roll.note(teacher, lessonOfSecond, school.ivan(), null, absent));
    Region.in(school, () -> roll.confirm(teacher, lessonOfSecond));

    region.phone(MOTHER, SECOND).awaitText("Платон", Region.PATIENCE);
    assertThat(region.senders("sendMessage")).containsOnly(botId(SECOND.token()));
  }

  private static long botId(String token) {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  @Test
  @Order(6)
  void theTeachersOfEachSchoolAreReminded_ofTheirOwn() {
    EachSchool each = process.getBean(EachSchool.class);
    await()
        .atMost(Region.PATIENCE)
        .until(() -> process.getBean(Dispatcher.class).sentFor().size() == 3);

    each.does("reminders", process.getBean(Reminders.class)::look);

    assertThat(reminder(FIRST)).contains("Алгебра").doesNotContain("Математика");
    assertThat(reminder(SECOND)).contains("Математика").doesNotContain("Алгебра");
  }

  /** Perhaps the job was quicker than we are: it may have come before. */
  private static String reminder(BotIdentity bot) {
    Phone phone = region.phone(TEACHER, bot);
    return await()
        .atMost(Region.PATIENCE)
        .until(
            () ->
                phone.messages().stream()
                    .filter(message -> message.text().contains(REMINDED))
                    .map(message -> message.json().toString())
                    .findFirst()
                    .orElse(""),
            said -> !said.isEmpty());
  }

  @Test
  @Order(7)
  void twoProcessesShareThem_andWhatOneLeavesTheOtherTakes() {
    try (ConfigurableApplicationContext other = region.open("--server.port=0")) {
      region.telegram.forgetRequests();
      ask(FIRST);
      ask(SECOND);
      assertThat(region.telegram.violations()).as("nobody polls beside another").isEmpty();

      process.close();
      ask(FIRST);
      ask(SECOND);

      assertThat(other.getBean(Dispatcher.class).sentFor())
          .containsExactly(region.first.id(), region.second.id(), region.third.id());
      assertThat(region.telegram.violations()).isEmpty();
    }
    process = null;
  }

  @Test
  @Order(8)
  void aSchoolThatIsNotThereStopsTheStart_andItsLineIsNamed(CapturedOutput output)
      throws IOException {
    Path bots =
        Files.writeString(
            region.bots.resolveSibling("unknown-" + region.bots.getFileName()),
            "s1 " + FIRST.token() + "\ns9 " + SECOND.token() + "\n");

    boolean started =
        ZvonokApplication.serve(
            "--zvonok.database.url=" + region.database.url(),
            "--zvonok.database.pool=2",
            "--zvonok.bots=" + bots,
            "--zvonok.secret=made up for tests alone",
            "--zvonok.telegram.api=" + region.telegram.url(),
            "--server.port=0");

    Files.delete(bots);
    assertThat(started).isFalse();
    assertThat(output.getErr())
        .contains("ZVONOK_BOTS, line 2: There is no school s9 here.", "zvonok found");
    assertThat(output).doesNotContain("made-up-token");
  }

  private static void ask(BotIdentity bot) {
    Phone phone = region.phone(TEACHER, bot);
    phone.mark();
    phone.send("/menu");
    phone.awaitMessage(ChatMessage::fromBot, Region.PATIENCE);
  }
}
