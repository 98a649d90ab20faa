package ru.zvonok.bot.watch;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.User;

/** Figures and health as Prometheus and an orchestrator ask for them. */
class WatchTest {

  private static final Path MONITORING = Path.of("../deploy/monitoring");
  private static final Pattern FIGURE = Pattern.compile("\\b(zvonok|hikaricp|jvm|process)_[a-z_]+");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatTheRulesAndTheBoardNameIsThere_andOnlyOnThePortOfManagement()
      throws IOException, InterruptedException {
    try (TestDatabase database = TestDatabase.fresh();
        StandIn telegram = StandIn.start(StandInSettings.forTests());
        ConfigurableApplicationContext application = start(database, telegram)) {
      Phone phone = telegram.phone(User.of(700_003, "Нина"));
      phone.send("здравствуйте");
      phone.awaitMessage(message -> message.fromBot());
      int management = port(application, "local.management.port");
      int open = port(application, "local.server.port");

      assertThat(get(management, "health/liveness").statusCode()).isEqualTo(200);
      assertThat(get(management, "health/readiness").body()).contains("UP");
      String figures = get(management, "prometheus").body();
      assertThat(named(figures))
          .containsAll(named(Files.readString(MONITORING.resolve("zvonok-rules.yaml"))));
      assertThat(named(figures))
          .containsAll(named(Files.readString(MONITORING.resolve("zvonok-grafana.json"))));
      assertThat(figures)
          .contains(
              "zvonok_updates_seconds_count{application=\"zvonok\",kind=\"text\",outcome=\"done\"}")
          .doesNotContain(telegram.bot().token(), "700003", "Нина");
      assertThat(get(open, "health").statusCode()).isEqualTo(404);
      assertThat(get(open, "prometheus").statusCode()).isEqualTo(404);
    }
  }

  private static Set<String> named(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/" + path))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int port(ConfigurableApplicationContext application, String name) {
    return application.getEnvironment().getRequiredProperty(name, Integer.class);
  }

  private static ConfigurableApplicationContext start(TestDatabase database, StandIn telegram) {
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .run(
            "--zvonok.database.url=" + database.url(),
            "--zvonok.database.pool=4",
            "--zvonok.telegram.token=" + StandInSettings.TOKEN,
            "--zvonok.telegram.api=" + telegram.url(),
            "--zvonok.management.port=0",
            "--server.port=0");
  }
}
