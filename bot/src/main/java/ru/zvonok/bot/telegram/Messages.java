package ru.zvonok.bot.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import ru.zvonok.bot.dialog.OutMessage;

/** A message in Telegram's own types. No previews: a link in a topic is nobody's to fetch. */
final class Messages {

  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private Messages() {}

  /**
   * @param quiet true: without a sound
   * @param paid true: beyond the limits, for a fee
   */
  static SendMessage send(String address, OutMessage message, boolean quiet, boolean paid) {
    return SendMessage.builder()
        .allowPaidBroadcast(paid ? true : null)
        .disableNotification(quiet ? true : null)
        .chatId(address)
        .text(message.html())
        .parseMode(ParseMode.HTML)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(keyboard(message.rows()))
        .build();
  }

  static SendDocument document(String address, InputFile file, String captionHtml) {
    return SendDocument.builder()
        .chatId(address)
        .document(file)
        .caption(captionHtml.isEmpty() ? null : captionHtml)
        .parseMode(captionHtml.isEmpty() ? null : ParseMode.HTML)
        .build();
  }

  static SendPhoto photo(String address, InputFile file, String captionHtml) {
    return SendPhoto.builder()
        .chatId(address)
        .photo(file)
        .caption(captionHtml.isEmpty() ? null : captionHtml)
        .parseMode(captionHtml.isEmpty() ? null : ParseMode.HTML)
        .build();
  }

  /** In whatever language the phone speaks: the chat has chosen its own. */
  static BotApiMethod<Boolean> commands(String address, OutMessage message) {
    BotCommandScope here = BotCommandScopeChat.builder().chatId(address).build();
    List<BotCommand> commands =
        message.rows().stream()
            .flatMap(List::stream)
            .map(key -> new BotCommand(key.data(), key.label()))
            .toList();
    return commands.isEmpty()
        ? DeleteMyCommands.builder().scope(here).build()
        : SetMyCommands.builder().scope(here).commands(commands).build();
  }

  private static @Nullable InlineKeyboardMarkup keyboard(List<List<OutMessage.Key>> rows) {
    return rows.isEmpty()
        ? null
        : new InlineKeyboardMarkup(
            rows.stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(Messages::button).toList()))
                .toList());
  }

  private static InlineKeyboardButton button(OutMessage.Key key) {
    return InlineKeyboardButton.builder().text(key.label()).callbackData(key.data()).build();
  }
}
