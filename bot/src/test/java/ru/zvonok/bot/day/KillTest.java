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
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two replicas under people who go on: first each is replaced, as in an upgrade, then one after the
 * other is killed at a random instant ({@code -Dkills=300}; of every ten kills one is
 * PostgreSQL's). Every update takes effect once, no alert is lost, and what was sent twice is
 * counted.
 */
@EnabledIfSystemProperty(named = "kills", matches = "\\d+")
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Random random = new Random(Long.getLong("seed", System.nanoTime()));
  private final TestDatabase database = TestDatabase.fresh();
  private final StandIn telegram =
      StandIn.start(StandInSettings.forTests().remembering(100_000, 1_000));
  private final SchoolFixture school = SchoolFixture.in(database.dataSource());
  private final Phone teacher = phone(601, "Мария", school.mathTeacher());
  private final Phone mother = phone(602, "Инна", school.ivansMother());
  private final Phone director = phone(603, "Нина", school.director());
  private final Phone deputy = phone(604, "Лев", school.deputy());
  private final Phone father = phone(605, "Олег", school.ivansFather());
  private final Load load = new Load(school);

  /** The first update's number: the stand-in remembers the latest ones alone. */
  private long first;

  @AfterEach
  void over() {
    telegram.close();
    database.close();
  }

  @Test
  void everyEffectOnce_noTapFailsInAnUpgrade_noAlertIsLostThoughProcessesAreKilled()
      throws InterruptedException {
    school.rows().run("update school set settings = settings || '{\"undo_seconds\": 0}'");
    try (House house = new House(database, telegram, folder);
        Replicas replicas = new Replicas(house, "2025-10-14T08:40")) {
      // A reminder to a chat that its person never opened would end the binding.
      mother.send("/menu");
      teacher.send("/lessons");
      father.send("/menu");
      first = number(telegram.updates().getFirst());
      replicas.start();
      long lesson = teacherHasCalledTheRoll();
      load.teacher(teacher, lesson);
      load.asksForTheMenu(director);
      load.asksForTheMenu(deputy);
      father.awaitMessage(ChatMessage::fromBot, PATIENCE);
      load.looksIntoTheDiary(father);

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
        .atMost(PATIENCE)
        .until(() -> load.done() >= enough || !load.failed().isEmpty());
  }

  private void everythingIsAsItShouldBe() {
    assertThat(load.failed()).isEmpty();
    await()
        .atMost(PATIENCE)
        .until(() -> rows("select count(*) from outbox where state = 'PENDING'") == 0);
    long updates = number(telegram.updates().getLast()) - first + 1;
    // What only shows is noted only where it couldn't go straight.
    assertThat(rows("select count(*) from inbox")).isBetween(updates - load.looks(), updates);
    assertThat(load.looks()).isPositive();
    assertThat(rows("select count(*) from revision where entry = 'ATTENDANCE'"))
        .isEqualTo(load.entries());
    assertThat(undelivered()).isEmpty();
    theMotherKnowsHowItStands();

    long answers = answers(director) + answers(deputy);
    long repeated = answers - load.menus();
    System.out.printf(
        "%d kills, %d updates, each done once; %d of %d answers sent twice%n",
        KILLS, updates, repeated, answers);
    assertThat(repeated).isBetween(0L, 2L * KILLS);
    assertThat(telegram.violations()).isEmpty();
  }

  private void theMotherKnowsHowItStands() {
    boolean absent = rows("select count(*) from attendance where code = 'ABSENT'") > 0;
    assertThat(mother.messages().stream().filter(ChatMessage::fromBot)).isNotEmpty();
    assertThat(
            rows(
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
        school
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

  private long teacherHasCalledTheRoll() {
    mother.awaitMessage(ChatMessage::fromBot, PATIENCE);
    teacher.awaitMessage(ChatMessage::fromBot, PATIENCE);
    long lesson =
        rows(
            """
            select l.id from lesson l join subject s on s.id = l.subject_id
            where l.number = 1 and l.day = '2025-10-14' and s.name = 'Математика'
            """);
    teacher.tapData(ActionCodec.encode(new JournalAction.ConfirmRoll(lesson)));
    await()
        .atMost(PATIENCE)
        .until(() -> rows("select count(*) from revision where entry = 'ROLL'") == 1);
    return lesson;
  }

  /** One of its processes dies: it throws out all others and comes back from its log. */
  private void killTheDatabase() {
    long pid =
        rows(
            """
            select max(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  private Phone phone(long id, String name, long person) {
    Phone phone = telegram.phone(User.of(id, name));
    school.rows().bind(person, Long.toString(phone.chatId()));
    return phone;
  }

  private static long number(ObjectNode update) {
    return update.path("update_id").longValue();
  }

  private static long answers(Phone phone) {
    return phone.messages().stream().filter(ChatMessage::fromBot).count();
  }

  private long rows(String sql) {
    return requireNonNull(school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }
}
