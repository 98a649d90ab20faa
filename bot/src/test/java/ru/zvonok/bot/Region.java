package ru.zvonok.bot;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/**
 * Two schools of one database, each with its own bot, and a third one whose token was revoked. The
 * same people live in both; in the second, Ivan and Maria are called Platon and Renata.
 */
final class Region implements AutoCloseable {

  static final BotIdentity FIRST =
      new BotIdentity("7000000011:made-up-token-of-the-first", "first_bot", "Первая");
  static final BotIdentity SECOND =
      new BotIdentity("7000000012:made-up-token-of-the-second", "second_bot", "Вторая");
  static final String REVOKED = "7000000013:made-up-token-that-was-revoked";

  static final Duration PATIENCE = Duration.ofSeconds(60);

  static final User MOTHER = User.of(900_001, "Елена");
  static final User TEACHER = User.of(900_002, "Анна");

  final StandIn telegram = StandIn.start(StandInSettings.forTests().withBots(FIRST, SECOND));
  final TestDatabase database = TestDatabase.fresh();
  final SchoolFixture first = school("s1");
  final SchoolFixture second = school("s2");
  final SchoolFixture third = school("s3");
  final Path bots;

  Region() {
    second.rows().run("update person set given_name = 'Платон' where id = ?", second.ivan());
    second
        .rows()
        .run(
            "update person set given_name = 'Рената' where id = ?",
            second.person("Иванова Мария Петровна"));
    first.rows().run("update subject set name = 'Алгебра' where name = 'Математика'");
    try {
      bots = Files.createTempFile("bots", "");
      Files.writeString(
          bots,
          """
          # a region's schools

          s1  %s
          s2  %s
          s3  %s
          """
              .formatted(FIRST.token(), SECOND.token(), REVOKED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SchoolFixture school(String externalId) {
    SchoolFixture school = SchoolFixture.in(database.dataSource());
    school
        .rows()
        .run(
            "update school set external_id = ?, settings = settings || '{\"undo_seconds\": 0}'"
                + " where id = ?",
            externalId,
            school.id());
    school.rows().bind(school.ivansMother(), Long.toString(MOTHER.id()));
    school.rows().bind(school.mathTeacher(), Long.toString(TEACHER.id()));
    return school;
  }

  /** One more process that serves all of them; it is six in the evening of a Tuesday. */
  ConfigurableApplicationContext open(String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--zvonok.database.url=" + database.url(),
                "--zvonok.database.pool=6",
                "--zvonok.bots=" + bots,
                "--zvonok.secret=made up for tests alone",
                "--zvonok.telegram.api=" + telegram.url(),
                "--zvonok.management.port=0",
                "--spring.profiles.active=demo",
                "--zvonok.clock.start=2025-10-14T18:00"));
    settings.addAll(List.of(more));
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .run(settings.toArray(String[]::new));
  }

  Phone phone(User user, BotIdentity bot) {
    return telegram.phone(user, bot);
  }

  /** A bot may write only where somebody has written first. */
  void openChats() {
    chats().forEach(phone -> phone.send("/help"));
  }

  /** Whoever reads on sees only what comes from now on. */
  void answersHaveCome() {
    chats().forEach(phone -> phone.awaitMessage(ChatMessage::fromBot, PATIENCE));
  }

  private List<Phone> chats() {
    return Stream.of(MOTHER, TEACHER)
        .flatMap(user -> Stream.of(phone(user, FIRST), phone(user, SECOND)))
        .toList();
  }

  /** The teacher's first lesson of the day. */
  long lesson(ConfigurableApplicationContext process, SchoolFixture school) {
    in(
        school,
        () -> {
          process.getBean(Lessons.class).lay(school.id(), SchoolFixture.TODAY, SchoolFixture.TODAY);
          return true;
        });
    return count(
        school,
        "select id from lesson where school_id = %d and day = '2025-10-14' and number = 1"
            .formatted(school.id()));
  }

  static <T> T in(SchoolFixture school, Supplier<T> work) {
    return SchoolScope.in(school.id(), work);
  }

  static long count(SchoolFixture school, String sql) {
    return requireNonNull(school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }

  /** Everything that the bots were told to send so far, by whose token. */
  List<Long> senders(String method) {
    return telegram.requests(method).stream().map(request -> request.bot()).toList();
  }

  @Override
  public void close() {
    telegram.close();
    database.close();
    try {
      Files.delete(bots);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
