package ru.zvonok.bot;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.core.reminder.Reminders;
import ru.zvonok.core.schedule.Job;
import ru.zvonok.core.schedule.Jobs;
import ru.zvonok.core.school.SchoolScope;

/** What is done for the served school again and again, while it is served. */
@Component
class SchoolJobs implements SmartLifecycle {

  private final TheSchool served;
  private final Reminders reminders;
  private final Jobs jobs;
  private volatile boolean running;

  SchoolJobs(TheSchool served, Reminders reminders, Jobs jobs) {
    this.served = served;
    this.reminders = reminders;
    this.jobs = jobs;
  }

  @Override
  public void start() {
    long school = served.school().id();
    jobs.start(
        List.of(
            new Job(
                "reminders-" + school,
                Duration.ofSeconds(20),
                () -> SchoolScope.run(school, () -> reminders.look(school)))));
    running = true;
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
