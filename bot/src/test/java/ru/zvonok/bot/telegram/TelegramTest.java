package ru.zvonok.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.BotRequest;
import ru.zvonok.standin.world.Fault;
import ru.zvonok.standin.world.User;

@ExtendWith(OutputCaptureExtension.class)
class TelegramTest {

  private static final String MARKS = ActionCodec.encode(new DiaryAction.DiaryMarks(7, null, 0));

  private static final String SENT_EDITS =
      "select count(*) from outbox where state = 'SENT' and repaints is not null";

  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Refused(502, "Bad Gateway"),
          new Fault.CutBefore(),
          new Fault.CutAfter(),
          new Fault.TooManyRequests(1));

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
  void whatOnlyShowsIsShownStraight() {
    Phone phone = street.director();
    phone.send("/menu");
    phone.awaitText("menu");
    await().until(() -> street.rows("select count(*) from outbox where state = 'PENDING'") == 0);
    long written =
        street.rows("select (select count(*) from outbox) + (select count(*) from inbox)");

    Phone.Tap tap = phone.tapData(MARKS);

    assertThat(phone.awaitText("marks of 7").isEdited()).isTrue();
    assertThat(tap.awaitAnswer().text()).contains("shown");
    assertThat(street.rows("select (select count(*) from outbox) + (select count(*) from inbox)"))
        .isEqualTo(written);
    assertThat(street.telegram.violations()).isEmpty();
  }

  @Test
  void whatDoesNotArriveStraightArrivesThroughTheOutbox() {
    Phone phone = street.director();
    phone.send("/menu");
    phone.awaitText("menu");
    int child = 100;
    for (Fault fault : FAULTS) {
      AtomicInteger edits = new AtomicInteger();
      street.telegram.faults(
          request ->
              request.method().equalsIgnoreCase("editMessageText") && edits.incrementAndGet() == 1
                  ? Optional.of(fault)
                  : Optional.empty());
      await().until(() -> waiting() == 0);
      long before = street.rows(SENT_EDITS);

      phone.tapData(ActionCodec.encode(new DiaryAction.DiaryMarks(++child, null, 0)));

      phone.awaitText("marks of " + child);
      await().until(() -> street.rows(SENT_EDITS) == before + 1);
    }
    assertThat(street.telegram.violations()).isEmpty();
  }

  private long waiting() {
    return street.rows("select count(*) from outbox where state = 'PENDING'");
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
        request -> {
          String method = request.method();
          if (method.equalsIgnoreCase("sendMessage") && sends.incrementAndGet() == 1) {
            return Optional.of(new Fault.TooManyRequests(1));
          }
          if (!method.equalsIgnoreCase("getUpdates")) {
            return Optional.empty();
          }
          return switch (polls.incrementAndGet()) {
            case 1 -> Optional.of(new Fault.Refused(409, "Conflict: terminated"));
            case 2 -> Optional.of(new Fault.CutBefore());
            default -> Optional.empty();
          };
        });
    Phone phone = street.director();

    phone.send("/menu");

    phone.awaitText("menu");
    phone.send("/lessons");
    phone.awaitText("MyLessons");
    assertThat(log).doesNotContain(street.telegram.bot().token());
  }

  @Test
  void theMenuOfCommandsIsTheChatsOwnIsTriedAgainAndGoesWithTheLink() {
    AtomicInteger calls = new AtomicInteger();
    street.telegram.faults(
        request ->
            ofChat(request) && calls.incrementAndGet() == 1
                ? Optional.of(new Fault.CutBefore())
                : Optional.empty());
    Phone phone = street.director();

    phone.send("/menu");

    phone.awaitText("menu");
    await().until(() -> menus().size() == 2);
    assertThat(menus().getLast().params().toString())
        .contains("find", "Найти человека", "help")
        .doesNotContain("lessons", "language_code");

    SchoolScope.run(
        street.school.id(),
        () -> street.bean(Linking.class).unlink(street.school.id(), Long.toString(phone.chatId())));
    await().until(() -> street.telegram.requests("deleteMyCommands").size() == 1);
    assertThat(street.telegram.violations()).isEmpty();
  }

  private List<BotRequest> menus() {
    return street.telegram.requests("setMyCommands").stream().filter(TelegramTest::ofChat).toList();
  }

  private static boolean ofChat(BotRequest request) {
    return request.method().equalsIgnoreCase("setMyCommands")
        && request.params().path("scope").toString().contains("chat_id");
  }

  @Test
  void aChatThatBlocksIsGone() {
    Phone phone = street.director();
    phone.send("/menu");
    phone.awaitText("menu");
    phone.blockBot();

    await()
        .until(() -> street.rows("select count(*) from binding where ended_why = 'BLOCKED'") == 1);
  }

  @Test
  void aGroupIsToldWhyNotAndLeft() {
    Phone group = street.telegram.group(User.of(700_002, "Пётр"), "7А");

    group.addBot();

    group.awaitText("в группах я не работаю");
    await().until(() -> !street.telegram.requests("leaveChat").isEmpty());
  }
}
