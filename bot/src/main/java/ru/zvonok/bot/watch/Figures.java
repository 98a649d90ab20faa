package ru.zvonok.bot.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Waiting;
import ru.zvonok.core.schedule.JobState;

/**
 * Figures that are read from the database when somebody looks: what waits to go out ({@code
 * zvonok.outbox.*}), and how the recurring jobs do ({@code zvonok.jobs.*}).
 */
@Component
class Figures implements MeterBinder {

  private final Snapshot snapshot;

  Figures(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (Kind kind : Kind.values()) {
      outbox(meters, "zvonok.outbox.depth", "Letters that are due and not sent", kind)
          .apply(Waiting::letters);
      outbox(meters, "zvonok.outbox.age", "How long the oldest of them has been due", kind)
          .apply(waiting -> seconds(waiting.oldest()));
    }
    Gauge.builder("zvonok.jobs.late", this, Figures::late)
        .description("How long the job that should have run first has been waiting")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("zvonok.jobs.failures", this, Figures::failures)
        .description("Failures in a row, of all recurring jobs")
        .register(meters);
  }

  private interface As {
    void apply(ToDoubleFunction<Waiting> figure);
  }

  private As outbox(MeterRegistry meters, String name, String what, Kind kind) {
    return figure ->
        Gauge.builder(name, snapshot, all -> figure.applyAsDouble(of(all.waiting(), kind)))
            .description(what)
            .baseUnit(name.endsWith("age") ? "seconds" : null)
            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
            .register(meters);
  }

  private static Waiting of(List<Waiting> all, Kind kind) {
    return all.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private double late() {
    return snapshot.jobs().stream()
        .map(JobState::late)
        .mapToDouble(Figures::seconds)
        .max()
        .orElse(0);
  }

  private double failures() {
    return snapshot.jobs().stream().mapToInt(JobState::failures).sum();
  }

  private static double seconds(Duration one) {
    return one.toMillis() / 1_000.0;
  }
}
