package ru.zvonok.core.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Runs the jobs while this process serves. When a replica dies, another one takes its jobs over;
 * what they do by the school's clock is theirs: here only the machines' own time counts.
 */
@Service
public class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED = 4;
  private static final int AT_ONCE = 2;

  private final DataSource database;
  private final JdbcClient jdbc;
  private @Nullable Scheduler scheduler;

  Jobs(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /** From now on this process takes its part in these jobs. */
  public synchronized void start(List<Job> jobs) {
    if (scheduler != null || jobs.isEmpty()) {
      return;
    }
    Scheduler started =
        Scheduler.create(database)
            .startTasks(jobs.stream().map(Jobs::task).toList())
            .threads(AT_ONCE)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    started.start();
    scheduler = started;
  }

  /** What is under way ends; another replica goes on. */
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  public List<JobState> states() {
    return jdbc.sql(
            """
            select task_name, execution_time, picked, last_success, last_failure,
              case when picked then 0
                else greatest(0, extract(epoch from now() - execution_time)) end as late,
              coalesce(consecutive_failures, 0) as failures
            from scheduled_tasks
            order by task_name
            """)
        .query(
            (row, _) ->
                new JobState(
                    row.getString("task_name"),
                    row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                    Duration.ofMillis(Math.round(row.getDouble("late") * 1_000)),
                    row.getBoolean("picked"),
                    instant(row.getObject("last_success", OffsetDateTime.class)),
                    instant(row.getObject("last_failure", OffsetDateTime.class)),
                    row.getInt("failures")))
        .list();
  }

  private static RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, _) -> doing(job));
  }

  /** The library would log the failure's own words, which may quote data. */
  private static void doing(Job job) {
    try {
      job.work().run();
    } catch (RuntimeException e) {
      String kind = e.getClass().getSimpleName();
      LOG.error("job {} failed: {}", job.name(), kind);
      throw new JobFailed(kind);
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static final class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobFailed(String kind) {
      super(kind, null, false, false);
    }
  }
}
