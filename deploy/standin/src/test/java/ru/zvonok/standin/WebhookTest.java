package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot with an address of its own is brought everything there. */
class WebhookTest extends Fixture {
  private record Brought(String secret, JsonNode update) {}

  private final BlockingQueue<Brought> brought = new LinkedBlockingQueue<>();
  private final Queue<Integer> answers = new ArrayDeque<>();
  private String reply = "";
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          var secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
          var update = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
          Integer status = answers.poll();
          byte[] body = reply.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              status == null ? 200 : status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
          brought.add(new Brought(String.valueOf(secret), update));
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String set() {
    return told(
        bot.call(
            "setWebhook",
            "{\"url\":\"http://127.0.0.1:%d/hook\",\"secret_token\":\"open-sesame\"}"
                .formatted(server.getAddress().getPort())));
  }

  private Brought next() throws InterruptedException {
    return Objects.requireNonNull(brought.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void updatesAreBroughtWithTheSecret() throws Exception {
    phone.send("раз");
    assertThat(set()).isEqualTo("200 ");
    phone.send("два");
    var first = next();
    assertThat(first.secret()).isEqualTo("open-sesame");
    assertThat(first.update().path("message").path("text").stringValue()).isEqualTo("раз");
    assertThat(next().update().path("message").path("text").stringValue()).isEqualTo("два");
    assertThat(told(bot.call("getUpdates", "{}")))
        .startsWith("409 Conflict: can't use getUpdates method while webhook is active");
  }

  @Test
  void whatWasRefusedIsBroughtAgain() throws Exception {
    answers.add(500);
    set();
    phone.send("раз");
    assertThat(next().update()).isEqualTo(next().update());
    var info = bot.call("getWebhookInfo", "{}").path("result");
    assertThat(info.path("last_error_message").stringValue())
        .isEqualTo("Wrong response from the webhook: 500");
  }

  @Test
  void setAgainToTheSameAddressNothingIsBroughtTwice() throws Exception {
    answers.add(500);
    set();
    phone.send("раз");
    next();
    assertThat(set()).isEqualTo("200 ");
    next();
    phone.send("два");
    assertThat(next().update().path("message").path("text").stringValue()).isEqualTo("два");
    assertThat(bot.call("getWebhookInfo", "{}").path("result").has("last_error_message")).isTrue();
  }

  @Test
  void theAnswerMayCallAMethod() {
    reply = "{\"method\":\"sendMessage\",\"chat_id\":501,\"text\":\"Слышу\"}";
    set();
    phone.send("раз");
    phone.awaitText("Слышу");
  }

  @Test
  void withoutItPollingWorksAgain() {
    set();
    assertThat(told(bot.call("deleteWebhook", "{\"drop_pending_updates\":true}")))
        .isEqualTo("200 ");
    assertThat(told(bot.call("getUpdates", "{}"))).isEqualTo("200 ");
    assertThat(told(bot.call("setWebhook", "{\"url\":\"http://example.org/hook\"}")))
        .isEqualTo("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
  }
}
