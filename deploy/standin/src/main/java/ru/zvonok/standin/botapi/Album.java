package ru.zvonok.standin.botapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.Media;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Several files that come at once: a message each, which belong together. */
final class Album {
  private static final int FEWEST = 2;
  private static final int MOST = 10;
  private static final long LARGEST = 50L << 20;
  private static final AtomicLong ALBUMS = new AtomicLong(13_000_000_000_000_000L);

  static Map<String, Played> methods() {
    return Map.of("sendMediaGroup", Album::send);
  }

  private static JsonNode send(Call call) {
    JsonNode media = call.param("media");
    if (media.size() < FEWEST || media.size() > MOST) {
      throw Refusal.wrong("a group of media must have 2-10 items");
    }
    List<ObjectNode> contents = contents(call, media);
    Chat chat = call.chatToSendTo();
    var sent = Json.array();
    String group = Long.toString(ALBUMS.incrementAndGet());
    for (ObjectNode content : contents) {
      var full = Sending.fresh(call, chat).put("media_group_id", group);
      full.setAll(content);
      sent.add(chat.add(full, true, call.flag("disable_notification")).json());
    }
    return sent;
  }

  /** Everything is looked at before anything is sent. */
  private static List<ObjectNode> contents(Call call, JsonNode media) {
    Set<String> types = new HashSet<>();
    List<ObjectNode> contents = new ArrayList<>();
    for (JsonNode one : media) {
      String type = one.path("type").stringValue("");
      types.add(type);
      contents.add(content(call, one, type));
    }
    if (types.size() > 1) {
      throw Refusal.wrong("documents can't be mixed with other media types");
    }
    return contents;
  }

  private static ObjectNode content(Call call, JsonNode one, String type) {
    if (!type.equals("photo") && !type.equals("document")) {
      throw Refusal.wrong("media of type " + type + " is not played by the stand-in");
    }
    var file = Sending.file(call, one.path("media").stringValue(""), type + "s", LARGEST);
    var content = Json.object();
    content.set(type, type.equals("photo") ? Sending.picture(file) : Media.document(file));
    return Sending.withCaption(content, RichText.ofCaption(one));
  }

  private Album() {}
}
