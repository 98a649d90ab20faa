package ru.zvonok.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.Fault;
import ru.zvonok.standin.world.User;

@ExtendWith(OutputCaptureExtension.class)
class TelegramTest {

  private final Street street = new Street();

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void aButtonChangesItsMessageAndShowsAToast() {
    Phone phone = street.director();
    phone.send("/menu");
    phone.awaitText("menu ru STAFF");

    Phone.Tap tap = phone.tap("lesson 7");

    assertThat(phone.awaitText("lesson 7").isEdited()).isTrue();
    assertThat(tap.awaitAnswer().text()).contains("opened");
    assertThat(street.telegram.violations()).isEmpty();
  }

  @Test
  void theSameScreenOnceMoreIsNoError() {
    Phone phone = street.director();
    phone.send("/menu");
    phone.awaitText("menu");

    phone.tapData("m").awaitAnswer();
    phone.send("/menu");
    phone.awaitText("menu");

    assertThat(street.rows("select count(*) from outbox where state = 'REJECTED'")).isZero();
  }

  @Test
  void tooManyRequestsAndBrokenPollsAreWaitedOutWithoutTheTokenInTheLog(CapturedOutput log) {
    AtomicInteger sends = new AtomicInteger();
    AtomicInteger polls = new AtomicInteger();
    street.telegram.faults(
        request ->
            switch (request.method().toLowerCase(java.util.Locale.ROOT)) {
              case "sendmessage" when sends.incrementAndGet() == 1 ->
                  Optional.of(new Fault.TooManyRequests(1));
              case "getupdates" when polls.incrementAndGet() <= 2 ->
                  Optional.of(
                      polls.get() == 1
                          ? new Fault.Refused(409, "Conflict: terminated by other getUpdates")
                          : new Fault.CutBefore());
              default -> Optional.empty();
            });
    Phone phone = street.director();

    phone.send("/menu");

    phone.awaitText("menu");
    phone.send("/lessons");
    phone.awaitText("MyLessons");
    assertThat(log).doesNotContain(street.telegram.bot().token());
  }

  @Test
  void aChatThatBlocksIsGone() {
    Phone phone = street.director();
    phone.send("/menu");
    phone.awaitText("menu");
    phone.blockBot();

    org.awaitility.Awaitility.await()
        .until(
            () -> street.rows("select count(*) from binding where ended_why = 'BLOCKED'") == 1);
  }

  @Test
  void aGroupIsToldWhyNotAndLeft() {
    Phone group = street.telegram.group(User.of(700_002, "Пётр"), "7А");

    group.addBot();

    group.awaitText("в группах я не работаю");
    org.awaitility.Awaitility.await()
        .until(() -> !street.telegram.requests("leaveChat").isEmpty());
  }
}
