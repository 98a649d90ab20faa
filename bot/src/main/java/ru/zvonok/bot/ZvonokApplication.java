package ru.zvonok.bot;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import ru.zvonok.bot.command.Zvonok;
import ru.zvonok.core.CoreConfiguration;

/** What a school runs: the journal, its bot and its health page in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    // Core has beans of the same simple names.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters =
        // The command line is an application of its own, with a clock and a channel of its own.
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "ru\\.zvonok\\.bot\\.command\\..*"))
@EnableConfigurationProperties(ZvonokSettings.class)
@Import(CoreConfiguration.class)
public class ZvonokApplication {

  public static void main(String[] args) {
    if (!Zvonok.serves(args)) {
      System.exit(Zvonok.run(args));
    }
    if (!serve(args)) {
      System.exit(1);
    }
  }

  /** Starts the server and returns; false: it can't start, and has said why. */
  public static boolean serve(String... args) {
    try {
      new SpringApplication(ZvonokApplication.class).run(args);
      return true;
    } catch (RuntimeException e) {
      // Told by StartFailure, or in full by Spring Boot.
      return false;
    }
  }

  /** Before the database or anything else is touched. */
  @Bean
  static BeanFactoryPostProcessor settingsAreRight(Environment settings) {
    return _ -> new SettingsCheck(settings).look();
  }
}
