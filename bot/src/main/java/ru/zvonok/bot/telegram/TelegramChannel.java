package ru.zvonok.bot.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import ru.zvonok.bot.dialog.AlertText;
import ru.zvonok.bot.dialog.ChatLanguage;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.KeptFiles;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Parcel;
import tools.jackson.core.JacksonException;

/** Telegram as the outbox's channel: one parcel, one call, and what came of it. */
@Component("messenger")
class TelegramChannel implements AlertChannel {

  private final Wire wire;
  private final Limits limits;
  private final AlertText alerts;
  private final ChatLanguage languages;
  private final KeptFiles kept;
  private final ReminderText reminders;

  TelegramChannel(
      Wire wire,
      Limits limits,
      AlertText alerts,
      ChatLanguage languages,
      KeptFiles kept,
      ReminderText reminders) {
    this.reminders = reminders;
    this.kept = kept;
    this.wire = wire;
    this.limits = limits;
    this.alerts = alerts;
    this.languages = languages;
  }

  @Override
  public Delivery deliver(long schoolId, Parcel parcel) {
    return switch (parcel) {
      case Parcel.Note note when note.kind() == Kind.REMINDER -> reminder(schoolId, note);
      case Parcel.Note note -> note(schoolId, note);
      case Parcel.Alert alert -> alert(schoolId, alert);
    };
  }

  private Delivery note(long schoolId, Parcel.Note note) {
    OutMessage message;
    try {
      message = DialogJson.read(note.payload(), OutMessage.class);
    } catch (JacksonException e) {
      return new Delivery.Rejected("the letter isn't readable");
    }
    String address = note.address();
    Integer id = message.messageId();
    return switch (message.op()) {
      case SEND -> send(address, message);
      case EDIT -> id == null ? send(address, message) : edit(address, id, message);
      case DELETE -> id == null ? new Delivery.Sent(null) : tidy(new DeleteMessage(address, id));
      case FILE -> file(schoolId, address, message.file());
      case COMMANDS -> tidy(Messages.commands(address, message));
      case LEAVE -> tidy(new LeaveChat(address));
    };
  }

  private Delivery reminder(long schoolId, Parcel.Note note) {
    Optional<ReminderText.Notice> notice =
        reminders.render(schoolId, note.payload(), languages.wordsAt(schoolId, note.address()));
    if (notice.isEmpty()) {
      return new Delivery.Moot();
    }
    limits.pass(note.address());
    return delivery(
        wire.call(
            Messages.send(
                note.address(), OutMessage.send(notice.get().screen()), notice.get().quiet())),
        sent -> sent.getMessageId().toString());
  }

  private Delivery alert(long schoolId, Parcel.Alert alert) {
    OutMessage message =
        OutMessage.send(alerts.render(alert.view(), languages.wordsAt(schoolId, alert.address())));
    Integer before = messageId(alert.messageRef());
    return before == null ? send(alert.address(), message) : edit(alert.address(), before, message);
  }

  private static @Nullable Integer messageId(@Nullable String ref) {
    try {
      return ref == null ? null : Integer.valueOf(ref);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Delivery send(String address, OutMessage message) {
    limits.pass(address);
    return delivery(
        wire.call(Messages.send(address, message)), sent -> sent.getMessageId().toString());
  }

  private Delivery file(long schoolId, String address, @Nullable OutFile file) {
    Optional<InputFile> content =
        file == null ? Optional.empty() : Optional.ofNullable(content(schoolId, file));
    if (file == null || content.isEmpty()) {
      return new Delivery.Rejected("the file is no longer kept");
    }
    limits.pass(address);
    Heard<Message> heard =
        switch (file.kind()) {
          case DOCUMENT -> wire.call(Messages.document(address, content.get(), file.captionHtml()));
          case PHOTO -> wire.call(Messages.photo(address, content.get(), file.captionHtml()));
        };
    return delivery(heard, sent -> sent.getMessageId().toString());
  }

  private @Nullable InputFile content(long schoolId, OutFile file) {
    String known = file.fileId();
    Long keptId = file.keptId();
    if (known != null || keptId == null) {
      return known == null ? null : new InputFile(known);
    }
    return kept.find(schoolId, keptId)
        .map(it -> new InputFile(new ByteArrayInputStream(it.content()), it.name()))
        .orElse(null);
  }

  /** What can't be edited any more (deleted, too old) is said anew. */
  private Delivery edit(String address, int id, OutMessage message) {
    limits.pass(address);
    Heard<Serializable> heard = wire.call(Messages.edit(address, id, message));
    if (heard instanceof Heard.Refused<Serializable>(int code, String why) && code == 400) {
      if (says(why, "message is not modified")) {
        return new Delivery.Sent(Integer.toString(id));
      }
      if (says(why, "message to edit not found")
          || says(why, "can't be edited")
          || says(why, "message_id_invalid")) {
        return send(address, message);
      }
    }
    return delivery(heard, _ -> Integer.toString(id));
  }

  /** What only tidies up isn't worth a rejection: gone already is as good. */
  private Delivery tidy(BotApiMethod<Boolean> method) {
    Heard<Boolean> heard = wire.call(method);
    return heard instanceof Heard.Refused<Boolean>(int code, String _)
            && (code == 400 || code == 403)
        ? new Delivery.Sent(null)
        : delivery(heard, _ -> null);
  }

  private static <T> Delivery delivery(Heard<T> heard, Function<T, @Nullable String> reference) {
    return switch (heard) {
      case Heard.Ok<T>(T result) -> new Delivery.Sent(reference.apply(result));
      case Heard.Wait<T>(var pause) -> new Delivery.RetryAfter(pause);
      case Heard.Unreachable<T>(String why) -> new Delivery.Failed(why);
      case Heard.Refused<T>(int code, String why) -> refused(code, why);
    };
  }

  private static Delivery refused(int code, String why) {
    if (code == 401 || code == 404) {
      // The token, not the message: the letter waits until the office has put it right.
      return new Delivery.Failed(code + " " + why);
    }
    boolean gone =
        code == 403
            || says(why, "chat not found")
            || says(why, "user is deactivated")
            || says(why, "peer_id_invalid");
    return gone ? new Delivery.Gone(code + " " + why) : new Delivery.Rejected(code + " " + why);
  }

  private static boolean says(String why, String words) {
    return why.toLowerCase(Locale.ROOT).contains(words);
  }
}
