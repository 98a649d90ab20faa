package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A bot hears of everything, in order, until it says that it has. */
class UpdatesTest extends Fixture {
  private List<JsonNode> poll(String body) {
    return updates(bot.call("getUpdates", body));
  }

  private static List<JsonNode> updates(JsonNode answer) {
    return answer.path("result").valueStream().toList();
  }

  private static List<String> texts(List<JsonNode> updates) {
    return updates.stream().map(u -> u.path("message").path("text").stringValue("")).toList();
  }

  private static int id(JsonNode update) {
    return update.path("update_id").intValue();
  }

  @Test
  void anUpdateComesAgainUntilItIsConfirmed() {
    phone.send("раз");
    phone.send("два");
    var first = poll("{}");
    assertThat(texts(first)).containsExactly("раз", "два");
    assertThat(poll("{}")).isEqualTo(first);
    assertThat(texts(poll("{\"offset\":%d}".formatted(id(first.get(1)))))).containsExactly("два");
    assertThat(poll("{\"offset\":%d}".formatted(id(first.get(1)) + 1))).isEmpty();
    assertThat(telegram.pendingUpdates()).isZero();
    assertThat(id(first.get(1))).isEqualTo(id(first.get(0)) + 1);
  }

  @Test
  void aPollWaitsForWhatComes() {
    var waiting = bot.later("getUpdates", "{\"timeout\":30}");
    phone.send("привет");
    assertThat(texts(updates(waiting.join()))).containsExactly("привет");
  }

  @Test
  void aSecondPollerEndsTheFirst() {
    var one = bot.later("getUpdates", "{\"timeout\":30}");
    var two = bot.later("getUpdates", "{\"timeout\":30}");
    var ended = (JsonNode) CompletableFuture.anyOf(one, two).join();
    assertThat(told(ended)).startsWith("409 Conflict: terminated by other getUpdates request");
    phone.send("привет");
    assertThat(texts(updates((one.join() == ended ? two : one).join()))).containsExactly("привет");
  }

  @Test
  void aNegativeOffsetKeepsTheNewest() {
    phone.send("раз");
    phone.send("два");
    assertThat(texts(poll("{\"offset\":-1}"))).containsExactly("два");
    assertThat(telegram.pendingUpdates()).isEqualTo(1);
  }

  @Test
  void aBotHearsOnlyWhatItAsksFor() {
    poll("{\"allowed_updates\":[\"callback_query\"]}");
    phone.send("мимо");
    poll("{\"allowed_updates\":[]}");
    phone.send("слышно");
    assertThat(texts(poll("{}"))).containsExactly("слышно");
  }

  @Test
  void aConfirmedUpdateCanComeOnceMore() {
    phone.send("раз");
    int id = id(poll("{}").getFirst());
    poll("{\"offset\":%d}".formatted(id + 1));
    telegram.redeliver(id);
    assertThat(poll("{\"offset\":%d}".formatted(id + 1))).hasSize(1);
    assertThat(poll("{\"offset\":%d}".formatted(id + 1))).isEmpty();
  }

  @Test
  void startComesAsTelegramSendsIt() {
    phone.send("/start 7QX4-K2MD");
    var message = poll("{}").getFirst().path("message");
    assertThat(message.path("text").stringValue()).isEqualTo("/start 7QX4-K2MD");
    assertThat(message.path("entities").toString())
        .isEqualTo("[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]");
    assertThat(message.path("chat").path("type").stringValue()).isEqualTo("private");
    assertThat(message.path("date").longValue()).isEqualTo(now.get().getEpochSecond());
  }

  @Test
  void blockingIsToldAndReturningTakesItBack() {
    phone.send("привет");
    phone.blockBot();
    assertThat(told(say("да"))).isEqualTo("403 Forbidden: bot was blocked by the user");
    phone.send("я вернулась");
    assertThat(told(say("да"))).isEqualTo("200 ");
    var changes =
        poll("{}").stream()
            .map(u -> u.path("my_chat_member").path("new_chat_member").path("status"))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .toList();
    assertThat(changes).containsExactly("kicked", "member");
  }

  @Test
  void aGroupTellsOfTheBotComingAndLetsItHearCommands() {
    var group = telegram.group(maria, "7А: родители");
    String body = "{\"chat_id\":%d,\"text\":\"Здравствуйте\"}".formatted(group.chatId());
    assertThat(told(bot.call("sendMessage", body)))
        .isEqualTo("403 Forbidden: bot was kicked from the group chat");
    group.addBot();
    group.send("между собой");
    group.send("/help");
    assertThat(told(bot.call("sendMessage", body))).isEqualTo("200 ");
    var updates = poll("{}");
    assertThat(updates).hasSize(2);
    assertThat(updates.getFirst().path("my_chat_member").path("chat").path("title").stringValue())
        .isEqualTo("7А: родители");
    assertThat(told(bot.call("leaveChat", "{\"chat_id\":%d}".formatted(group.chatId()))))
        .isEqualTo("200 ");
    assertThat(told(bot.call("sendMessage", body))).startsWith("403");
  }

  @Test
  void filesComeAndCanBeFetched() throws Exception {
    phone.sendDocument("классы.csv", "text/csv", new byte[] {1, 2, 3});
    String id =
        poll("{}").getFirst().path("message").path("document").path("file_id").stringValue();
    var file = bot.call("getFile", "{\"file_id\":\"%s\"}".formatted(id)).path("result");
    assertThat(bot.download(file.path("file_path").stringValue())).containsExactly(1, 2, 3);
  }
}
