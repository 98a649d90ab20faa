package ru.zvonok.bot.day;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.zvonok.bot.day.KillTest.Victim.BACKEND;
import static ru.zvonok.bot.day.KillTest.Victim.REPLICA;
import static ru.zvonok.bot.day.KillTest.Victim.SERVER;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.LoggerFactory;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.TestServer;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;

/**
 * Two replicas under people who go on, and something is killed at a random instant, again and
 * again: a replica, perhaps one that is still starting; one of PostgreSQL's processes, which throws
 * out all others; PostgreSQL whole. A supervisor restarts what ends. Every update takes effect
 * once, no alert is lost, and what was sent twice is counted. {@code -Dkills=300} plays the long
 * run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

  private static final Integer LONG = Integer.getInteger("kills");
  private static final int KILLS = LONG == null ? 24 : LONG;

  /** A killed replica costs seconds to replace: the short run has few. */
  private static final List<Victim> TURNS =
      LONG == null
          ? List.of(BACKEND, SERVER, BACKEND, REPLICA, BACKEND, SERVER)
          : List.of(REPLICA, SERVER, REPLICA, BACKEND, REPLICA);

  enum Victim {
    REPLICA,
    BACKEND,
    SERVER
  }

  private final Path folder;
  private final Random random = new Random(Long.getLong("seed", System.nanoTime()));
  private final TestServer server;
  private final TestDatabase database;
  private final StandIn telegram =
      StandIn.start(StandInSettings.forTests().remembering(100_000, 1_000));
  private final Cast cast;
  private final Load load;
  private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);

  /** What the test's own questions meet while the database is down is expected. */
  private final Logger questions =
      (Logger)
          LoggerFactory.getLogger("org.springframework.transaction.support.TransactionTemplate");

  KillTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    this.folder = folder;
    questions.setLevel(Level.OFF);
    server = TestServer.start(folder.resolve("data"));
    database = TestDatabase.on(server);
    cast = new Cast(database, telegram);
    load = new Load(cast.school);
  }

  @AfterEach
  void over() {
    telegram.close();
    database.close();
    server.close();
    questions.setLevel(null);
  }

  @Test
  void everyEffectOnce_noAlertIsLostThoughProcessesAreKilled() throws InterruptedException {
    try (House house = new House(database, telegram, folder);
        Replicas replicas = new Replicas(house, Cast.MORNING)) {
      replicas.begin();
      replicas.start();
      load.teacher(cast.teacher, cast.lessonWithItsRoll());
      load.asksForTheMenu(cast.director);
      load.asksForTheMenu(cast.deputy);
      load.looksIntoTheDiary(cast.father);

      for (int kill = 1; kill <= KILLS; kill++) {
        goOn(replicas);
        kill(TURNS.get(kill % TURNS.size()), replicas);
        assertThat(load.failed()).as("after kill " + kill).isEmpty();
      }
      goOn(replicas);
      load.end();
      everythingIsAsItShouldBe();
    }
  }

  /** Until a few more effects are there, and a little longer: never at the same instant. */
  private void goOn(Replicas replicas) {
    int enough = load.done() + 3 + random.nextInt(LONG == null ? 4 : 14);
    await()
        .pollInterval(Duration.ofMillis(5 + random.nextInt(30)))
        .atMost(Cast.PATIENCE)
        .until(
            () -> {
              replicas.restartEnded();
              return load.done() >= enough || !load.failed().isEmpty();
            });
  }

  private void kill(Victim victim, Replicas replicas) {
    killed.merge(victim, 1, Integer::sum);
    switch (victim) {
      case REPLICA -> {
        replicas.kill(random.nextInt(replicas.size()));
        replicas.begin();
      }
      case BACKEND -> killOneOfTheServersProcesses();
      case SERVER -> server.killAndStart();
    }
  }

  private void everythingIsAsItShouldBe() {
    assertThat(load.failed()).isEmpty();
    cast.nothingWaits();
    long updates = cast.updates();
    // What only shows is noted only where it couldn't go straight.
    assertThat(cast.rows("select count(*) from inbox")).isBetween(updates - load.looks(), updates);
    assertThat(load.looks()).isPositive();
    assertThat(cast.rows("select count(*) from revision where entry = 'ATTENDANCE'"))
        .isEqualTo(load.entries());
    assertThat(undelivered()).isEmpty();
    theMotherKnowsHowItStands();

    long answers = Cast.answers(cast.director) + Cast.answers(cast.deputy);
    long repeated = answers - load.menus();
    System.out.printf(
        "%d kills %s, %d updates, each done once; %d of %d answers sent twice%n",
        KILLS, killed, updates, repeated, answers);
    assertThat(repeated).isBetween(0L, 2L * KILLS);
    assertThat(telegram.violations()).isEmpty();
  }

  private void theMotherKnowsHowItStands() {
    boolean absent = cast.rows("select count(*) from attendance where code = 'ABSENT'") > 0;
    assertThat(cast.mother.messages().stream().filter(ChatMessage::fromBot)).isNotEmpty();
    assertThat(
            cast.rows(
                """
                select count(*) from alert_line line
                where not exists (
                  select from alert_line later
                  where later.student_id = line.student_id and later.id > line.id)
                  and (line.told like 'ABSENT%') = """
                    + absent))
        .isOne();
  }

  private List<String> undelivered() {
    return requireNonNull(
        cast.school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select concat_ws(' ', kind, state, key, reason) from outbox
                            where state not in ('SENT', 'VOID')
                            """)
                        .query(String.class)
                        .list()));
  }

  /** It throws out all others and comes back from its log. */
  private void killOneOfTheServersProcesses() {
    long pid =
        cast.rows(
            """
            select max(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
