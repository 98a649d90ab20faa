package ru.zvonok.bot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.ServedSchool;
import ru.zvonok.bot.importing.ImportWorker;
import ru.zvonok.bot.setting.WrongSetting;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.journal.WorkKinds;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;

/** The school that this bot serves: the only one, the one that is named, or a new one. */
@Component
class TheSchool implements ServedSchool, SmartLifecycle {

  private final Schools schools;
  private final WorkKinds kinds;
  private final Dispatcher dispatcher;
  private final ImportWorker imports;
  private final @Nullable String named;
  private volatile @Nullable School school;

  TheSchool(
      Schools schools,
      WorkKinds kinds,
      Dispatcher dispatcher,
      ImportWorker imports,
      ZvonokSettings settings) {
    this.schools = schools;
    this.kinds = kinds;
    this.dispatcher = dispatcher;
    this.imports = imports;
    named = settings.school();
  }

  /** Before anything comes in or goes out. */
  @Override
  public void start() {
    School found = find();
    school = found;
    SchoolScope.run(found.id(), () -> kinds.ensureDefaults(found.id()));
    dispatcher.open(found.id());
    imports.open(found);
  }

  @Override
  public School school() {
    return Objects.requireNonNull(school, "the application hasn't started");
  }

  private School find() {
    try {
      return schools.served(named == null || named.isBlank() ? null : named);
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(e.getMessage() + " ZVONOK_SCHOOL says which one is meant.");
    }
  }

  @Override
  public void stop() {
    // Dispatcher and imports close their schools by themselves, when nothing comes in any more.
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
