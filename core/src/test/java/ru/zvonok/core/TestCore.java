package ru.zvonok.core;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.core.school.SchoolScope;

/** Core as a front end would start it, on a test's database and clock, without a front end. */
public final class TestCore implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;

  private TestCore(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  public static TestCore on(TestDatabase database, Clock clock) {
    return on(database, clock, _ -> {});
  }

  /**
   * @param more registers what else the test needs, such as an alert channel
   */
  public static TestCore on(
      TestDatabase database, Clock clock, Consumer<AnnotationConfigApplicationContext> more) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource("test", Map.of("zvonok.secret", "made up for tests alone")));
    context.registerBean(DataSource.class, database::dataSource, d -> d.setDestroyMethodName(""));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));
    context.register(CoreConfiguration.class);
    more.accept(context);
    context.refresh();
    return new TestCore(context);
  }

  public <T> T get(Class<T> service) {
    return context.getBean(service);
  }

  /** The work in the scope of one school, as a front end does it. */
  public static <T> T in(SchoolFixture school, Supplier<T> work) {
    return SchoolScope.in(school.id(), work);
  }

  @Override
  public void close() {
    context.close();
  }
}
