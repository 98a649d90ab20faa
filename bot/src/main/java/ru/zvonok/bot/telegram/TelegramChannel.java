package ru.zvonok.bot.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.AlertText;
import ru.zvonok.bot.dialog.ChatLanguage;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.MadeFiles;
import ru.zvonok.bot.dialog.NoticeText;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.KeptFile;
import ru.zvonok.core.alert.KeptFiles;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.core.alert.Rates;
import tools.jackson.core.JacksonException;

/** Telegram as the outbox's channel: one parcel, one call, and what came of it. */
@Component("messenger")
class TelegramChannel implements AlertChannel {

  /** How long nothing is sent after Telegram didn't know the token. */
  static final Duration WRONG_TOKEN = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(9);

  /** An answer that holds up its chat, and the batch that it came in. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

  private final Bots bots;
  private final AlertText alerts;
  private final ChatLanguage languages;
  private final KeptFiles kept;
  private final List<ReminderText> reminders;
  private final NoticeText notices;
  private final MadeFiles made;
  private final Rates rates;

  TelegramChannel(
      Bots bots,
      AlertText alerts,
      ChatLanguage languages,
      KeptFiles kept,
      List<ReminderText> reminders,
      NoticeText notices,
      MadeFiles made,
      ZvonokSettings settings) {
    this.notices = notices;
    this.reminders = reminders;
    this.made = made;
    this.kept = kept;
    this.bots = bots;
    this.alerts = alerts;
    this.languages = languages;
    rates = SendingRates.of(settings.sending());
  }

  @Override
  public Rates rates() {
    return rates;
  }

  @Override
  public Delivery deliver(long schoolId, Parcel parcel) {
    Bot bot = bots.at(schoolId);
    Wire wire = bot.wire();
    Delivery delivery =
        switch (parcel) {
          case Parcel.Note note when note.kind() == Kind.REMINDER -> reminder(wire, schoolId, note);
          case Parcel.Note note when note.kind() == Kind.NOTICE ->
              notice(
                  wire,
                  note,
                  notices.render(schoolId, note.id(), languages.wordsAt(schoolId, note.address())));
          case Parcel.Note note -> note(wire, schoolId, note);
          case Parcel.Alert alert -> alert(wire, schoolId, alert);
          case Parcel.Straight answer -> straight(wire, answer);
        };
    if (delivery instanceof Delivery.Shut(var pause, String why)) {
      LOG.error(
          "school {}: Telegram refuses the bot's token ({}): check {}. Nothing is lost, nothing is"
              + " sent for {} s.",
          schoolId,
          why,
          bot.served().setting(),
          pause.toSeconds());
    }
    return delivery;
  }

  private Delivery note(Wire wire, long schoolId, Parcel.Note note) {
    OutMessage message;
    try {
      message = DialogJson.read(note.payload(), OutMessage.class);
    } catch (JacksonException e) {
      return new Delivery.Rejected("the letter isn't readable");
    }
    String address = note.address();
    Integer id = message.messageId();
    return switch (message.op()) {
      case SEND -> send(wire, address, message, paid(note));
      case EDIT ->
          id == null
              ? send(wire, address, message, false)
              : edit(wire, address, id, message, PATIENCE);
      case DELETE ->
          id == null ? new Delivery.Sent(null) : tidy(wire, new DeleteMessage(address, id));
      case FILE -> file(wire, schoolId, address, message.file());
      case COMMANDS -> tidy(wire, Messages.commands(address, message));
      case LEAVE -> tidy(wire, new LeaveChat(address));
    };
  }

  /** A screen in its message, soon or not at all: whoever taps next in this batch waits for it. */
  private static Delivery straight(Wire wire, Parcel.Straight answer) {
    return answer.content() instanceof OutMessage screen && screen.messageId() != null
        ? edit(wire, answer.address(), screen.messageId(), screen, SOON)
        : new Delivery.Rejected("no screen");
  }

  private boolean paid(Parcel.Note note) {
    return note.kind() == Kind.BROADCAST && rates.paid() > 0;
  }

  private Delivery reminder(Wire wire, long schoolId, Parcel.Note note) {
    Words words = languages.wordsAt(schoolId, note.address());
    Optional<ReminderText.Notice> notice =
        reminders.stream()
            .flatMap(text -> text.render(schoolId, note.payload(), words).stream())
            .findFirst();
    return notice(wire, note, notice);
  }

