package ru.zvonok.standin.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot's command lists, by scope and language, and which of them a chat shows. */
public final class CommandMenu {
  private final Map<String, ArrayNode> lists = new ConcurrentHashMap<>();

  public void set(JsonNode scope, String language, ArrayNode commands) {
    lists.put(key(scope, language), commands);
  }

  public void remove(JsonNode scope, String language) {
    lists.remove(key(scope, language));
  }

  public ArrayNode get(JsonNode scope, String language) {
    return lists.getOrDefault(key(scope, language), Json.array());
  }

  /** The list for this chat: the narrowest scope first, in each the person's language first. */
  public ArrayNode shownIn(Chat chat, String language) {
    var chatScope = scope("chat").put("chat_id", chat.id());
    var all = scope(chat.isGroup() ? "all_group_chats" : "all_private_chats");
    return Stream.of(chatScope, all, scope("default"))
        .flatMap(scope -> Stream.of(key(scope, language), key(scope, "")))
        .filter(lists::containsKey)
        .findFirst()
        .map(lists::get)
        .orElseGet(Json::array);
  }

  void forget() {
    lists.clear();
  }

  private static ObjectNode scope(String type) {
    return Json.object().put("type", type);
  }

  private static String key(JsonNode scope, String language) {
    return "%s|%s|%s|%s"
        .formatted(
            scope.path("type").stringValue("default"),
            scope.path("chat_id").asString(""),
            scope.path("user_id").asString(""),
            language);
  }
}
