package ru.zvonok.bot;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
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

  /**
   * Starts the server, if the settings are right, and returns; false: it can't start, and has said
   * why.
   */
  public static boolean serve(String... args) {
    try {
      SpringApplication application = new SpringApplication(ZvonokApplication.class);
      application.addListeners(
          (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
              prepared -> new SettingsCheck(prepared.getEnvironment()).look());
      application.run(withoutServe(args));
      return true;
    } catch (RuntimeException e) {
      // Told by StartFailure, or in full by Spring Boot.
      return false;
    }
  }

  private static String[] withoutServe(String... args) {
    return Arrays.stream(args).filter(one -> !one.equals("serve")).toArray(String[]::new);
  }
}
