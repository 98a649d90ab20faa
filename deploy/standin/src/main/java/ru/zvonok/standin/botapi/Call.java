package ru.zvonok.standin.botapi;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.standin.world.Bot;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A checked request on its way to be carried out. */
record Call(World world, Bot bot, String method, ObjectNode params, Map<String, Upload> uploads) {
  boolean has(String name) {
    return params.has(name);
  }

  JsonNode param(String name) {
    return params.path(name);
  }

  String text(String name) {
    return params.path(name).asString("");
  }

  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  int number(String name, int otherwise) {
    return params.path(name).intValue(otherwise);
  }

  boolean flag(String name) {
    return params.path(name).booleanValue(false);
  }

  Instant now() {
    return world.clock().instant();
  }

  /** The chat that {@code chat_id} names. */
  Chat chat() {
    return chat(text("chat_id"));
  }

  /** The chat of this number. */
  Chat chat(String number) {
    long id;
    try {
      id = Long.parseLong(number);
    } catch (NumberFormatException _) {
      throw Refusal.bad("chat not found");
    }
    return bot.chat(id)
        .or(() -> world.user(id).map(bot::chatWith))
        .orElseThrow(() -> Refusal.bad("chat not found"));
  }

  /** The chat, if the bot may write there at all. */
  Chat openChat() {
    Chat chat = chat();
    if (chat.isClosedToBot()) {
      throw Refusal.forbidden(
          chat.isGroup() ? "bot was kicked from the group chat" : "bot was blocked by the user");
    }
    if (!chat.isBegun()) {
      throw Refusal.forbidden("bot can't initiate conversation with a user");
    }
    return chat;
  }

  /** The chat, if one more message may be sent there now. */
  Chat chatToSendTo() {
    Chat chat = openChat();
    int wait = bot.secondsToWait(chat);
    if (wait > 0) {
      throw Refusal.tooMany(wait);
    }
    return chat;
  }

  Optional<ChatMessage> message(Chat chat) {
    return chat.find(number("message_id", 0));
  }

  /** The upload that a parameter stands for, if it is one. */
  Optional<Upload> upload(String value) {
    return value.startsWith("attach://")
        ? Optional.of(Objects.requireNonNull(uploads.get(value.substring("attach://".length()))))
        : Optional.empty();
  }
}
