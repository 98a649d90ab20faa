package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.JsonNode;

/** What a bot does to messages that are there, and to taps. */
class ScreensTest extends Fixture {
  private static final String KEYS =
      "{\"inline_keyboard\":[[{\"text\":\"%s\",\"callback_data\":\"1\"}]]}";
  private int screen;

  @BeforeEach
  void show() {
    phone.send("/start");
    screen =
        bot.call(
                "sendMessage",
                "{\"chat_id\":501,\"text\":\"Урок\",\"reply_markup\":%s}"
                    .formatted(KEYS.formatted("Да")))
            .path("result")
            .path("message_id")
            .intValue();
  }

  private JsonNode edit(int message, String text, String key) {
    return bot.call(
        "editMessageText",
        "{\"chat_id\":501,\"message_id\":%d,\"text\":\"%s\",\"reply_markup\":%s}"
            .formatted(message, text, KEYS.formatted(key)));
  }

  private JsonNode delete(int message) {
    return bot.call("deleteMessage", "{\"chat_id\":501,\"message_id\":%d}".formatted(message));
  }

  @Test
  void anEditIsSeenAndTheSameTwiceIsRefused() {
    assertThat(told(edit(screen, "Урок", "Да")))
        .startsWith("400 Bad Request: message is not modified: specified new message content");
    assertThat(told(edit(screen, "Перемена", "Да"))).isEqualTo("200 ");
    assertThat(phone.awaitText("Перемена").isEdited()).isTrue();
    assertThat(told(edit(screen, "Перемена", "Да"))).contains("message is not modified");
    assertThat(told(edit(screen, "Перемена", "Нет"))).isEqualTo("200 ");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void onlyOwnMessagesThatAreThereCanBeEdited() {
    assertThat(told(edit(9999, "Урок", "Да")))
        .isEqualTo("400 Bad Request: message to edit not found");
    int hers = phone.messages().getFirst().id();
    assertThat(told(edit(hers, "Урок", "Да")))
        .isEqualTo("400 Bad Request: message can't be edited");
  }

  @Test
  void buttonsCanGoAlone() {
    String body = "{\"chat_id\":501,\"message_id\":%d}".formatted(screen);
    assertThat(told(bot.call("editMessageReplyMarkup", body))).isEqualTo("200 ");
    assertThat(phone.last().buttons()).isEmpty();
    assertThat(phone.last().isEdited()).isFalse();
    assertThat(told(bot.call("editMessageReplyMarkup", body))).contains("not modified");
  }

  @Test
  void aMessageCanBeDeletedFor48Hours() {
    assertThat(told(delete(9999))).isEqualTo("400 Bad Request: message to delete not found");
    pass(Duration.ofHours(48).plusSeconds(1));
    assertThat(told(delete(screen)))
        .isEqualTo("400 Bad Request: message can't be deleted for everyone");
    int fresh = say("да").path("result").path("message_id").intValue();
    assertThat(told(delete(fresh))).isEqualTo("200 ");
    String both = "{\"chat_id\":501,\"message_ids\":[%d,%d]}".formatted(fresh, screen);
    assertThat(told(bot.call("deleteMessages", both))).isEqualTo("200 ");
    assertThat(phone.last().id()).isEqualTo(screen);
  }

  @Test
  void aTapIsAnsweredOnceAndInTime() {
    String answer = "{\"callback_query_id\":\"%s\",\"text\":\"Принято\",\"show_alert\":true}";
    var tap = phone.tap("Да");
    assertThat(told(bot.call("answerCallbackQuery", answer.formatted(tap.query()))))
        .isEqualTo("200 ");
    assertThat(tap.awaitAnswer().text()).isEqualTo("Принято");
    assertThat(tap.awaitAnswer().alert()).isTrue();
    String tooOld =
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
    assertThat(told(bot.call("answerCallbackQuery", answer.formatted(tap.query()))))
        .isEqualTo(tooOld);
    var late = phone.tap("Да");
    pass(Duration.ofSeconds(61));
    assertThat(told(bot.call("answerCallbackQuery", answer.formatted(late.query()))))
        .isEqualTo(tooOld);
  }

  @Test
  void strangersAndUnknownChatsCantBeWrittenTo() {
    assertThat(told(bot.call("sendMessage", "{\"chat_id\":777,\"text\":\"да\"}")))
        .isEqualTo("400 Bad Request: chat not found");
    telegram.phone(User.of(777, "Лев"));
    assertThat(told(bot.call("sendMessage", "{\"chat_id\":777,\"text\":\"да\"}")))
        .isEqualTo("403 Forbidden: bot can't initiate conversation with a user");
  }

  @Test
  void aReplyKeyboardStaysUntilItIsTakenAway() {
    bot.call(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"?\",\"reply_markup\":{\"keyboard\":[[{\"text\":\"Дневник\"}]]}}");
    say("ещё");
    phone.press("Дневник");
    assertThat(phone.messages().getLast().text()).isEqualTo("Дневник");
    bot.call(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"?\",\"reply_markup\":{\"remove_keyboard\":true}}");
    assertThat(phone.keyboard()).isEmpty();
    assertThatThrownBy(() -> phone.press("Дневник"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The chat of Мария (501)");
  }

  @Test
  void waitingInVainShowsTheChat() {
    assertThatThrownBy(() -> phone.awaitText("нет такого", Duration.ZERO))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Урок")
        .hasMessageContaining("[Да]");
  }

  @Test
  void anOldScreenIsNeverTakenForTheAnswer() {
    phone.tap("Да");
    assertThatThrownBy(() -> phone.awaitText("Урок", Duration.ZERO))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aScreenCanBePinned() {
    String body = "{\"chat_id\":501,\"message_id\":%d}".formatted(screen);
    assertThat(told(bot.call("pinChatMessage", body))).isEqualTo("200 ");
    var chat = bot.call("getChat", "{\"chat_id\":501}").path("result");
    assertThat(chat.path("pinned_message").path("message_id").intValue()).isEqualTo(screen);
  }
}
