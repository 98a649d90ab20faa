package ru.zvonok.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.core.alert.Dispatcher;

/** What knocks at the webhook: only who knows the secret comes in, and nobody with too much. */
class WebhookTest {

  private static final String SECRET = "made_up_for_this_test_alone";
  private static final MadeUpTelegram TELEGRAM = new MadeUpTelegram();
  private static final Street STREET = Street.quiet(TELEGRAM.url());

  private final Webhook webhook = webhook();

  @AfterAll
  static void close() {
    STREET.close();
    TELEGRAM.close();
  }

  @Test
  void whoDoesNotKnowTheSecretIsTurnedAwayUnread() throws IOException {
    assertThat(post(null, menu(1))).isEqualTo(403);
    assertThat(post("", menu(1))).isEqualTo(403);
    assertThat(post(SECRET + "x", menu(1))).isEqualTo(403);
    assertThat(post(SECRET.substring(1), menu(1))).isEqualTo(403);

    assertThat(STREET.rows("select count(*) from inbox where update_id = 1")).isZero();
  }

  @Test
  void anUpdateIsDoneBeforeItIsConfirmed_andOnce() throws IOException {
    assertThat(post(SECRET, menu(2))).isEqualTo(200);
    assertThat(post(SECRET, menu(2))).isEqualTo(200);

    assertThat(STREET.rows("select count(*) from inbox where update_id = 2")).isOne();
    assertThat(STREET.rows("select count(*) from outbox where key like 'u2-%' and kind = 'ANSWER'"))
        .isPositive();
  }

  @Test
  void tooMuchIsNotReadToItsEnd_andNonsenseIsPassedOver() throws IOException {
    assertThat(post(SECRET, "x".repeat((1 << 20) + 1))).isEqualTo(413);
    assertThat(post(SECRET, "not json")).isEqualTo(200);
    assertThat(post(SECRET, "{\"update_id\":3,\"message\":{\"chat\":7}}")).isEqualTo(200);
    assertThat(post(SECRET, "[]")).isEqualTo(200);
    assertThat(post(SECRET, "")).isEqualTo(200);
  }

  @Test
  void telegramIsToldTheAddressAndTheSecretUntilItHasTakenThem() {
    TELEGRAM.answersInTurn(
        "setWebhook",
        java.util.List.of(
            MadeUpTelegram.said("502 Bad Gateway", MadeUpTelegram.done()), MadeUpTelegram.done()));
    webhook.start();
    try {
      await().until(() -> TELEGRAM.bodies("setWebhook").size() == 2);
      assertThat(TELEGRAM.bodies("setWebhook").getLast())
          .contains("https://school.example/telegram", SECRET, "my_chat_member");
    } finally {
      webhook.stop();
    }
  }

  private static Webhook webhook() {
    return new Webhook(
        new ZvonokSettings(
            new ZvonokSettings.Telegram(Street.TOKEN, TELEGRAM.url()),
            new ZvonokSettings.Webhook("https://school.example/telegram", SECRET, null),
            ZvonokSettings.Sending.USUAL,
            ZvonokSettings.Keep.USUAL,
            null,
            null,
            null),
        STREET.bean(Intake.class),
        STREET.bean(Bots.class),
        STREET.bean(Dispatcher.class));
  }

  private int post(@Nullable String secret, String body) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", Webhook.PATH);
    request.setContent(body.getBytes(UTF_8));
    return webhook.receive(secret, request).getStatusCode().value();
  }

  private static String menu(int update) {
    long chat = Street.DIRECTOR.id();
    return """
        {"update_id":%d,"message":{"message_id":4,"date":1,"text":"/menu",
         "chat":{"id":%d,"type":"private"},
         "from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"ru"}}}"""
        .formatted(update, chat, chat);
  }
}
