package ru.zvonok.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  private final DemoDatabase database;
  private final Optional<StandIn> telegram;
  private final ConfigurableApplicationContext application;
  private final DemoPeople people;

  private Demo(
      DemoDatabase database,
      Optional<StandIn> telegram,
      ConfigurableApplicationContext application,
      DemoPeople people) {
    this.database = database;
    this.telegram = telegram;
    this.application = application;
    this.people = people;
  }

  static Demo start(DemoSettings settings) throws IOException, SQLException {
    DemoDatabase database = DemoDatabase.start(settings.data().orElse(null));
    Optional<StandIn> telegram =
        settings.token().isPresent()
            ? Optional.empty()
            : Optional.of(StandIn.start(StandInSettings.forDemo(settings.port())));
    Map<String, Object> properties = new HashMap<>();
    properties.put("zvonok.database.url", database.url());
    properties.put("zvonok.database.user", DemoDatabase.USER);
    properties.put("zvonok.telegram.token", settings.token().orElse(StandInSettings.TOKEN));
    properties.put("zvonok.clock.start", settings.clockStart());
    telegram.ifPresent(
        standIn -> {
          properties.put("zvonok.telegram.api", standIn.url());
          properties.put("server.port", 0);
        });
    DemoSeed.into(
        properties,
        LocalDateTime.parse(settings.clockStart())
            .minusMinutes(OPEN_MINUTES)
            .atZone(DemoSeed.ZONE)
            .toInstant());
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(ZvonokApplication.class)
            .profiles("demo")
            .logStartupInfo(false)
            .run(arguments(properties));
    School school = application.getBean(Schools.class).only().orElseThrow();
    DemoPeople people = new DemoPeople(application, school);
    telegram.ifPresent(
        standIn -> {
          SchoolClock clock = new SchoolClock(application, school, standIn);
          standIn.clock(application.getBean(DemoClock.class));
          standIn.clockControl(clock);
          people.takeTheirPhones(standIn);
        });
    return new Demo(database, telegram, application, people);
  }

  String url() {
    return telegram.orElseThrow().url();
  }

  StandIn telegram() {
    return telegram.orElseThrow();
  }

  /** What the terminal says when everything stands. */
  String greeting() {
    return telegram
        .map(
            standIn ->
                """

                  Школа «Звонок» открыта: http://localhost:%d
                  Выберите телефоны, отметьте Петю Звонкова отсутствующим и посмотрите на телефон мамы.
                  (The demo school is open; stop it with Ctrl+C.)
                """
                    .formatted(standIn.port()))
        .orElseGet(people::codes);
  }

  @Override
  public void close() {
    application.close();
    telegram.ifPresent(StandIn::close);
    try {
      database.close();
    } catch (IOException e) {
      System.err.println("The demo's database didn't stop by itself.");
    }
  }

  /** As arguments they outrank whatever the environment says. */
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(one -> "--" + one.getKey() + "=" + one.getValue())
        .toArray(String[]::new);
  }
}
