package ru.zvonok.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/**
 * One process that polls for as many schools as {@code -Dschools=1000} says: every bot is asked,
 * the last one's chat is answered, and what it costs at rest is printed.
 */
@ExtendWith(OutputCaptureExtension.class)
@EnabledIfSystemProperty(named = "schools", matches = "[0-9]{1,4}")
class RegionSizeTest {

  private static final int SCHOOLS = Integer.getInteger("schools", 0);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int REST_SECONDS = 20;

  private final List<BotIdentity> bots =
      IntStream.rangeClosed(1, SCHOOLS).mapToObj(RegionSizeTest::bot).toList();

  private static BotIdentity bot(int n) {
    return new BotIdentity(8_000_000_000L + n + ":made-up-token", "school_" + n + "_bot", "Школа");
  }

  @Test
  void oneProcessPollsForAllOfThem(@TempDir Path folder, CapturedOutput log)
      throws IOException, InterruptedException, SQLException {
    try (TestDatabase database = TestDatabase.fresh();
        StandIn telegram =
            StandIn.start(StandInSettings.forTests().withBots(bots.toArray(BotIdentity[]::new)))) {
      database.asOwner(
          "insert into school (name, external_id, created_at)"
              + " select 'Школа', 's' || n, now() from generate_series(1, %d) n"
                  .formatted(SCHOOLS));
      long begun = System.nanoTime();
      try (ConfigurableApplicationContext _ = open(database, telegram, list(folder))) {
        await().atMost(PATIENCE).until(() -> polled(telegram) == SCHOOLS);
        long all = System.nanoTime() - begun;
        Phone phone = telegram.phone(User.of(900_001, "Елена"), bots.getLast());
        phone.send("/start");
        phone.awaitMessage(ChatMessage::fromBot, PATIENCE);
        System.out.printf("%d schools are polled %.1f s after the start%n", SCHOOLS, all / 1e9);
        rest(database);
      }
      assertThat(log).doesNotContain("unheard for too long");
    }
  }

  private static long polled(StandIn telegram) {
    return telegram.requests("getUpdates").stream().map(one -> one.bot()).distinct().count();
  }

  private Path list(Path folder) throws IOException {
    return Files.write(
        folder.resolve("bots"),
        IntStream.rangeClosed(1, SCHOOLS)
            .mapToObj(n -> "s" + n + " " + bots.get(n - 1).token())
            .toList());
  }

  private static ConfigurableApplicationContext open(
      TestDatabase database, StandIn telegram, Path list) {
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .run(
            "--zvonok.database.url=" + database.url(),
            "--zvonok.bots=" + list,
            "--zvonok.secret=made up for tests alone",
            "--zvonok.telegram.api=" + telegram.url(),
            "--server.port=0");
  }

  /** The stand-in lives in the same process, so a little of it is its own. */
  private static void rest(TestDatabase database) throws InterruptedException, SQLException {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long commits = commits(database);
    long processor = machine.getProcessCpuTime();
    assertThat(new CountDownLatch(1).await(REST_SECONDS, TimeUnit.SECONDS)).isFalse();
    double shareOfACore = (machine.getProcessCpuTime() - processor) / 1e9 / REST_SECONDS;
    double commitsASecond = (double) (commits(database) - commits) / REST_SECONDS;
    System.gc();
    System.out.printf(
        "at rest: %.2f of a core, %.0f transactions a second, %d threads, %d MB of heap%n",
        shareOfACore,
        commitsASecond,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
  }

  private static long commits(TestDatabase database) throws SQLException {
    try (Connection owner = database.connect(TestDatabase.OWNER);
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select xact_commit from pg_stat_database where datname = current_database()")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
