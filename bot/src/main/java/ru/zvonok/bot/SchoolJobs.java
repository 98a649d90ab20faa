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

/**
 * What is done again and again for every school that is served, here or by another replica: one job
 * for all of them, however many they are.
 */
@Component
class SchoolJobs implements SmartLifecycle {

  private final EachSchool each;
  private final Reminders reminders;
  private final PastLetters letters;
  private final PastUpdates updates;
  private final Jobs jobs;
  private final Duration kept;
  private volatile boolean running;

  SchoolJobs(
      EachSchool each,
      Reminders reminders,
      PastLetters letters,
      PastUpdates updates,
      Jobs jobs,
      ZvonokSettings settings) {
    this.each = each;
    this.reminders = reminders;
    this.letters = letters;
    this.updates = updates;
    this.jobs = jobs;
    kept = Duration.ofDays(settings.keep().letters());
  }

  @Override
  public void start() {
    jobs.start(
        List.of(
            new Job(
                "reminders", Duration.ofSeconds(20), () -> each.does("reminders", reminders::look)),
            new Job("past", Duration.ofHours(1), () -> each.does("past", this::forget))));
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

  /** After the schools are open. */
  @Override
  public int getPhase() {
    return 2;
  }
}
