package ru.zvonok.bot;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.PastUpdates;
import ru.zvonok.core.alert.PastLetters;
import ru.zvonok.core.reminder.Reminders;
import ru.zvonok.core.schedule.Job;
import ru.zvonok.core.schedule.Jobs;
import ru.zvonok.core.school.SchoolScope;

/** What is done for the served school again and again, while it is served. */
@Component
class SchoolJobs implements SmartLifecycle {

  private final TheSchool served;
  private final Reminders reminders;
  private final PastLetters letters;
  private final PastUpdates updates;
  private final Jobs jobs;
  private final Duration kept;
  private volatile boolean running;

  SchoolJobs(
      TheSchool served,
      Reminders reminders,
      PastLetters letters,
      PastUpdates updates,
      Jobs jobs,
      ZvonokSettings settings) {
    this.served = served;
    this.reminders = reminders;
    this.letters = letters;
    this.updates = updates;
    this.jobs = jobs;
    kept = Duration.ofDays(settings.keep().letters());
  }

  @Override
  public void start() {
    long school = served.school().id();
    jobs.start(
        List.of(
            new Job(
                "reminders-" + school,
                Duration.ofSeconds(20),
                () -> SchoolScope.run(school, () -> reminders.look(school))),
            new Job(
                "past-" + school,
                Duration.ofHours(1),
                () -> SchoolScope.run(school, () -> forget(school)))));
    running = true;
  }

  private void forget(long school) {
    letters.forget(school, kept);
    updates.forget(school);
  }

  /** Before the dispatcher and the database go. */
  @Override
  public void stop() {
    jobs.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the school is known. */
  @Override
  public int getPhase() {
    return 1;
  }
}
