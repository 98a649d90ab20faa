package ru.zvonok.bot.watch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.ServedSchool;
import ru.zvonok.core.alert.OutboxWatch;
import ru.zvonok.core.alert.Waiting;
import ru.zvonok.core.schedule.JobState;
import ru.zvonok.core.schedule.Jobs;
import ru.zvonok.core.school.SchoolScope;

/** One look at the database for all figures of a scrape, however many they are. */
@Component
class Snapshot {

  private static final Duration FRESH = Duration.ofSeconds(2);

  private record Look(List<Waiting> waiting, List<JobState> jobs) {}

  private final LoadingCache<Long, Look> looks;
  private final ServedSchool served;

  Snapshot(OutboxWatch outbox, Jobs jobs, ServedSchool served) {
    this.served = served;
    looks =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(FRESH)
            .build(
                school ->
                    new Look(SchoolScope.in(school, () -> outbox.waiting(school)), jobs.states()));
  }

  List<Waiting> waiting() {
    return look().waiting();
  }

  List<JobState> jobs() {
    return look().jobs();
  }

  private Look look() {
    return looks.get(served.school().id());
  }
}
