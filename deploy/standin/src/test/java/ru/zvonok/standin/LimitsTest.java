package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Limits that the specification tells only in prose. */
class LimitsTest extends Fixture {
  @BeforeEach
  void begin() {
    phone.send("/start");
  }

  private JsonNode html(String text) {
    return bot.call(
        "sendMessage",
        "{\"chat_id\":501,\"parse_mode\":\"HTML\",\"text\":\"%s\"}"
            .formatted(text.replace("\"", "\\\"")));
  }

  private JsonNode rows(String rows) {
    return bot.call(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":%s}}"
            .formatted(rows));
  }

  private static String buttons(int count, String data) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"text\":\"%d\",\"callback_data\":\"%s\"}".formatted(i, data))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void textIsOneTo4096CharactersAfterMarkup() {
    assertThat(told(say("  "))).isEqualTo("400 Bad Request: message text is empty");
    assertThat(told(html("<b> </b>"))).isEqualTo("400 Bad Request: message text is empty");
    assertThat(told(say("а".repeat(4096)))).isEqualTo("200 ");
    assertThat(told(html("<b>" + "а".repeat(4096) + "</b>"))).isEqualTo("200 ");
    assertThat(told(say("а".repeat(4097)))).isEqualTo("400 Bad Request: message is too long");
    assertThat(told(say("🔔".repeat(2049)))).isEqualTo("400 Bad Request: message is too long");
    assertThat(telegram.violations()).hasSize(4);
  }

  @Test
  void captionIsUpTo1024Characters() {
    byte[] file = {1};
    assertThat(told(bot.upload("sendDocument", "document", 501, "a", file, "а".repeat(1024))))
        .isEqualTo("200 ");
    assertThat(told(bot.upload("sendDocument", "document", 501, "a", file, "а".repeat(1025))))
        .isEqualTo("400 Bad Request: message caption is too long");
    assertThat(told(bot.upload("sendPhoto", "photo", 501, "a.png", file, "")))
        .isEqualTo("400 Bad Request: IMAGE_PROCESS_FAILED");
  }

  @Test
  void buttonDataIsOneTo64Bytes() {
    assertThat(told(rows("[" + buttons(1, "d".repeat(64)) + "]"))).isEqualTo("200 ");
    assertThat(told(rows("[" + buttons(1, "d".repeat(65)) + "]")))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    assertThat(told(rows("[" + buttons(1, "я".repeat(33)) + "]")))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    assertThat(told(rows("[" + buttons(1, "") + "]")))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void aMessageHasUpTo100ButtonsAndARow8() {
    String hundred =
        IntStream.range(0, 20).mapToObj(_ -> buttons(5, "d")).collect(Collectors.joining(","));
    assertThat(told(rows("[" + hundred + "]"))).isEqualTo("200 ");
    assertThat(told(rows("[" + hundred + "," + buttons(1, "d") + "]")))
        .isEqualTo("400 Bad Request: reply markup is too long");
    assertThat(told(rows("[" + buttons(8, "d") + "]"))).isEqualTo("200 ");
    assertThat(told(rows("[" + buttons(9, "d") + "]"))).contains("more than 8 buttons in a row");
  }

  @Test
  void addressOfAButtonIsAnAddress() {
    assertThat(told(rows("[[{\"text\":\"a\",\"url\":\"не адрес\"}]]")))
        .isEqualTo("400 Bad Request: BUTTON_URL_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b>да           | Can't find end tag corresponding to start tag "b"
          да</b>          | Unexpected end tag at byte offset 4
          <b>да</i>       | Unmatched end tag at byte offset 7, expected "</b>", found "</i>"
          <p>да</p>       | Unsupported start tag "p" at byte offset 0
          да <br/> нет    | Unsupported start tag "br" at byte offset 5
          5 < 6           | Unsupported start tag "" at byte offset 2
          <b              | Unclosed start tag at byte offset 0
          <b>да</b        | Unclosed end tag at byte offset 7
          <a href>да</a>  | Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0
          <span>да</span> | Tag "span" must have class "tg-spoiler" at byte offset 0
          """)
  void brokenMarkupIsToldAsTelegramTellsIt(String text, String why) {
    assertThat(told(html(text))).isEqualTo("400 Bad Request: can't parse entities: " + why);
  }

  @Test
  void markupBecomesEntitiesInUtf16Units() {
    var message =
        html("  🔔 <b>Урок <i>7А</i></b> &lt;3 &amp; <a href=\"https://a.b/?x=1&amp;y=2\">тут</a>")
            .path("result");
    assertThat(message.path("text").stringValue()).isEqualTo("🔔 Урок 7А <3 & тут");
    assertThat(message.path("entities").toString())
        .isEqualTo(
            """
            [{"offset":3,"length":7,"type":"bold"},{"offset":8,"length":2,"type":"italic"},\
            {"offset":16,"length":3,"type":"text_link","url":"https://a.b/?x=1&y=2"}]""");
  }

  @Test
  void noticeIsUpTo200Characters() {
    bot.call(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":[%s]}}"
            .formatted(buttons(1, "d")));
    var tap = phone.tap("0");
    String body = "{\"callback_query_id\":\"%s\",\"text\":\"%s\"}";
    assertThat(told(bot.call("answerCallbackQuery", body.formatted(tap.query(), "а".repeat(201)))))
        .isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
    bot.call("answerCallbackQuery", body.formatted(tap.query(), "а".repeat(200)));
    assertThat(tap.awaitAnswer().text()).hasSize(200);
  }

  @Test
  void updatesComeUpTo100AtOnce() {
    assertThat(told(bot.call("getUpdates", "{\"limit\":101}"))).startsWith("400");
    assertThat(told(bot.call("getUpdates", "{\"limit\":0}"))).startsWith("400");
  }
}
