package ru.zvonok.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.CoreConfiguration;
import ru.zvonok.core.school.SchoolScope;

/** Core as a front end starts it, on a clock that stands. */
final class Core implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(OffsetDateTime.parse(MadeUpYear.NOW).toInstant());

  Core(DataSource database) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource("bench", Map.of("zvonok.secret", "made up for measuring alone")));
    context.registerBean(DataSource.class, () -> database, it -> it.setDestroyMethodName(""));
    context.registerBean(Clock.class, Standing::new);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.register(CoreConfiguration.class);
    context.refresh();
  }

  <T> T get(Class<T> service) {
    return context.getBean(service);
  }

  void clock(String moment) {
    now.set(OffsetDateTime.parse(moment).toInstant());
  }

  /** In one transaction of the school 1, as it is inside a real update. */
  <T extends @Nullable Object> T in(Supplier<T> work, boolean rolledBack) {
    TransactionTemplate transaction =
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return SchoolScope.in(
        1,
        () ->
            transaction.execute(
                status -> {
                  T result = work.get();
                  if (rolledBack) {
                    status.setRollbackOnly();
                  }
                  return result;
                }));
  }

  @Override
  public void close() {
    context.close();
  }

  private final class Standing extends Clock {

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }
}
