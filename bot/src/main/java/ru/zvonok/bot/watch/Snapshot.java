package ru.zvonok.bot.watch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.ServedSchools;
import ru.zvonok.core.alert.OutboxWatch;
import ru.zvonok.core.alert.Waiting;
import ru.zvonok.core.schedule.JobState;
import ru.zvonok.core.schedule.Jobs;

/** One look at the database for all figures of a scrape, however many they are. */
@Component
class Snapshot {

  private static final Duration FRESH = Duration.ofSeconds(2);

  private record Look(List<Waiting> waiting, List<JobState> jobs) {}

  private static final String ALL = "all";

  private final LoadingCache<String, Look> looks;

  Snapshot(OutboxWatch outbox, Jobs jobs, ServedSchools served) {
    looks =
        Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterWrite(FRESH)
            .build(
                _ ->
                    new Look(
                        outbox.waiting(
                            served.all().stream().map(one -> one.school().id()).toList()),
                        jobs.states()));
  }

  List<Waiting> waiting() {
    return look().waiting();
  }

  List<JobState> jobs() {
    return look().jobs();
  }

  private Look look() {
    return looks.get(ALL);
  }
}
