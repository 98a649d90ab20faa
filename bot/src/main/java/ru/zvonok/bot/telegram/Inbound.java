package ru.zvonok.bot.telegram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.OtherKind;
import ru.zvonok.bot.dialog.Incoming;

/** Telegram's updates in the dialog's words; what is said in groups and channels isn't heard. */
final class Inbound {

  private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
  private static final Set<String> IN = Set.of("member", "administrator", "restricted");

  private Inbound() {}

  /** An update that can't even be read is passed over: what Telegram sends is never trusted. */
  static Optional<Incoming> safely(Update update) {
    try {
      return of(update);
    } catch (RuntimeException e) {
      LOG.warn(
          "update {} is of an unknown form ({})",
          update.getUpdateId(),
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  static Optional<Incoming> of(Update update) {
    if (update.getMessage() != null) {
      return message(update, update.getMessage());
    }
    if (update.getCallbackQuery() != null) {
      return tap(update, update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return membership(update, update.getMyChatMember());
    }
    return Optional.empty();
  }

  private static Optional<Incoming> message(Update update, Message message) {
    if (!Boolean.TRUE.equals(message.getChat().isUserChat())) {
      return Optional.empty();
    }
    Incoming.From from = from(update, message.getChat(), message.getFrom());
    String text = message.getText();
    if (text != null) {
      return Optional.of(new Incoming.Text(from, message.getMessageId(), text));
    }
    return Optional.of(
        attached(message)
            .<Incoming>map(
                file -> new Incoming.File(from, message.getMessageId(), file, message.getCaption()))
            .orElseGet(() -> new Incoming.Other(from, kind(message))));
  }

  private static OtherKind kind(Message message) {
    if (message.getVoice() != null) {
      return OtherKind.VOICE;
    }
    if (message.getSticker() != null) {
      return OtherKind.STICKER;
    }
    if (message.getVideo() != null || message.getVideoNote() != null) {
      return OtherKind.VIDEO;
    }
    if (message.getLocation() != null) {
      return OtherKind.PLACE;
    }
    return message.getContact() == null ? OtherKind.ANYTHING : OtherKind.CONTACT;
  }

  /** A document, or a photo in its largest size. */
  private static Optional<Attached> attached(Message message) {
    Document document = message.getDocument();
    if (document != null) {
      return Optional.of(
          new Attached(
              FileKind.DOCUMENT,
              document.getFileId(),
              document.getFileName(),
              document.getMimeType(),
              document.getFileSize() == null ? 0 : document.getFileSize()));
    }
    List<PhotoSize> sizes = message.getPhoto();
    if (sizes == null || sizes.isEmpty()) {
      return Optional.empty();
    }
    PhotoSize largest = sizes.getLast();
    return Optional.of(
        new Attached(
            FileKind.PHOTO,
            largest.getFileId(),
            null,
            null,
            largest.getFileSize() == null ? 0 : largest.getFileSize()));
  }

  private static Optional<Incoming> tap(Update update, CallbackQuery tap) {
    MaybeInaccessibleMessage message = tap.getMessage();
    if (message == null || !Boolean.TRUE.equals(message.getChat().isUserChat())) {
      return Optional.empty();
    }
    return Optional.of(
        new Incoming.Tap(
            from(update, message.getChat(), tap.getFrom()),
            tap.getId(),
            tap.getData() == null ? "" : tap.getData(),
            // A message too old for Telegram to show has no date, and can't be edited.
            message instanceof Message ? message.getMessageId() : null));
  }

  private static Optional<Incoming> membership(Update update, ChatMemberUpdated change) {
    Chat chat = change.getChat();
    String now = change.getNewChatMember().getStatus();
    Incoming.From from = from(update, chat, change.getFrom());
    if (Boolean.TRUE.equals(chat.isUserChat())) {
      return now.equals("kicked") ? Optional.of(new Incoming.Blocked(from)) : Optional.empty();
    }
    boolean group = !Boolean.TRUE.equals(chat.isChannelChat());
    return group && IN.contains(now)
        ? Optional.of(new Incoming.AddedToGroup(from))
        : Optional.empty();
  }

  private static Incoming.From from(Update update, Chat chat, @Nullable User user) {
    return new Incoming.From(
        update.getUpdateId(),
        chat.getId().toString(),
        user == null ? null : user.getLanguageCode());
  }
}
