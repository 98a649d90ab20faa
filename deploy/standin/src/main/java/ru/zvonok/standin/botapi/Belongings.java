package ru.zvonok.standin.botapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.standin.world.CallbackAnswer;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot itself, its commands, files and chats, and its answers to taps. */
final class Belongings {
  private static final int LONGEST_NOTICE = 200;
  private static final long LARGEST_DOWNLOAD = 20L << 20;

  static Map<String, Played> methods() {
    var methods = new LinkedHashMap<String, Played>();
    methods.put("getMe", Belongings::me);
    methods.put("answerCallbackQuery", Belongings::answer);
    methods.put("getFile", Belongings::file);
    methods.put("setMyCommands", Belongings::setCommands);
    methods.put("getMyCommands", Belongings::getCommands);
    methods.put("deleteMyCommands", Belongings::deleteCommands);
    methods.put("setChatMenuButton", Belongings::setMenuButton);
    methods.put("getChatMenuButton", Belongings::getMenuButton);
    methods.put("getChat", Belongings::chat);
    methods.put("leaveChat", Belongings::leave);
    profile(methods, "Name", "name", 64);
    profile(methods, "Description", "description", 512);
    profile(methods, "ShortDescription", "short_description", 120);
    return methods;
  }

  private static JsonNode me(Call call) {
    return call.bot()
        .asUser()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  private static JsonNode answer(Call call) {
    if (call.text("text").length() > LONGEST_NOTICE) {
      throw Refusal.wrong("MESSAGE_TOO_LONG");
    }
    var answer =
        new CallbackAnswer(
            call.text("callback_query_id"),
            call.textOrNull("text"),
            call.flag("show_alert"),
            call.textOrNull("url"));
    if (!call.bot().answerTap(answer)) {
      throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    return BooleanNode.TRUE;
  }

  private static JsonNode file(Call call) {
    var file =
        call.bot()
            .files()
            .byId(call.text("file_id"))
            .orElseThrow(() -> Refusal.bad("invalid file_id"));
    if (file.content().length > LARGEST_DOWNLOAD) {
      throw Refusal.bad("file is too big");
    }
    return Json.object()
        .put("file_id", file.id())
        .put("file_unique_id", file.uniqueId())
        .put("file_size", file.content().length)
        .put("file_path", file.path());
  }

  private static JsonNode setCommands(Call call) {
    ArrayNode commands = call.param("commands").asArray();
    if (commands.size() > 100) {
      throw Refusal.wrong("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      if (!command.path("command").stringValue("").matches("[a-z0-9_]{1,32}")) {
        throw Refusal.wrong("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").stringValue("").length();
      if (length < 1 || length > 256) {
        throw Refusal.wrong("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    call.bot().commands().set(scope(call), call.text("language_code"), commands);
    call.bot().commandsChanged();
    return BooleanNode.TRUE;
  }

  private static JsonNode getCommands(Call call) {
    return call.bot().commands().get(scope(call), call.text("language_code"));
  }

  private static JsonNode deleteCommands(Call call) {
    call.bot().commands().remove(scope(call), call.text("language_code"));
    call.bot().commandsChanged();
    return BooleanNode.TRUE;
  }

  /** For whom a list of commands is; of a chat's own, the chat must be known. */
  private static JsonNode scope(Call call) {
    JsonNode scope = call.param("scope");
    if (scope.has("chat_id")) {
      call.chat(scope.path("chat_id").asString(""));
    }
    return scope;
  }

  private static JsonNode setMenuButton(Call call) {
    JsonNode button = call.param("menu_button");
    ObjectNode kept = button.isObject() ? button.asObject() : Json.object().put("type", "default");
    if (call.has("chat_id")) {
      call.chat().menuButton(kept);
    } else {
      call.bot().profile().put("menu", kept.toString());
    }
    return BooleanNode.TRUE;
  }

  private static JsonNode getMenuButton(Call call) {
    var own = call.has("chat_id") ? call.chat().menuButton() : Optional.<JsonNode>empty();
    String common = call.bot().profile().getOrDefault("menu", "{\"type\":\"commands\"}");
    return own.isPresent() ? own.get() : JsonMapper.shared().readTree(common);
  }

  private static JsonNode chat(Call call) {
    Chat chat = call.chat();
    var full = chat.json().deepCopy().put("accent_color_id", 0).put("max_reaction_count", 11);
    full.putObject("accepted_gift_types")
        .put("unlimited_gifts", false)
        .put("limited_gifts", false)
        .put("unique_gifts", false)
        .put("premium_subscription", false)
        .put("gifts_from_channels", false);
    chat.pinned().flatMap(chat::find).ifPresent(pin -> full.set("pinned_message", pin.json()));
    return full;
  }

  private static JsonNode leave(Call call) {
    Chat chat = call.openChat();
    if (!chat.isGroup()) {
      throw Refusal.bad("chat member status can't be changed in private chats");
    }
    chat.closeToBot(true);
    return BooleanNode.TRUE;
  }

  /** A pair of methods for a piece of the bot's profile, kept by language. */
  private static void profile(Map<String, Played> methods, String name, String field, int longest) {
    methods.put(
        "setMy" + name,
        call -> {
          if (call.text(field).length() > longest) {
            throw Refusal.wrong(field + " is too long");
          }
          call.bot().profile().put(field + "|" + call.text("language_code"), call.text(field));
          return BooleanNode.TRUE;
        });
    methods.put(
        "getMy" + name,
        call -> {
          String key = field + "|" + call.text("language_code");
          return Json.object().put(field, call.bot().profile().getOrDefault(key, ""));
        });
  }

  private Belongings() {}
}
