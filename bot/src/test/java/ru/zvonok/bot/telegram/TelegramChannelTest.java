package ru.zvonok.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.bot.dialog.OutMessage.Op;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.Fault;

/** What Telegram answers, in the outbox's words. */
class TelegramChannelTest {

  private static final Street STREET = new Street();

  @BeforeAll
  static void theChatIsOpen() {
    STREET.director().send("/menu");
    STREET.director().awaitText("menu");
  }

  @AfterAll
  static void close() {
    STREET.close();
  }

  @Test
  void answersOfTelegramAreTold() {
    assertThat(answering(403, "Forbidden: bot was blocked by the user"))
        .isInstanceOf(Delivery.Gone.class);
    assertThat(answering(400, "Bad Request: chat not found")).isInstanceOf(Delivery.Gone.class);
    assertThat(answering(502, "Bad Gateway")).isInstanceOf(Delivery.Failed.class);
    assertThat(answering(401, "Unauthorized")).isInstanceOf(Delivery.Shut.class);
    assertThat(answering(400, "Bad Request: can't parse entities: tag \"Иванов\" is unknown"))
        .isInstanceOfSatisfying(
            Delivery.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("parse").doesNotContain("Иванов"));
    assertThat(with(new Fault.TooManyRequests(7), send()))
        .isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(7)));
    assertThat(with(new Fault.CutBefore(), send())).isInstanceOf(Delivery.Failed.class);
  }

  @Test
  void whatCantBeEditedIsSaidAnew() {
    Delivery delivery = deliver(new OutMessage(Op.EDIT, 999_999, "hello", List.of()));

    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Sent.class, sent -> assertThat(sent.messageRef()).isNotEqualTo("999999"));
  }

  @Test
  void anAlertIsCorrectedInItsPlaceInTheChatsLanguage() {
    Parcel.Alert first = alert(null);
    Delivery.Sent sent = (Delivery.Sent) channel().deliver(STREET.school.id(), first);

    Delivery again = channel().deliver(STREET.school.id(), alert(sent.messageRef()));

    assertThat(again).isEqualTo(sent);
    assertThat(STREET.director().last().text()).isEqualTo("ru");
  }

  @Test
  void aReminderComesWithoutASoundAndOneOfNothingIsNotSent() {
    Delivery quiet = remind("{}");
    assertThat(quiet).isInstanceOf(Delivery.Sent.class);
    assertThat(STREET.director().last().text()).isEqualTo("ru");

    assertThat(remind("{\"of\":\"nothing\"}")).isEqualTo(new Delivery.Moot());
  }

  private static Delivery remind(String payload) {
    return channel()
        .deliver(STREET.school.id(), new Parcel.Note(3, address(), Kind.REMINDER, payload, 1));
  }

  @Test
  void whatIsGoneAlreadyNeedsNoTidying() {
    assertThat(deliver(new OutMessage(Op.DELETE, 999_999, "", List.of())))
        .isEqualTo(new Delivery.Sent(null));
  }

  private static Delivery answering(int status, String description) {
    return with(new Fault.Refused(status, description), send());
  }

  private static Delivery with(Fault fault, OutMessage message) {
    STREET.telegram.faults(
        request ->
            request.method().equalsIgnoreCase("sendMessage")
                ? Optional.of(fault)
                : Optional.empty());
    try {
      return deliver(message);
    } finally {
      STREET.telegram.faults(_ -> Optional.empty());
    }
  }

  private static OutMessage send() {
    return new OutMessage(Op.SEND, null, "hello", List.of());
  }

  private static Delivery deliver(OutMessage message) {
    return channel()
        .deliver(
            STREET.school.id(),
            new Parcel.Note(1, address(), Kind.ANSWER, DialogJson.write(message), 1));
  }

  private static Parcel.Alert alert(@org.jspecify.annotations.Nullable String ref) {
    return new Parcel.Alert(2, address(), new AlertView(1, "Миша", List.of()), ref, 1);
  }

  private static String address() {
    Phone phone = STREET.director();
    return Long.toString(phone.chatId());
  }

  private static TelegramChannel channel() {
    return STREET.bean(TelegramChannel.class);
  }
}
