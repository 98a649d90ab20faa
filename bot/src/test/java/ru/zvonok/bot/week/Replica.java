package ru.zvonok.bot.week;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.CoreConfiguration;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.core.reminder.Reminders;
import ru.zvonok.core.schedule.Job;
import ru.zvonok.core.schedule.Jobs;
import ru.zvonok.core.school.SchoolScope;

/**
 * One of the processes that serve the school: it looks for reminders and sends them, by its job as
 * always and whenever the clock is moved.
 */
final class Replica implements AutoCloseable {

  /** Telegram's answer takes a moment, in which a message is sent and nobody knows it yet. */
  private static final long ANSWERS_AFTER_NANOS = 4_000_000;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final HikariDataSource pool;
  private final TestClock clock = TestClock.inMoscow("2026-02-20T08:00");
  private final Phones phones;
  private final long school;

  Replica(String url, long school, Phones phones, Instant now) {
    this.school = school;
    this.phones = phones;
    clock.set(now);
    HikariConfig database = new HikariConfig();
    database.setJdbcUrl(url);
    database.setUsername(TestDatabase.USER);
    database.setMaximumPoolSize(8);
    database.setMinimumIdle(0);
    pool = new HikariDataSource(database);
    install();
    context.refresh();
    context.getBean(Dispatcher.class).open(school);
    context
        .getBean(Jobs.class)
        .start(List.of(new Job("reminders-" + school, Duration.ofSeconds(20), this::remind)));
  }

  private void install() {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource("test", Map.of("zvonok.secret", "made up for tests alone")));
    context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(AlertChannel.class, () -> this::deliver);
    context.register(CoreConfiguration.class);
    context.scan("ru.zvonok.bot.duty");
  }

  /** It is that time now: returns when everything that is due has been sent. */
  void at(Instant now) {
    clock.set(now);
    remind();
    while (waiting() > 0) {
      context.getBean(Dispatcher.class).drain(school);
    }
  }

  private void remind() {
    SchoolScope.run(school, () -> context.getBean(Reminders.class).look(school));
  }

  private long waiting() {
    return SchoolScope.in(
        school,
        () ->
            requireNonNull(
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .execute(
                        _ ->
                            context
                                .getBean(JdbcClient.class)
                                .sql(
                                    """
                                    select count(*) from outbox
                                    where state = 'PENDING' and not_before <= ?
                                    """)
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single())));
  }

  private Delivery deliver(long schoolId, Parcel parcel) {
    if (!(parcel instanceof Parcel.Note note) || note.kind() != Kind.REMINDER) {
      return new Delivery.Sent(null);
    }
    return context
        .getBean(ReminderText.class)
        .render(schoolId, note.payload(), Words.of("ru"))
        .<Delivery>map(notice -> sent(note, notice.screen().html()))
        .orElseGet(Delivery.Moot::new);
  }

  private Delivery sent(Parcel.Note note, String html) {
    String text = html.replaceAll("<[^>]*>", "").replaceAll("\n+", " / ");
    phones.show(new Phones.Shown(note.id(), note.address(), text));
    LockSupport.parkNanos(ANSWERS_AFTER_NANOS);
    return new Delivery.Sent("m" + note.id());
  }

  @Override
  public void close() {
    context.getBean(Jobs.class).stop();
    context.close();
    pool.close();
  }

  /**
   * As a process: where, which school, and what time it is; then a line each time that it moves.
   */
  public static void main(String[] args) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    Replica replica =
        new Replica(
            args[0], Long.parseLong(args[1]), new Phones(Path.of(args[2])), Instant.parse(args[3]));
    answers.println("open");
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String now = orders.readLine(); now != null; now = orders.readLine()) {
      replica.at(Instant.parse(now));
      answers.println(now);
    }
  }
}
