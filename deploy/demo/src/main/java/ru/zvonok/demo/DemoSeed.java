package ru.zvonok.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import ru.zvonok.core.CoreConfiguration;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.exchange.ImportOptions;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Imports;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.WorkKinds;
import ru.zvonok.core.people.People;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;

/** Founds the demo school in an empty database: the import first, then the half year behind it. */
final class DemoSeed {

  static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private static final LocalDate FIRST_DAY = LocalDate.of(MadeUpSchool.FIRST_YEAR, 9, 1);

  private DemoSeed() {}

  /**
   * Does nothing where a school stands already.
   *
   * @param properties the application's: which database, and the secret of the codes
   * @param filledUntil later lessons stay empty
   * @return whether the school was founded now
   */
  static boolean into(Map<String, Object> properties, Instant filledUntil) {
    try (ConfigurableApplicationContext core =
        new SpringApplicationBuilder(Core.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(properties)
            .run()) {
      Schools schools = core.getBean(Schools.class);
      if (!schools.all().isEmpty()) {
        return false;
      }
      found(core, schools.create("Школа «Звонок» (демо)", ZONE).id(), filledUntil);
      return true;
    }
  }

  private static void found(ConfigurableApplicationContext core, long school, Instant filledUntil) {
    bringIn(core.getBean(Imports.class), school);
    TransactionTemplate transaction =
        new TransactionTemplate(core.getBean(PlatformTransactionManager.class));
    SchoolScope.run(
        school,
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  core.getBean(WorkKinds.class).ensureDefaults(school);
                  new DemoYear(core.getBean(JdbcClient.class), core.getBean(Lessons.class), school)
                      .fill(FIRST_DAY, filledUntil, LocalDate.ofInstant(filledUntil, ZONE));
                  occupy(core, school);
                }));
  }

  /** The director's way in is on the stage: the application needn't print another. */
  private static void occupy(ConfigurableApplicationContext core, long school) {
    core.getBean(LinkCodes.class)
        .issue(
            school,
            core.getBean(People.class).idOf(school, MadeUpSchool.DIRECTOR).orElseThrow(),
            LinkCodes.Handed.PAPER,
            Duration.ofDays(3650),
            null);
  }

  private static void bringIn(Imports imports, long school) {
    try {
      Path folder = Files.createTempDirectory("zvonok-demo");
      try {
        List<Path> files = DemoFiles.write(MadeUpSchool.draw(), folder);
        ImportReport report = imports.apply(school, files, new ImportOptions(false, FIRST_DAY));
        if (!report.applied()) {
          throw new IllegalStateException(
              "the demo's own files are refused: "
                  + report.problems().stream()
                      .limit(5)
                      .map(one -> one.where(Locale.ENGLISH) + " " + one.what(Locale.ENGLISH))
                      .toList());
        }
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(CoreConfiguration.class)
  static class Core {

    /** The school was founded on the first day, in the morning. */
    @Bean
    Clock clock() {
      return Clock.fixed(FIRST_DAY.atTime(LocalTime.of(7, 0)).atZone(ZONE).toInstant(), ZONE);
    }

    @Bean
    AlertChannel noChannel() {
      return (_, _) -> new Delivery.Failed("nothing is told while the demo school is founded");
    }
  }
}
