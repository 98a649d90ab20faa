package ru.zvonok.standin.botapi;

import java.util.Map;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.FileStore.StoredFile;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.Media;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** New messages from the bot. */
final class Sending {
  private static final long LARGEST_DOCUMENT = 50L << 20;
  private static final long LARGEST_PHOTO = 10L << 20;

  static Map<String, Played> methods() {
    return Map.of(
        "sendMessage", Sending::message,
        "sendDocument", Sending::document,
        "sendPhoto", Sending::photo,
        "sendChatAction", Sending::action);
  }

  private static JsonNode message(Call call) {
    RichText rich = RichText.ofMessage(call);
    return send(call, withText(Json.object(), rich));
  }

  private static JsonNode document(Call call) {
    RichText caption = RichText.ofCaption(call.params());
    StoredFile file = file(call, call.text("document"), "documents", LARGEST_DOCUMENT);
    var content = Json.object();
    content.set("document", Media.document(file));
    return send(call, withCaption(content, caption));
  }

  private static JsonNode photo(Call call) {
    RichText caption = RichText.ofCaption(call.params());
    StoredFile file = file(call, call.text("photo"), "photos", LARGEST_PHOTO);
    var content = Json.object();
    content.set("photo", picture(file));
    return send(call, withCaption(content, caption));
  }

  /** A photo's sizes, if it is a picture at all. */
  static JsonNode picture(StoredFile file) {
    JsonNode sizes = Media.photo(file);
    if (sizes.path(0).path("width").intValue() == 0) {
      throw Refusal.bad("IMAGE_PROCESS_FAILED");
    }
    return sizes;
  }

  private static JsonNode action(Call call) {
    call.openChat().acting(call.text("action"));
    return BooleanNode.TRUE;
  }

  static ObjectNode withText(ObjectNode content, RichText rich) {
    content.put("text", rich.text());
    if (rich.entities().isEmpty()) {
      content.remove("entities");
    } else {
      content.set("entities", rich.entities());
    }
    return content;
  }

  static ObjectNode withCaption(ObjectNode content, RichText rich) {
    content.remove("caption");
    content.remove("caption_entities");
    if (!rich.text().isEmpty()) {
      content.put("caption", rich.text());
    }
    if (!rich.entities().isEmpty()) {
      content.set("caption_entities", rich.entities());
    }
    return content;
  }

  /** A file that came along, or one that was sent before, by its id. */
  static StoredFile file(Call call, String value, String folder, long largest) {
    var upload = call.upload(value);
    if (upload.isEmpty()) {
      return call.bot()
          .files()
          .byId(value)
          .orElseThrow(() -> Refusal.bad("wrong file identifier/HTTP URL specified"));
    }
    Upload file = upload.get();
    if (file.content().length == 0) {
      throw Refusal.bad("file must be non-empty");
    }
    if (file.content().length > largest) {
      throw Refusal.of(413, "Request Entity Too Large");
    }
    return call.bot().files().keep(folder, file.name(), file.type(), file.content());
  }

  private static JsonNode send(Call call, ObjectNode content) {
    JsonNode markup = call.param("reply_markup");
    var inline = Keyboard.inline(markup);
    Keyboard.checkReply(markup);
    Chat chat = call.chatToSendTo();
    var full = fresh(call, chat);
    full.setAll(content);
    inline.ifPresent(keys -> full.set("reply_markup", keys));
    Keyboard.besides(chat, markup);
    return chat.add(full, true, call.flag("disable_notification")).json();
  }

  /** A message of the bot that says nothing yet. */
  static ObjectNode fresh(Call call, Chat chat) {
    var full = Json.object();
    full.set("from", call.bot().asUser());
    full.set("chat", chat.json());
    full.put("date", call.now().getEpochSecond());
    reply(call, chat, full);
    if (call.flag("protect_content")) {
      full.put("has_protected_content", true);
    }
    return full;
  }

  private static void reply(Call call, Chat chat, ObjectNode full) {
    JsonNode reply = call.param("reply_parameters");
    if (reply.isMissingNode()) {
      return;
    }
    var target = chat.find(reply.path("message_id").intValue(0));
    if (target.isPresent()) {
      var quoted = target.get().json().deepCopy();
      quoted.remove("reply_to_message");
      full.set("reply_to_message", quoted);
    } else if (!reply.path("allow_sending_without_reply").booleanValue(false)) {
      throw Refusal.bad("message to be replied not found");
    }
  }

  private Sending() {}
}
