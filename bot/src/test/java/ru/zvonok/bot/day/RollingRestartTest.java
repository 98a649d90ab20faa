package ru.zvonok.bot.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/**
 * An upgrade in the middle of a school morning: two replicas behind a balancer, replaced one after
 * the other while people tap. Any of them takes any update; Telegram sees no error, each tap is
 * answered once, and sending goes over at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class RollingRestartTest {

  /** What a school has if it sets nothing. */
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  /** Far less than a dead replica's work takes to be taken over. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private static final int SOME = 25;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final StandIn telegram =
      StandIn.start(StandInSettings.forTests().remembering(10_000, 50_000));
  private final Cast cast = new Cast(database, telegram);
  private final Load load = new Load(cast.school);
  private final Gate gate = new Gate();

  @AfterEach
  void over() {
    gate.close();
    telegram.close();
    database.close();
  }

  @Test
  void replicasAreReplacedWhilePeopleTap_noTapFails() throws Exception {
    try (House house = new House(database, telegram, folder);
        Replicas replicas = new Replicas(house, Cast.MORNING)) {
      Gate.Door first = open(replicas);
      load.teacher(cast.teacher, cast.lessonWithItsRoll());
      load.asksForTheMenu(cast.director);
      load.asksForTheMenu(cast.deputy);

      Gate.Door second = open(replicas);
      goOn(SOME);
      replace(replicas);
      Gate.Door third = open(replicas);
      goOn(SOME);
      replace(replicas);
      load.end();

      assertThat(Stream.of(first, second, third).map(door -> door.taken().get()))
          .as("each took of what came")
          .allMatch(taken -> taken >= SOME / 2);
      everyTapWasAnsweredOnce();
      System.out.printf(
          "%d updates while two replicas were replaced: %s%n", cast.updates(), gate.answers());
    }
  }

  /** SIGTERM to the older one, which does the sending. */
  private void replace(Replicas replicas) {
    String sender = sender();
    replicas.stopOldest();
    await().atMost(AT_ONCE).until(() -> !sender().equals(sender));
    goOn(SOME);
  }

  private void everyTapWasAnsweredOnce() throws Exception {
    assertThat(load.failed()).isEmpty();
    assertThat(gate.answers()).as("what Telegram was told").containsOnlyKeys(200);
    assertThat(gate.answers().get(200)).as("and once each").isEqualTo(cast.updates());
    assertThat(webhookInfo()).doesNotContain("last_error_message");

    cast.nothingWaits();
    assertThat(cast.rows("select count(*) from revision where entry = 'ATTENDANCE'"))
        .isEqualTo(load.entries());
    assertThat(Cast.answers(cast.director) + Cast.answers(cast.deputy)).isEqualTo(load.menus());
    await().until(() -> load.unanswered() == 0);
    assertThat(
            telegram.requests("answerCallbackQuery").stream()
                .collect(
                    Collectors.groupingBy(
                        one -> one.params().path("callback_query_id").stringValue(),
                        Collectors.counting())))
        .as("each tap's little clock ends once")
        .hasSize(load.entries() + 1)
        .values()
        .containsOnly(1L);
    assertThat(telegram.violations()).isEmpty();
  }

  private Gate.Door open(Replicas replicas) {
    Gate.Door door = new Gate.Door(Bouncer.freePort(), Bouncer.freePort(), new AtomicInteger());
    gate.add(door);
    replicas.start(
        Map.of(
            "SERVER_PORT", Integer.toString(door.web()),
            "ZVONOK_MANAGEMENT_PORT", Integer.toString(door.management()),
            "ZVONOK_WEBHOOK_URL", gate.url(),
            "ZVONOK_WEBHOOK_SECRET", "made_up_for_this_test_alone",
            "ZVONOK_WEBHOOK_FAREWELL", FAREWELL.toString()));
    return door;
  }

  private void goOn(int more) {
    int enough = load.done() + more;
    await().atMost(Cast.PATIENCE).until(() -> load.done() >= enough || !load.failed().isEmpty());
  }

  private String sender() {
    return cast.school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select coalesce(max(replica::text), '') from lease where what = 'outbox'")
                    .query(String.class)
                    .single());
  }

  private String webhookInfo() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI info = URI.create(telegram.url() + "/bot" + StandInSettings.TOKEN + "/getWebhookInfo");
      return http.send(HttpRequest.newBuilder(info).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
