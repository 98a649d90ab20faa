package ru.zvonok.bot.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import ru.zvonok.bot.Served;
import ru.zvonok.bot.ServedSchools;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.exchange.RosterFiles;
import ru.zvonok.core.importing.ImportDesk;
import ru.zvonok.core.school.School;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/**
 * The whole bot between a real database and a stand-in of Telegram, on Tuesday 14 October 2025; the
 * work on imports is done when the test says so.
 */
final class Bureau implements AutoCloseable {

  static final String ROSTER = "roster.zip";

  final StandIn telegram = StandIn.start(StandInSettings.forTests());
  final TestClock clock = TestClock.inMoscow("2025-10-14T16:00");
  final SchoolFixture school;
  final School served;
  final Phone technician = telegram.phone(User.of(700_001, "Олег"));
  final Phone director = telegram.phone(User.of(700_002, "Вера"));
  private final TestDatabase database = TestDatabase.fresh();
  private final TestCore core;
  private final Path folder;

  Bureau(Path folder) {
    this.folder = folder;
    school = SchoolFixture.in(database.dataSource());
    served = new School(school.id(), "Школа на Липовой", ZoneId.of("Europe/Moscow"));
    bind(technician, school.technician());
    bind(director, school.director());
    core = TestCore.on(database, clock, this::bot);
    core.get(Dispatcher.class).open(school.id());
  }

  private void bot(AnnotationConfigApplicationContext context) {
    ZvonokSettings settings =
        new ZvonokSettings(
            new ZvonokSettings.Telegram(telegram.bot().token(), telegram.url()),
            new ZvonokSettings.Webhook(null, null, null),
            ZvonokSettings.Sending.USUAL,
            ZvonokSettings.Keep.USUAL,
            null,
            null,
            null);
    context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    context.scan(
        "ru.zvonok.bot.dialog",
        "ru.zvonok.bot.telegram",
        "ru.zvonok.bot.start",
        "ru.zvonok.bot.teacher",
        "ru.zvonok.bot.classteacher",
        "ru.zvonok.bot.family",
        "ru.zvonok.bot.office",
        "ru.zvonok.bot.quick",
        "ru.zvonok.bot.slips",
        "ru.zvonok.bot.duty",
        "ru.zvonok.bot.timetable",
        "ru.zvonok.bot.rules",
        "ru.zvonok.bot.termmark",
        "ru.zvonok.bot.training",
        "ru.zvonok.bot.importing");
    context.registerBean(ZvonokSettings.class, () -> settings);
    context.registerBean(
        ServedSchools.class,
        () -> () -> List.of(Served.alone(served, settings.telegram().token())));
  }

  private void bind(Phone phone, long person) {
    school.rows().bind(person, Long.toString(phone.chatId()));
  }

  /** Sends a file and waits for the word that it is being read. */
  ChatMessage send(Phone phone, String name, byte[] content) {
    phone.sendDocument(name, "application/octet-stream", content);
    return phone.awaitText("Читаю файл");
  }

  /** The same, read at once. */
  ChatMessage checked(Phone phone, String name, byte[] content) {
    send(phone, name, content);
    return work(phone);
  }

  /** What is due is done; the message that tells of it. */
  ChatMessage work(Phone phone) {
    phone.mark();
    afterGathering();
    if (drain() == 0) {
      throw new AssertionError("nothing was due");
    }
    return phone.awaitMessage(message -> message.fromBot() && !message.buttons().isEmpty());
  }

  void afterGathering() {
    clock.pass(ImportDesk.GATHERING);
  }

  int drain() {
    return core.get(ImportWorker.class).drain(served);
  }

  /** The roster of a small school as one zip. */
  byte[] zip(RosterFiles files) {
    return bytes(files.zip(folder));
  }

  /** One file of it alone. */
  byte[] csv(RosterFiles files, String name) {
    return bytes(files.folder(folder).resolve(name));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count(String from) {
    return Objects.requireNonNull(
        school
            .rows()
            .with(jdbc -> jdbc.sql("select count(*) from " + from).query(Long.class).single()));
  }

  List<String> texts(String sql) {
    return school.rows().with(jdbc -> jdbc.sql(sql).query(String.class).list());
  }

  <T> T bean(Class<T> type) {
    return core.get(type);
  }

  TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    core.close();
    telegram.close();
    database.close();
  }
}
