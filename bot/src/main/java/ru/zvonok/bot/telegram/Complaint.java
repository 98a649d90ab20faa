package ru.zvonok.bot.telegram;

import java.util.List;
import java.util.Locale;
import ru.zvonok.core.alert.Delivery;

/**
 * What a refusal of Telegram is about. Its words are no part of the specification: they are known
 * from practice, and one that isn't known is the message's own fault.
 */
enum Complaint {
  /** The message shows it already. */
  SAME("message is not modified"),

  /** There is no such message to change any more, or it is too old for that. */
  NO_EDIT(
      "message to edit not found",
      "message can't be edited",
      "message_id_invalid",
      "there is no text in the message to edit",
      "message_edit_time_expired"),

  /** Nobody can be reached in this chat. */
  NOBODY(
      "chat not found",
      "user not found",
      "user is deactivated",
      "peer_id_invalid",
      "user_is_blocked",
      "input_user_deactivated",
      "bot was blocked",
      "bot was kicked",
      "group chat was deactivated",
      "chat_write_forbidden",
      "have no rights to send"),

  /** Telegram itself is at a loss: the same message may well be taken later. */
  LATER(
      "temporarily unavailable",
      "internal server error",
      "timeout",
      "timed out",
      "query is too slow",
      "retry later"),

  /** The token: no message's fault. */
  TOKEN,

  /** Too long, not parsed, a file id that is wrong: never taken, however often it is sent. */
  MESSAGE;

  private final List<String> words;

  Complaint(String... words) {
    this.words = List.of(words);
  }

  static Complaint of(int code, String why) {
    if (Reach.isToken(code)) {
      return TOKEN;
    }
    if (code == 403) {
      return NOBODY;
    }
    String said = why.toLowerCase(Locale.ROOT);
    for (Complaint each : values()) {
      if (each.words.stream().anyMatch(said::contains)) {
        return each;
      }
    }
    return MESSAGE;
  }

  static Delivery refused(int code, String why) {
    String reason = code + " " + why;
    return switch (of(code, why)) {
      case NOBODY -> new Delivery.Gone(reason);
      case LATER -> new Delivery.Failed(reason);
      case TOKEN -> new Delivery.Shut(TelegramChannel.WRONG_TOKEN, reason);
      case SAME, NO_EDIT, MESSAGE -> new Delivery.Rejected(reason);
    };
  }
}
