package ru.zvonok.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.bot.setting.DemoClock;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/** The whole house on one machine: database, stand-in for Telegram, application, people. */
final class Demo implements AutoCloseable {

  /** Lessons that ended before this long ago are filled; the latest ones wait for the visitor. */
  private static final Duration OPEN = Duration.ofMinutes(95);

  private static final String RUSSIAN = "ru";

  private final DemoSettings settings;
  private @Nullable StandIn telegram;
  private @Nullable DemoDatabase database;
  private @Nullable ConfigurableApplicationContext application;
  private String greeting = "";

  private Demo(DemoSettings settings) {
    this.settings = settings;
  }

  /** Returns when everyone on the stage has a phone in hand; what fails leaves nothing running. */
  static Demo start(DemoSettings settings) throws IOException, SQLException {
    Demo demo = new Demo(settings);
    try {
      demo.open();
      return demo;
    } catch (IOException | SQLException | RuntimeException | Error e) {
      demo.close();
      throw e;
    }
  }

  /** A port that is taken is told before any school is founded. */
  private synchronized void open() throws IOException, SQLException {
    FutureTask<@Nullable StandIn> page = new FutureTask<>(this::startPage);
    Thread.ofPlatform().name("page").start(page);
    try {
      database = DemoDatabase.start(settings.data().orElse(null));
    } finally {
      telegram = started(page);
    }
    found();
    openSchool(RUSSIAN);
    StandIn phones = telegram;
    if (phones == null) {
      greeting = people().codes();
    } else {
      phones.tour(DemoTour.tour());
      phones.resetControl(this::reset);
      greeting =
          """

            Школа «Звонок» открыта: http://localhost:%d
            Отметьте Петю Звонкова отсутствующим и посмотрите на телефон его мамы.
            (The demo school is open; stop it with Ctrl+C.)
          """
              .formatted(phones.port());
    }
  }

  private @Nullable StandIn startPage() {
    return settings.token().isPresent()
        ? null
        : StandIn.start(StandInSettings.forDemo(settings.port()));
  }

  private static @Nullable StandIn started(FutureTask<@Nullable StandIn> page) {
    try {
      return page.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void found() throws SQLException {
    if (DemoSeed.into(properties(), settings.now().minus(OPEN))) {
      Objects.requireNonNull(database).keepSeed();
    }
  }

  /** Everything as it was in the beginning; people's phones are set to this language. */
  synchronized void reset(String language) throws SQLException {
    closeSchool();
    Objects.requireNonNull(telegram).forgetChats();
    if (!Objects.requireNonNull(database).restore()) {
      found();
    }
    openSchool(language);
  }

  private void openSchool(String language) {
    ConfigurableApplicationContext opened = serve(properties());
    application = opened;
    StandIn phones = telegram;
    if (phones != null) {
      phones.clock(opened.getBean(DemoClock.class));
      phones.clockControl(new SchoolClock(opened, school(), phones));
      people().takeTheirPhones(phones, language);
    }
  }

  private void closeSchool() {
    ConfigurableApplicationContext open = application;
    application = null;
    if (open != null) {
      open.close();
    }
  }

  /** The school's own application; its end is the demo's, so it hears no signal by itself. */
  private static ConfigurableApplicationContext serve(Map<String, Object> properties) {
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .profiles("demo")
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .run(arguments(properties));
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("zvonok.database.url", Objects.requireNonNull(database).url());
    properties.put("zvonok.database.user", DemoDatabase.USER);
    properties.put("zvonok.clock.start", settings.clockStart());
    properties.put("server.shutdown", "immediate");
    StandIn phones = telegram;
    if (phones != null) {
      properties.put("zvonok.telegram.token", StandInSettings.TOKEN);
      properties.put("zvonok.telegram.api", phones.url());
      // The page has the port that the visitor named.
      properties.put("server.port", 0);
      properties.put("zvonok.webhook.url", "");
    } else {
      properties.put("zvonok.telegram.token", settings.token().orElseThrow());
      settings.api().ifPresent(api -> properties.put("zvonok.telegram.api", api));
      properties.put("server.port", settings.port());
    }
    return properties;
  }

  /** As arguments they outrank whatever the environment says. */
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(one -> "--" + one.getKey() + "=" + one.getValue())
        .toArray(String[]::new);
  }

  private School school() {
    return application().getBean(Schools.class).only().orElseThrow();
  }

  private DemoPeople people() {
    return new DemoPeople(application(), school());
  }

  /** The phones, if there are any. */
  Optional<StandIn> telegram() {
    return Optional.ofNullable(telegram);
  }

  /** For a test that looks behind the curtain. */
  ConfigurableApplicationContext application() {
    return Objects.requireNonNull(application);
  }

  /** What the terminal says when everything stands. */
  String greeting() {
    return greeting;
  }

  @Override
  public synchronized void close() {
    closed(this::closeSchool);
    closed(database);
    closed(telegram);
  }

  private static void closed(@Nullable AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      System.err.println("A part of the demo didn't stop by itself: " + e.getMessage());
    }
  }
}
