package ru.zvonok.bot.day;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;

/**
 * Two replicas under people who go on: first each is replaced, as in an upgrade, then one after the
 * other is killed at a random instant ({@code -Dkills=300}; of every ten kills one is
 * PostgreSQL's). Every update takes effect once, no alert is lost, and what was sent twice is
 * counted.
 */
@EnabledIfSystemProperty(named = "kills", matches = "\\d+")
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 1);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Random random = new Random(Long.getLong("seed", System.nanoTime()));
  private final TestDatabase database = TestDatabase.fresh();
  private final StandIn telegram =
      StandIn.start(StandInSettings.forTests().remembering(100_000, 1_000));
  private final Cast cast = new Cast(database, telegram);
  private final Load load = new Load(cast.school);

  @AfterEach
  void over() {
    telegram.close();
    database.close();
  }

  @Test
  void everyEffectOnce_noTapFailsInAnUpgrade_noAlertIsLostThoughProcessesAreKilled()
      throws InterruptedException {
    try (House house = new House(database, telegram, folder);
        Replicas replicas = new Replicas(house, Cast.MORNING)) {
      replicas.start();
      load.teacher(cast.teacher, cast.lessonWithItsRoll());
      load.asksForTheMenu(cast.director);
      load.asksForTheMenu(cast.deputy);

      replicas.start();
      replicas.stopOldest();
      goOn();
      assertThat(load.failed()).isEmpty();
      assertThat(load.unanswered()).as("but the tap that is under way").isLessThan(2);

      for (int kill = 1; kill <= KILLS; kill++) {
        while (replicas.size() < 2) {
          replicas.start();
        }
        goOn();
        if (kill % 10 == 0) {
          killTheDatabase();
        } else {
          replicas.kill(random.nextInt(2));
        }
        goOn();
        assertThat(load.failed()).as("after kill " + kill).isEmpty();
      }
      load.end();
      everythingIsAsItShouldBe();
    }
  }

  /** Until a few more effects are there, and a little longer: never at the same instant. */
  private void goOn() {
    int enough = load.done() + 6 + random.nextInt(12);
    await()
        .pollInterval(Duration.ofMillis(5 + random.nextInt(30)))
        .atMost(Cast.PATIENCE)
        .until(() -> load.done() >= enough || !load.failed().isEmpty());
  }

  private void everythingIsAsItShouldBe() {
    assertThat(load.failed()).isEmpty();
    cast.nothingWaits();
    long updates = cast.updates();
    assertThat(cast.rows("select count(*) from inbox")).isEqualTo(updates);
    assertThat(cast.rows("select count(*) from revision where entry = 'ATTENDANCE'"))
        .isEqualTo(load.entries());
    assertThat(undelivered()).isEmpty();
    theMotherKnowsHowItStands();

    long answers = Cast.answers(cast.director) + Cast.answers(cast.deputy);
    long repeated = answers - load.menus();
    System.out.printf(
        "%d kills, %d updates, each done once; %d of %d answers sent twice%n",
        KILLS, updates, repeated, answers);
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

  /** One of its processes dies: it throws out all others and comes back from its log. */
  private void killTheDatabase() {
    long pid =
        cast.rows(
            """
            select max(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
