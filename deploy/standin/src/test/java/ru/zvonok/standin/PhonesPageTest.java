package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.standin.world.ClockControl;
import ru.zvonok.standin.world.Said;
import ru.zvonok.standin.world.Tour;
import ru.zvonok.standin.world.Tour.Done;
import ru.zvonok.standin.world.Tour.Hint;
import ru.zvonok.standin.world.Tour.Step;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page in the browser works with. */
class PhonesPageTest extends Fixture {
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(telegram.url() + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(get(path).body());
  }

  private JsonNode post(String path, String body) throws Exception {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return JsonMapper.shared().readTree(answer.isEmpty() ? "{}" : answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/app.js", "/phone/phone.js", "/tour/tour.js", "/css/chat.css", "/wall.svg"})
  void thePageComesFromTheJar(String path) throws Exception {
    var page = get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://cdn", "https://cdn", "googleapis");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
  }

  @Test
  void personasAreOffered() throws Exception {
    telegram.persona("mother", maria, "Мама", "Мария");
    var state = json("/standin/state");
    assertThat(state.path("bot").path("username").stringValue()).isEqualTo("zvonok_bot");
    assertThat(state.path("personas").toString())
        .isEqualTo(
            "[{\"id\":\"mother\",\"user\":501,\"title\":{\"ru\":\"Мама\"},\"subtitle\":{\"ru\":\"Мария\"},\"language\":\"ru\"}]");
    assertThat(state.has("clock")).isFalse();
  }

  @Test
  void theHostsTourIsTold() throws Exception {
    assertThat(json("/standin/state").has("tour")).isFalse();
    telegram.tour(
        new Tour(
            List.of(
                new Step(
                    "greet",
                    "mother",
                    Said.of("Привет", "Hello"),
                    Said.of("Напишите «привет»."),
                    "привет",
                    new Done("mother", "Эхо", null),
                    List.of(Hint.button("^Да"), Hint.clock("10", "пора"))))));
    assertThat(json("/standin/state").path("tour").path("steps").path(0).toString())
        .isEqualTo(
            """
            {"id":"greet","phone":"mother","title":{"en":"Hello","ru":"Привет"},\
            "text":{"ru":"Напишите «привет»."},"write":"привет",\
            "done":{"phone":"mother","says":"Эхо"},\
            "hints":[{"button":"^Да"},{"clock":"10","until":"пора"}]}"""
                .replace("\\\n", ""));
  }

  @Test
  void aPersonWritesTapsAndIsAnswered() throws Exception {
    post("/standin/phones/501/text", "{\"text\":\"/start abc\"}");
    bot.call(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Да\",\"callback_data\":\"yes\"}]]}}");
    int message = phone.last().id();
    var tap =
        post("/standin/phones/501/tap", "{\"message\":%d,\"data\":\"forged\"}".formatted(message));
    var updates = telegram.updates();
    assertThat(updates.getLast().path("callback_query").path("data").stringValue())
        .isEqualTo("forged");
    assertThat(updates.getLast().path("callback_query").path("id").stringValue())
        .isEqualTo(tap.path("query").stringValue());
    assertThat(json("/standin/phones/501").path("messages").size()).isEqualTo(2);
    assertThat(get("/standin/phones/999").statusCode()).isEqualTo(404);
  }

  @Test
  void whatHappensIsToldAtOnceAndNothingIsMissed() throws Exception {
    phone.send("/start");
    long from = json("/standin/phones/501").path("upTo").longValue();
    say("раз");
    try (Stream<String> lines = follow("?people=501&after=" + from)) {
      say("два");
      var told = lines.filter(l -> l.startsWith("data: ")).limit(2).toList();
      assertThat(told.get(0)).contains("\"text\":\"раз\"");
      assertThat(told.get(1)).contains("\"text\":\"два\"");
    }
    try (Stream<String> lines = follow("?people=777")) {
      telegram.phone(User.of(777, "Лев")).send("моё");
      say("чужое");
      assertThat(lines.filter(l -> l.startsWith("data: ")).findFirst().orElse("")).contains("моё");
    }
  }

  private Stream<String> follow(String query) throws Exception {
    return http.send(request("/standin/events" + query).build(), BodyHandlers.ofLines()).body();
  }

  @Test
  void afterALongAbsenceThePageIsToldToStartAnew() throws Exception {
    phone.send("/start");
    for (int i = 0; i < 5_000; i++) {
      phone.send("и ещё");
    }
    try (Stream<String> lines = follow("?people=501&after=1")) {
      assertThat(lines.filter(l -> l.startsWith("event: ")).findFirst()).contains("event: reset");
    }
    assertThat(phone.messages()).hasSize(500);
  }

  @Test
  void theClockMovesIfTheHostLetsIt() throws Exception {
    var school = new AtomicReference<>(Instant.parse("2026-09-14T06:00:00Z"));
    telegram.clockControl(
        new ClockControl() {
          @Override
          public Instant now() {
            return school.get();
          }

          @Override
          public void moveTo(Instant instant) {
            school.set(instant);
          }

          @Override
          public ZoneId zone() {
            return ZoneId.of("Europe/Moscow");
          }

          @Override
          public Instant nextSchoolDay() {
            return Instant.parse("2026-09-15T05:00:00Z");
          }
        });
    post("/standin/clock", "{\"minutes\":10}");
    assertThat(school.get()).isEqualTo("2026-09-14T06:10:00Z");
    post("/standin/clock", "{\"moment\":\"evening\"}");
    assertThat(school.get()).isEqualTo("2026-09-14T16:00:00Z");
    post("/standin/clock", "{\"moment\":\"schoolDay\"}");
    assertThat(school.get()).isEqualTo("2026-09-15T05:00:00Z");
    post("/standin/clock", "{\"to\":\"2026-10-01T08:30\"}");
    assertThat(school.get()).isEqualTo("2026-10-01T05:30:00Z");
    assertThat(json("/standin/state").path("clock").path("zone").stringValue())
        .isEqualTo("Europe/Moscow");
  }

  @Test
  void anotherSiteCantActHere() throws Exception {
    var request =
        request("/standin/phones/501/text")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\":\"x\"}"))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(phone.messages()).isEmpty();
  }

  @Test
  void aPictureGoesAsAPhoto_orAsAFileIfThePersonWants() throws Exception {
    assertThat(upload("false").has("photo")).isTrue();
    var whole = upload("true");
    assertThat(whole.path("document").path("file_name").stringValue()).isEqualTo("доска.png");
    assertThat(whole.path("caption").stringValue()).isEqualTo("Доска");
    assertThat(telegram.updates()).hasSize(2);
  }

  private JsonNode upload(String asDocument) throws Exception {
    String body =
        """
        --edge
        Content-Disposition: form-data; name="caption"

        Доска
        --edge
        Content-Disposition: form-data; name="asDocument"

        %s
        --edge
        Content-Disposition: form-data; name="file"; filename="доска.png"
        Content-Type: image/png

        x
        --edge--
        """
            .formatted(asDocument)
            .replace("\n", "\r\n");
    var request =
        request("/standin/phones/501/file")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  @Test
  void aFileThatCouldRunIsOnlySaved() throws Exception {
    var sent = phone.sendDocument("x.html", "text/html", "<script>".getBytes());
    var file = get("/standin/phones/501/files/" + sent.fileId().orElseThrow());
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attach");
  }
}
