package ru.zvonok.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever comes instead of updates, and whatever comes as updates: polling goes on. */
@ExtendWith(OutputCaptureExtension.class)
class PollingTest {

  private static final String BATCH =
      """
      {"ok":true,"result":[
        %s,
        {"update_id":902,"brand_new_kind":{"of":"update"}},
        {"update_id":903,"message":"not a message at all"},
        {"update_id":904,"callback_query":{"id":"1"}},
        %s,
        %s,
        %s
      ]}""";

  @Test
  void pollingComesBackFromEverything_andNothingInABatchHoldsUpTheRest(CapturedOutput log) {
    try (MadeUpTelegram telegram = new MadeUpTelegram()) {
      // Reordered, gapped, the same twice, one that breaks: and the last is done all the same.
      String batch =
          BATCH.formatted(
              text(950, "/menu"), text(906, "/help"), text(950, "/menu"), text(907, "/lessons"));
      telegram.answersInTurn(
          "getUpdates",
          List.of(
              MadeUpTelegram.said("409 Conflict: terminated by other getUpdates", ok()),
              MadeUpTelegram.said("401 Unauthorized", ok()),
              MadeUpTelegram.said("502 Bad Gateway", ok()),
              MadeUpTelegram.json(200, batch),
              MadeUpTelegram.json(200, batch),
              ok().withFixedDelay(200)));
      try (Street street = Street.at(telegram.url())) {
        await().until(() -> telegram.bodies("sendMessage").size() == 3);
        await().until(() -> telegram.bodies("getUpdates").stream().anyMatch(PollingTest::after950));

        assertThat(telegram.bodies("sendMessage"))
            .satisfiesExactlyInAnyOrder(
                one -> assertThat(one).contains("menu"),
                one -> assertThat(one).contains("пошло не так"),
                one -> assertThat(one).contains("MyLessons"));
        assertThat(street.rows("select count(*) from inbox")).isEqualTo(3);
      }
      assertThat(log)
          .contains(
              "Another program polls with this bot's token",
              "check ZVONOK_TELEGRAM_TOKEN",
              "Telegram is out of reach",
              "polling Telegram again",
              "update 903 is of an unknown form")
          .doesNotContain(Street.TOKEN);
    }
  }

  private static boolean after950(String body) {
    return body.contains("951");
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder ok() {
    return MadeUpTelegram.json(200, "{\"ok\":true,\"result\":[]}");
  }

  private static String text(int update, String words) {
    long chat = Street.DIRECTOR.id();
    return """
        {"update_id":%d,"message":{"message_id":4,"date":1,"text":"%s",
         "chat":{"id":%d,"type":"private"},
         "from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"ru"}}}"""
        .formatted(update, words, chat, chat);
  }
}
