package ru.zvonok.bot.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Telegram that answers what it is told to, however wrong; it knows nobody and no rules. */
final class MadeUpTelegram implements AutoCloseable {

  private static final Pattern REFUSAL = Pattern.compile("(\\d+) ([^{]+)(\\{.*})?");
  private static final String MESSAGE =
      """
      {"ok":true,"result":{"message_id":%d,"date":1,"chat":{"id":1,"type":"private"}}}""";

  private final WireMockServer server =
      new WireMockServer(
          WireMockConfiguration.options().dynamicPort().stubRequestLoggingDisabled(true));

  MadeUpTelegram() {
    server.start();
    answers(
        "getMe",
        json(
            200,
            """
        {"ok":true,"result":{"id":7,"is_bot":true,"first_name":"Bot","username":"a_bot"}}"""));
    answers("setMyCommands", done());
    answers("answerCallbackQuery", done());
    answers("getUpdates", json(200, "{\"ok\":true,\"result\":[]}").withFixedDelay(200));
    answers("sendMessage", taken(77));
  }

  String url() {
    return server.baseUrl();
  }

  void answers(String method, ResponseDefinitionBuilder answer) {
    server.stubFor(to(method).willReturn(answer));
  }

  /** Requests to this address are answered otherwise. */
  void answers(String method, String chat, ResponseDefinitionBuilder answer) {
    server.stubFor(to(method).withRequestBody(containing(chat)).willReturn(answer));
  }

  /** One after another; the last one stays. */
  void answersInTurn(String method, List<ResponseDefinitionBuilder> answers) {
    for (int i = 0; i < answers.size(); i++) {
      MappingBuilder turn = to(method).willReturn(answers.get(i));
      String now = i == 0 ? "Started" : method + i;
      String next = i == answers.size() - 1 ? now : method + (i + 1);
      server.stubFor(turn.inScenario(method).whenScenarioStateIs(now).willSetStateTo(next));
    }
  }

  /** What was sent with this method, as it stood in the requests' bodies. */
  List<String> bodies(String method) {
    return server
        .findAll(
            com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                urlPathMatching(path(method))))
        .stream()
        .map(request -> request.getBodyAsString())
        .toList();
  }

  private static MappingBuilder to(String method) {
    return post(urlPathMatching(path(method)));
  }

  private static String path(String method) {
    return "(?i)/bot[^/]+/" + method;
  }

  /** The plain words of a table: «429 Too Many Requests {"retry_after": 5}», «cut», «page 403». */
  static ResponseDefinitionBuilder said(String words, ResponseDefinitionBuilder good) {
    return switch (words) {
      case "200" -> good;
      case "200 of an unknown form" -> json(200, "{\"ok\":true,\"result\":[[\"?\"]]}");
      case "cut" -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case "empty" -> aResponse().withFault(Fault.EMPTY_RESPONSE);
      case "garbage" -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
      case "page 200" -> aResponse().withBody("<html>Sign in to the network</html>");
      case "page 403" -> aResponse().withStatus(403).withBody("<html>Not from here</html>");
      default -> refused(words);
    };
  }

  private static ResponseDefinitionBuilder refused(String words) {
    Matcher refusal = REFUSAL.matcher(words);
    if (!refusal.matches()) {
      throw new IllegalArgumentException(words);
    }
    String parameters = refusal.group(3) == null ? "" : ",\"parameters\":" + refusal.group(3);
    int code = Integer.parseInt(refusal.group(1));
    String description = refusal.group(2).strip().replace("\"", "\\\"");
    return json(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(code, description, parameters));
  }

  static ResponseDefinitionBuilder taken(int messageId) {
    return json(200, MESSAGE.formatted(messageId));
  }

  static ResponseDefinitionBuilder done() {
    return json(200, "{\"ok\":true,\"result\":true}");
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(body);
  }

  @Override
  public void close() {
    server.stop();
  }
}
