package ru.zvonok.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.zvonok.bot.Region.FIRST;
import static ru.zvonok.bot.Region.SECOND;
import static ru.zvonok.bot.Region.TEACHER;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.BotRequest;
import ru.zvonok.standin.world.ChatMessage;

/** A region's webhook: a path and a secret a bot. */
@ExtendWith(OutputCaptureExtension.class)
class RegionWebhookTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void eachBotHasItsPathAndItsSecret_andNoOtherComesIn(CapturedOutput log)
      throws IOException, InterruptedException {
    int port = freePort();
    String url = "http://127.0.0.1:" + port + "/telegram";
    try (Region region = new Region();
        ConfigurableApplicationContext _ =
            region.open(
                "--server.port=" + port,
                "--zvonok.webhook.url=" + url,
                "--zvonok.webhook.secret=made_up_for_this_test")) {
      await()
          .atMost(Region.PATIENCE)
          .until(() -> region.telegram.requests("setMyCommands").size() == 4);
      answers(region.phone(TEACHER, FIRST));
      answers(region.phone(TEACHER, SECOND));

      List<BotRequest> told = region.telegram.requests("setWebhook");
      String firsts = secret(told, region.first.id());
      String seconds = secret(told, region.second.id());
      assertThat(firsts).isNotEqualTo(seconds).doesNotContain("made_up_for_this_test");
      String atFirst = url + "/" + region.first.id();
      String atSecond = url + "/" + region.second.id();
      assertThat(post(atFirst, firsts)).isEqualTo(200);
      assertThat(post(atSecond, firsts)).as("another's secret").isEqualTo(403);
      assertThat(post(atFirst, seconds)).as("another's secret").isEqualTo(403);
      assertThat(post(atFirst, null)).isEqualTo(403);
      assertThat(post(atFirst, "made_up_for_this_test")).isEqualTo(403);
      assertThat(post(url, firsts)).as("a path without a bot").isEqualTo(403);
      assertThat(post(url + "/999999", firsts)).as("no such school").isEqualTo(403);
      assertThat(post(url + "/" + region.first.id() + "/more", firsts)).isEqualTo(404);
      assertThat(Region.count(region.first, "select count(*) from inbox where update_id = 77"))
          .isOne();
      assertThat(Region.count(region.second, "select count(*) from inbox where update_id = 77"))
          .isZero();
      assertThat(log)
          .contains("check ZVONOK_BOTS, line 5")
          .doesNotContain("made-up-token", firsts, seconds);
      assertThat(region.telegram.violations()).isEmpty();
    }
  }

  private static void answers(Phone phone) {
    phone.send("/menu");
    phone.awaitMessage(ChatMessage::fromBot, Region.PATIENCE);
  }

  private static String secret(List<BotRequest> told, long school) {
    return told.stream()
        .filter(one -> one.params().path("url").stringValue("").endsWith("/" + school))
        .map(one -> one.params().path("secret_token").stringValue(""))
        .findFirst()
        .orElseThrow();
  }

  private int post(String url, @Nullable String secret) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"update_id":77,"message":{"message_id":4,"date":1,"text":"/menu",
                     "chat":{"id":900002,"type":"private"},
                     "from":{"id":900002,"is_bot":false,"first_name":"A"}}}"""));
    if (secret != null) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