  private static Delivery notice(
      Wire wire, Parcel.Note note, Optional<ReminderText.Notice> notice) {
    if (notice.isEmpty()) {
      return new Delivery.Moot();
    }
    OutMessage message = OutMessage.send(notice.get().screen());
    boolean quiet = notice.get().quiet();
    return sent(
        note.address(), address -> wire.call(Messages.send(address, message, quiet, false)));
  }

  private Delivery alert(Wire wire, long schoolId, Parcel.Alert alert) {
    OutMessage message =
        OutMessage.send(alerts.render(alert.view(), languages.wordsAt(schoolId, alert.address())));
    Integer before = messageId(alert.messageRef());
    return before == null
        ? send(wire, alert.address(), message, false)
        : edit(wire, alert.address(), before, message, PATIENCE);
  }

  private static @Nullable Integer messageId(@Nullable String ref) {
    try {
      return ref == null ? null : Integer.valueOf(ref);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Delivery send(Wire wire, String address, OutMessage message, boolean paid) {
    return sent(address, to -> wire.call(Messages.send(to, message, false, paid)));
  }

  /** A group that has moved gets it at its new address. */
  private static Delivery sent(String address, Function<String, Heard<Message>> call) {
    Heard<Message> heard = call.apply(address);
    return delivery(
        heard instanceof Heard.Moved<Message>(String to) ? call.apply(to) : heard,
        sent -> sent.getMessageId().toString());
  }

  private Delivery file(Wire wire, long schoolId, String address, @Nullable OutFile file) {
    InputFile content = file == null ? null : content(schoolId, address, file).orElse(null);
    if (file == null || content == null) {
      return file != null && file.order() != null
          ? new Delivery.Moot()
          : new Delivery.Rejected("the file is no longer kept");
    }
    return sent(
        address,
        to ->
            switch (file.kind()) {
              case DOCUMENT -> wire.call(Messages.document(to, content, file.captionHtml()));
              case PHOTO -> wire.call(Messages.photo(to, content, file.captionHtml()));
            });
  }

  private Optional<InputFile> content(long schoolId, String address, OutFile file) {
    String known = file.fileId();
    if (known != null) {
      return Optional.of(new InputFile(known));
    }
    Long keptId = file.keptId();
    String order = file.order();
    Optional<KeptFile> content =
        keptId != null
            ? kept.find(schoolId, keptId)
            : order == null
                ? Optional.empty()
                : made.make(schoolId, address, order, languages.wordsAt(schoolId, address));
    return content.map(it -> new InputFile(new ByteArrayInputStream(it.content()), it.name()));
  }

  /** What can't be edited any more (deleted, too old) is said anew. */
  private static Delivery edit(
      Wire wire, String address, int id, OutMessage message, Duration patience) {
    Heard<Boolean> heard = wire.edit(address, id, message, patience);
    if (heard instanceof Heard.Refused<Boolean>(int code, String why)) {
      Complaint complaint = Complaint.of(code, why);
      if (complaint == Complaint.SAME) {
        return new Delivery.Sent(Integer.toString(id));
      }
      if (complaint == Complaint.NO_EDIT) {
        return send(wire, address, message, false);
      }
    }
    return delivery(heard, _ -> Integer.toString(id));
  }

  /** What only tidies up isn't worth a rejection: gone already is as good. */
  private static Delivery tidy(Wire wire, BotApiMethod<Boolean> method) {
    Heard<Boolean> heard = wire.call(method);
    return heard instanceof Heard.Refused<Boolean>(int code, String _)
            && (code == 400 || code == 403)
        ? new Delivery.Sent(null)
        : delivery(heard, _ -> null);
  }

  private static <T> Delivery delivery(Heard<T> heard, Function<T, @Nullable String> reference) {
    return switch (heard) {
      case Heard.Ok<T>(T result) -> new Delivery.Sent(reference.apply(result));
      case Heard.Taken<T> _ -> new Delivery.Sent(null);
      case Heard.Wait<T>(var pause) -> new Delivery.RetryAfter(pause);
      case Heard.Moved<T> _ -> new Delivery.Gone("the group has moved");
      case Heard.Unreachable<T>(String why) -> new Delivery.Failed(why);
      case Heard.Refused<T>(int code, String why) -> Complaint.refused(code, why);
    };
  }
}
