package ru.zvonok.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import ru.zvonok.standin.world.User;

/** The client library that the bot uses finds nothing missing. */
class RealClientTest {
  private final StandIn telegram = StandIn.start(StandInSettings.forTests());
  private final TelegramUrl url =
      TelegramUrl.builder().schema("http").host("127.0.0.1").port(telegram.port()).build();
  private final TelegramClient client = new OkHttpTelegramClient(StandInSettings.TOKEN, url);
  private final TelegramBotsLongPollingApplication polling =
      new TelegramBotsLongPollingApplication();
  private final Phone phone = telegram.phone(User.of(501, "Мария", "Примерова"));

  @BeforeEach
  void startBot() throws TelegramApiException {
    polling.registerBot(
        StandInSettings.TOKEN,
        () -> url,
        offset -> GetUpdates.builder().offset(offset + 1).limit(100).timeout(20).build(),
        updates -> updates.forEach(this::answer));
  }

  @AfterEach
  void stop() throws Exception {
    telegram.close();
    polling.close();
  }

  private void answer(Update update) {
    try {
      if (update.hasCallbackQuery()) {
        var tap = update.getCallbackQuery();
        client.execute(new AnswerCallbackQuery(tap.getId()));
        client.execute(
            EditMessageText.builder()
                .chatId(tap.getMessage().getChatId())
                .messageId(tap.getMessage().getMessageId())
                .text("Отмечено: " + tap.getData())
                .build());
      } else if (!update.getMessage().hasText()) {
        client.execute(new SendMessage("501", "Файл получен"));
      } else if (update.getMessage().getText().startsWith("/")) {
        client.execute(menu(update.getMessage().getChatId()));
      } else {
        client.execute(
            new SendMessage(
                update.getMessage().getChatId().toString(),
                "Эхо: " + update.getMessage().getText()));
      }
    } catch (TelegramApiException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SendMessage menu(long chat) {
    var row = new InlineKeyboardRow();
    row.add(InlineKeyboardButton.builder().text("Отсутствует").callbackData("absent").build());
    return SendMessage.builder()
        .chatId(chat)
        .text("<b>Урок</b> 7А")
        .parseMode("HTML")
        .replyMarkup(InlineKeyboardMarkup.builder().keyboard(List.of(row)).build())
        .build();
  }

  @Test
  void talksAndTaps() {
    phone.send("/start abc");
    assertThat(phone.awaitText("Урок 7А").json().path("entities").size()).isEqualTo(1);
    phone.tap("Отсутствует").awaitAnswer();
    assertThat(phone.awaitText("Отмечено: absent").isEdited()).isTrue();
    phone.send("привет");
    phone.awaitText("Эхо: привет");
    assertThat(telegram.violations()).isEmpty();
    assertThat(phone.notifications()).isEqualTo(2);
  }

  @Test
  void sendsFilesAndCommands() throws TelegramApiException {
    assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("zvonok_bot");
    phone.send("привет");
    phone.awaitText("Эхо");
    var file = new InputFile(new ByteArrayInputStream("a,b".getBytes(UTF_8)), "журнал.csv");
    var sent =
        client.execute(
            SendDocument.builder().chatId(501L).document(file).caption("Журнал").build());
    assertThat(sent.getDocument().getFileName()).isEqualTo("журнал.csv");
    assertThat(phone.open(phone.awaitText("Журнал")).content()).isEqualTo("a,b".getBytes(UTF_8));
    client.execute(new SetMyCommands(List.of(new BotCommand("today", "Сегодня"))));
    assertThat(client.execute(new GetMyCommands())).hasSize(1);
    assertThat(client.execute(new DeleteMessage("501", sent.getMessageId()))).isTrue();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void isToldOfBlocking() {
    phone.send("привет");
    phone.awaitText("Эхо");
    phone.blockBot();
    assertThatThrownBy(() -> client.execute(new SendMessage("501", "Есть кто?")))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class, e -> assertThat(e.getErrorCode()).isEqualTo(403));
  }

  @Test
  void sendsPicturesAndChangesThem() throws Exception {
    phone.send("привет");
    phone.awaitText("Эхо");
    client.execute(new SendChatAction("501", "upload_photo"));
    var sent =
        client.execute(
            SendPhoto.builder()
                .chatId(501L)
                .photo(new InputFile(new ByteArrayInputStream(picture()), "chart.png"))
                .caption("<i>Сентябрь</i>")
                .parseMode("HTML")
                .build());
    assertThat(sent.getPhoto()).hasSize(1);
    var media = new InputMediaDocument("attach://journal.pdf");
    media.setMedia(new ByteArrayInputStream("%PDF".getBytes(UTF_8)), "journal.pdf");
    media.setCaption("Журнал");
    client.execute(
        EditMessageMedia.builder()
            .chatId(501L)
            .messageId(sent.getMessageId())
            .media(media)
            .build());
    assertThat(phone.awaitText("Журнал").documentName()).contains("journal.pdf");
    client.execute(new PinChatMessage("501", sent.getMessageId()));
    assertThat(client.execute(new GetChat("501")).getPinnedMessage().getMessageId())
        .isEqualTo(sent.getMessageId());
    client.execute(
        SetChatMenuButton.builder()
            .chatId("501")
            .menuButton(MenuButtonCommands.builder().build())
            .build());
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void sendsSeveralFilesAtOnce() throws Exception {
    phone.send("привет");
    phone.awaitText("Эхо");
    var first = new InputMediaDocument("attach://one.csv");
    first.setMedia(new ByteArrayInputStream("1".getBytes(UTF_8)), "one.csv");
    first.setCaption("Задание");
    var second = new InputMediaDocument("attach://two.csv");
    second.setMedia(new ByteArrayInputStream("2".getBytes(UTF_8)), "two.csv");
    var sent = client.execute(new SendMediaGroup("501", List.of(first, second)));
    assertThat(sent).extracting(Message::getMediaGroupId).doesNotContainNull();
    assertThat(phone.awaitText("Задание").documentName()).contains("one.csv");
    assertThat(phone.open(phone.last()).content()).isEqualTo("2".getBytes(UTF_8));
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void fetchesWhatPeopleSend() throws Exception {
    var sent = phone.sendDocument("классы.csv", "text/csv", "7А".getBytes(UTF_8));
    var file = client.execute(new GetFile(sent.fileId().orElseThrow()));
    // The library itself would fetch it from Telegram's own address, whatever its TelegramUrl says.
    var bytes = new BotOverHttp(telegram.url(), StandInSettings.TOKEN).download(file.getFilePath());
    assertThat(bytes).isEqualTo("7А".getBytes(UTF_8));
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
