package ru.zvonok.standin.botapi;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.Media;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes to messages that are there already. */
final class Editing {
  private static final Duration DELETABLE = Duration.ofHours(48);

  static Map<String, Played> methods() {
    return Map.of(
        "editMessageText", Editing::text,
        "editMessageCaption", Editing::caption,
        "editMessageMedia", Editing::media,
        "editMessageReplyMarkup", Editing::markup,
        "deleteMessage", Editing::delete,
        "deleteMessages", Editing::deleteMany,
        "pinChatMessage", Editing::pin,
        "unpinChatMessage", Editing::unpin,
        "unpinAllChatMessages", Editing::unpin);
  }

  private static JsonNode text(Call call) {
    RichText rich = RichText.ofMessage(call);
    return edit(
        call,
        true,
        content -> {
          if (!content.has("text")) {
            throw Refusal.bad("there is no text in the message to edit");
          }
          Sending.withText(content, rich);
        });
  }

  private static JsonNode caption(Call call) {
    RichText rich = RichText.ofCaption(call.params());
    return edit(
        call,
        true,
        content -> {
          if (content.has("text")) {
            throw Refusal.bad("there is no caption in the message to edit");
          }
          Sending.withCaption(content, rich);
        });
  }

  private static JsonNode media(Call call) {
    JsonNode media = call.param("media");
    String type = media.path("type").stringValue("");
    if (!type.equals("photo") && !type.equals("document")) {
      throw Refusal.wrong("media of type " + type + " is not played by the stand-in");
    }
    RichText rich = RichText.ofCaption(media);
    var file = Sending.file(call, media.path("media").stringValue(""), type + "s", 50L << 20);
    return edit(
        call,
        true,
        content -> {
          content.remove("text");
          content.remove("entities");
          content.remove("photo");
          content.remove("document");
          content.set(type, type.equals("photo") ? Sending.picture(file) : Media.document(file));
          Sending.withCaption(content, rich);
        });
  }

  private static JsonNode markup(Call call) {
    return edit(call, false, _ -> {});
  }

  private static JsonNode edit(Call call, boolean marked, Consumer<ObjectNode> how) {
    if (call.has("inline_message_id") || !call.has("chat_id") || !call.has("message_id")) {
      throw Refusal.wrong("message identifier is not specified");
    }
    var keyboard = Keyboard.inline(call.param("reply_markup"));
    Chat chat = call.openChat();
    return chat.change(
            call.number("message_id", 0),
            content -> {
              if (content.path("from").path("id").longValue() != call.bot().identity().id()) {
                throw Refusal.bad("message can't be edited");
              }
              var before = content.deepCopy();
              how.accept(content);
              content.remove("reply_markup");
              keyboard.ifPresent(keys -> content.set("reply_markup", keys));
              if (content.equals(before)) {
                throw Refusal.bad(
                    "message is not modified: specified new message content and reply markup"
                        + " are exactly the same as a current content and reply markup of the"
                        + " message");
              }
              return marked ? content.put("edit_date", call.now().getEpochSecond()) : content;
            })
        .map(ChatMessage::json)
        .orElseThrow(() -> Refusal.bad("message to edit not found"));
  }

  private static JsonNode delete(Call call) {
    Chat chat = call.openChat();
    var message = call.message(chat).orElseThrow(() -> Refusal.bad("message to delete not found"));
    if (!mayDelete(call, chat, message)) {
      throw Refusal.bad("message can't be deleted for everyone");
    }
    chat.remove(message.id());
    return BooleanNode.TRUE;
  }

  private static JsonNode deleteMany(Call call) {
    JsonNode ids = call.param("message_ids");
    if (ids.isEmpty() || ids.size() > 100) {
      throw Refusal.wrong("1-100 messages can be deleted at once");
    }
    Chat chat = call.openChat();
    for (JsonNode id : ids) {
      chat.find(id.intValue())
          .filter(message -> mayDelete(call, chat, message))
          .ifPresent(message -> chat.remove(message.id()));
    }
    return BooleanNode.TRUE;
  }

  private static boolean mayDelete(Call call, Chat chat, ChatMessage message) {
    boolean young = !message.date().plus(DELETABLE).isBefore(call.now());
    return young && (message.fromBot() || !chat.isGroup());
  }

  private static JsonNode pin(Call call) {
    Chat chat = call.openChat();
    var message = call.message(chat).orElseThrow(() -> Refusal.bad("message to pin not found"));
    chat.pin(message.id());
    return BooleanNode.TRUE;
  }

  private static JsonNode unpin(Call call) {
    Chat chat = call.openChat();
    chat.pin(null);
    return BooleanNode.TRUE;
  }

  private Editing() {}
}
