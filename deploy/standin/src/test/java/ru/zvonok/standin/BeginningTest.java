package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Back to the beginning: for everyone, once at a time, and told to every open page. */
class BeginningTest extends Fixture {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Semaphore mayGoOn = new Semaphore(0);
  private final List<String> asked = new ArrayList<>();

  @AfterEach
  void leave() {
    http.close();
  }

  @Test
  void onlyIfTheHostLetsVisitors() throws Exception {
    assertThat(reset("ru")).isEqualTo(404);
    telegram.resetControl(asked::add);
    assertThat(reset("latin")).isEqualTo(400);
    assertThat(asked).isEmpty();
  }

  @Test
  void everythingIsForgotten_andThePhonesWaitMeanwhile() throws Exception {
    phone.send("/start");
    phone.sendDocument("школа.csv", "text/csv", new byte[] {1});
    bot.call("setMyCommands", "{\"commands\":[{\"command\":\"a\",\"description\":\"b\"}]}");
    long before = state().path("beginning").longValue();
    telegram.resetControl(
        language -> {
          asked.add(language);
          telegram.forgetChats();
          mayGoOn.acquire();
        });
    try (Stream<String> stages = stages()) {
      assertThat(reset("en")).isEqualTo(202);
      assertThat(reset("ru")).as("one is under way: that is enough").isEqualTo(202);
      assertThat(post("/standin/phones/501/text", "{\"text\":\"x\"}")).isEqualTo(503);
      assertThat(state().path("stage").stringValue()).isEqualTo("RESETTING");
      mayGoOn.release();
      assertThat(stages.limit(2).toList())
          .satisfiesExactly(
              first -> assertThat(first).contains("RESETTING"),
              second -> assertThat(second).contains("OPEN"));
    }
    assertThat(asked).containsExactly("en");
    assertThat(state().path("beginning").longValue()).isNotEqualTo(before);
    JsonNode chat = json("/standin/phones/501");
    assertThat(chat.path("messages")).isEmpty();
    assertThat(chat.path("commands")).isEmpty();
    assertThat(chat.path("begun").booleanValue()).isFalse();
    assertThat(telegram.pendingUpdates()).isZero();
    assertThat(post("/standin/phones/501/text", "{\"text\":\"/start\"}")).isEqualTo(200);
  }

  @Test
  void whatGoesWrongIsTold_andMayBeTriedAgain() throws Exception {
    telegram.resetControl(
        language -> {
          asked.add(language);
          if (asked.size() == 1) {
            throw new IllegalStateException("on purpose");
          }
        });
    try (Stream<String> stages = stages()) {
      reset("ru");
      assertThat(stages.limit(2).toList().getLast()).contains("BROKEN");
    }
    assertThat(post("/standin/phones/501/text", "{\"text\":\"x\"}")).isEqualTo(503);
    try (Stream<String> stages = stages()) {
      reset("ru");
      assertThat(stages.limit(2).toList().getLast()).contains("OPEN");
    }
  }

  /** What the stream of events says of it from now on. */
  private Stream<String> stages() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(telegram.url() + "/standin/events?people=501"));
    return http.send(request.build(), BodyHandlers.ofLines())
        .body()
        .filter(l -> l.contains("stage\":"));
  }

  private int reset(String language) throws Exception {
    return post("/standin/reset", "{\"language\":\"%s\"}".formatted(language));
  }

  private int post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(telegram.url() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private JsonNode state() throws Exception {
    return json("/standin/state");
  }

  private JsonNode json(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(telegram.url() + path)).build();
    return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
