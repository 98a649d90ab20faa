package ru.zvonok.bot;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.importing.ImportWorker;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.journal.WorkKinds;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;

/** Opens each school that is served, before anything comes in: what it sends, what it imports. */
@Component
class OpenSchools implements SmartLifecycle {

  private final ServedSchools served;
  private final WorkKinds kinds;
  private final Dispatcher dispatcher;
  private final ImportWorker imports;
  private volatile boolean running;

  OpenSchools(ServedSchools served, WorkKinds kinds, Dispatcher dispatcher, ImportWorker imports) {
    this.served = served;
    this.kinds = kinds;
    this.dispatcher = dispatcher;
    this.imports = imports;
  }

  @Override
  public void start() {
    served.all().forEach(one -> open(one.school()));
    running = true;
  }

  private void open(School school) {
    SchoolScope.run(school.id(), () -> kinds.ensureDefaults(school.id()));
    dispatcher.open(school.id());
    imports.open(school);
  }

  /** Dispatcher and imports close their schools by themselves, when nothing comes in any more. */
  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the schools are known. */
  @Override
  public int getPhase() {
    return 1;
  }
}
