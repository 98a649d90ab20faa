package ru.zvonok.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private static final int OPEN_MINUTES = 95;

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final DemoSettings settings;
  private @Nullable StandIn telegram;
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

  /** The phones' page first: a port that is taken is told before anything else is done. */
  private void open() throws IOException, SQLException {
    if (settings.token().isEmpty()) {
      telegram = opened(StandIn.start(StandInSettings.forDemo(settings.port())));
    }
    DemoDatabase database = opened(DemoDatabase.start(settings.data().orElse(null)));
    Map<String, Object> properties = properties(database);
    DemoSeed.into(properties, settings.now().minusSeconds(OPEN_MINUTES * 60L));
    ConfigurableApplicationContext school = opened(serve(properties));
    application = school;
    DemoPeople people = new DemoPeople(school, school.getBean(Schools.class).only().orElseThrow());
    StandIn phones = telegram;
    if (phones == null) {
      greeting = people.codes();
    } else {
      openPhones(phones, school, people);
      greeting =
          """

            Школа «Звонок» открыта: http://localhost:%d
            Отметьте Петю Звонкова отсутствующим и посмотрите на телефон его мамы.
            (The demo school is open; stop it with Ctrl+C.)
          """
              .formatted(phones.port());
    }
  }

  private static void openPhones(
      StandIn phones, ConfigurableApplicationContext application, DemoPeople people) {
    School school = application.getBean(Schools.class).only().orElseThrow();
    phones.clock(application.getBean(DemoClock.class));
    phones.clockControl(new SchoolClock(application, school, phones));
    people.takeTheirPhones(phones);
  }

  /** The school's own application; its end is the demo's, so it hears no signal by itself. */
  private static ConfigurableApplicationContext serve(Map<String, Object> properties) {
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .profiles("demo")
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .run(arguments(properties));
  }

  private Map<String, Object> properties(DemoDatabase database) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("zvonok.database.url", database.url());
    properties.put("zvonok.database.user", DemoDatabase.USER);
    properties.put("zvonok.clock.start", settings.clockStart());
    properties.put("server.shutdown", "immediate");
    if (telegram != null) {
      properties.put("zvonok.telegram.token", StandInSettings.TOKEN);
      properties.put("zvonok.telegram.api", telegram.url());
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

  private <T extends AutoCloseable> T opened(T part) {
    running.push(part);
    return part;
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
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        System.err.println("A part of the demo didn't stop by itself: " + e.getMessage());
      }
    }
  }

  /** As arguments they outrank whatever the environment says. */
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(one -> "--" + one.getKey() + "=" + one.getValue())
        .toArray(String[]::new);
  }
}
