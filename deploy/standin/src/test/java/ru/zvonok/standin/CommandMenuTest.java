package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which of a bot's command lists a phone's menu shows. */
class CommandMenuTest extends Fixture {
  private static final String EVERYONE = "{\"type\":\"default\"}";
  private static final String PRIVATE = "{\"type\":\"all_private_chats\"}";
  private static final String HERS = "{\"type\":\"chat\",\"chat_id\":501}";

  private final User ann = User.of(502, "Ann").speaking("en");

  @BeforeEach
  void begin() {
    phone.send("/start");
    telegram.phone(ann).send("/start");
  }

  @Test
  void theNarrowestListIsShown_inItTheOwnLanguageFirst() throws Exception {
    set("help", EVERYONE, "");
    assertThat(menu(501)).containsExactly("help");
    set("anyone", PRIVATE, "");
    set("everyone", PRIVATE, "en");
    assertThat(menu(501)).containsExactly("anyone");
    assertThat(menu(502)).containsExactly("everyone");
    set("diary", HERS, "");
    assertThat(menu(501)).containsExactly("diary");
    set("dnevnik", HERS, "ru");
    assertThat(menu(501)).containsExactly("dnevnik");
    assertThat(menu(502)).containsExactly("everyone");
    assertThat(told(call("deleteMyCommands", HERS, "ru"))).isEqualTo("200 ");
    assertThat(told(call("deleteMyCommands", HERS, ""))).isEqualTo("200 ");
    assertThat(menu(501)).containsExactly("anyone");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void aListIsReadAsItWasSet() {
    set("diary", HERS, "ru");
    JsonNode own = call("getMyCommands", HERS, "ru").path("result");
    assertThat(own.path(0).path("command").stringValue()).isEqualTo("diary");
    assertThat(call("getMyCommands", HERS, "").path("result")).isEmpty();
  }

  @Test
  void aChatThatNobodyKnowsHasNoList() {
    assertThat(told(call("setMyCommands", "{\"type\":\"chat\",\"chat_id\":777}", "")))
        .isEqualTo("400 Bad Request: chat not found");
  }

  private void set(String command, String scope, String language) {
    assertThat(
            told(
                bot.call(
                    "setMyCommands",
                    "{\"commands\":[{\"command\":\"%s\",\"description\":\"x\"}],\"scope\":%s,\"language_code\":\"%s\"}"
                        .formatted(command, scope, language))))
        .isEqualTo("200 ");
  }

  private JsonNode call(String method, String scope, String language) {
    return bot.call(
        method,
        "{%s\"scope\":%s,\"language_code\":\"%s\"}"
            .formatted(
                method.startsWith("set")
                    ? "\"commands\":[{\"command\":\"a\",\"description\":\"b\"}],"
                    : "",
                scope,
                language));
  }

  private List<String> menu(long person) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(telegram.url() + "/standin/phones/" + person));
    try (HttpClient http = HttpClient.newHttpClient()) {
      String body = http.send(request.build(), BodyHandlers.ofString()).body();
      return JsonMapper.shared()
          .readTree(body)
          .path("commands")
          .valueStream()
          .map(command -> command.path("command").stringValue(""))
          .toList();
    }
  }
}
