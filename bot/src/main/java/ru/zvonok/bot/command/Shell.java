package ru.zvonok.bot.command;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import ru.zvonok.bot.setting.ClockConfiguration;
import ru.zvonok.bot.setting.MigrationConfiguration;
import ru.zvonok.bot.setting.PoolerConfiguration;
import ru.zvonok.core.CoreConfiguration;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;

/** Core without a chat, for one command: opens the database, does the work, and closes it. */
final class Shell implements AutoCloseable {

  private final ConfigurableApplicationContext core;

  private Shell(ConfigurableApplicationContext core) {
    this.core = core;
  }

  /**
   * @throws NotOpened when the settings don't let it; why has been said
   */
  static Shell open() {
    try {
      return new Shell(
          new SpringApplicationBuilder(Configuration.class)
              .web(WebApplicationType.NONE)
              .bannerMode(Banner.Mode.OFF)
              .logStartupInfo(false)
              .properties(Map.of("logging.level.root", "error"))
              .run());
    } catch (RuntimeException e) {
      throw new NotOpened(e);
    }
  }

  /** The shell couldn't be opened, and has said why. */
  static final class NotOpened extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotOpened(RuntimeException why) {
      super(why);
    }
  }

  <T> T bean(Class<T> type) {
    return core.getBean(type);
  }

  /**
   * Does the work within the database's school: the one that {@code externalId} names, or the only
   * one.
   */
  <T> T inSchool(Optional<String> externalId, Function<School, T> work) {
    School school = bean(Schools.class).served(externalId.orElse(null));
    return SchoolScope.in(school.id(), () -> work.apply(school));
  }

  @Override
  public void close() {
    core.close();
  }

  /** The innermost reason in one sentence: no stack trace for the office. */
  static String oneSentence(Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    CoreConfiguration.class,
    ClockConfiguration.class,
    MigrationConfiguration.class,
    PoolerConfiguration.class
  })
  static class Configuration {

    /** A command sends nothing itself: what it writes to the outbox is the server's to send. */
    @Bean
    AlertChannel noChannel() {
      return (_, _) -> new Delivery.Failed("the command line sends nothing");
    }
  }
}
