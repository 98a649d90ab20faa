package ru.zvonok.bot;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.ServedSchool;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;

/** The school that this bot serves: the only one, the one that is named, or a new one. */
@Component
class TheSchool implements ServedSchool, SmartLifecycle {

  private static final String NEW_NAME = "Школа";
  private static final ZoneId NEW_ZONE = ZoneId.of("Europe/Moscow");

  private final Schools schools;
  private final JdbcClient jdbc;
  private final Dispatcher dispatcher;
  private final @Nullable String named;
  private volatile @Nullable School school;

  TheSchool(Schools schools, JdbcClient jdbc, Dispatcher dispatcher, ZvonokSettings settings) {
    this.schools = schools;
    this.jdbc = jdbc;
    this.dispatcher = dispatcher;
    named = settings.school();
  }

  /** Before anything comes in or goes out. */
  @Override
  public void start() {
    School found = find();
    school = found;
    dispatcher.open(found.id());
  }

  @Override
  public School school() {
    return Objects.requireNonNull(school, "the application hasn't started");
  }

  private School find() {
    if (named != null && !named.isBlank()) {
      return byExternalId(named);
    }
    List<School> all = schools.all();
    return switch (all.size()) {
      case 0 -> schools.create(NEW_NAME, NEW_ZONE);
      case 1 -> all.getFirst();
      default ->
          throw new WrongSetting(
              "This database holds several schools: name one by ZVONOK_SCHOOL (its external id).");
    };
  }

  private School byExternalId(String externalId) {
    return jdbc.sql("select id from school where external_id = :id")
        .param("id", externalId)
        .query(Long.class)
        .optional()
        .flatMap(schools::get)
        .orElseThrow(
            () -> new WrongSetting("There is no school with the external id of ZVONOK_SCHOOL."));
  }

  @Override
  public void stop() {
    // The dispatcher closes its schools by itself, when nothing comes in any more.
  }

  @Override
  public boolean isRunning() {
    return school != null;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
