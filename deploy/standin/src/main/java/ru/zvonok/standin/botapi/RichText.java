package ru.zvonok.standin.botapi;

import ru.zvonok.standin.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Words without markup, and which of them are bold, links, … (in UTF-16 units). */
record RichText(String text, ArrayNode entities) {
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;

  /** The text of a message: 1–4096 characters after the markup is read. */
  static RichText ofMessage(Call call) {
    var rich = read(call.text("text"), call.text("parse_mode"), call.param("entities"));
    if (rich.text().isEmpty()) {
      throw Refusal.wrong("message text is empty");
    }
    if (rich.text().length() > LONGEST_TEXT) {
      throw Refusal.wrong("message is too long");
    }
    return rich;
  }

  /** The caption of a file: 0–1024 characters. */
  static RichText ofCaption(JsonNode from) {
    var rich =
        read(
            from.path("caption").stringValue(""),
            from.path("parse_mode").stringValue(""),
            from.path("caption_entities"));
    if (rich.text().length() > LONGEST_CAPTION) {
      throw Refusal.wrong("message caption is too long");
    }
    return rich;
  }

  private static RichText read(String source, String mode, JsonNode entities) {
    if (mode.isEmpty()) {
      return trimmed(source, entities.isArray() ? (ArrayNode) entities : Json.array());
    }
    if (mode.equalsIgnoreCase("html")) {
      return HtmlText.parse(source);
    }
    if (mode.equalsIgnoreCase("markdown") || mode.equalsIgnoreCase("markdownv2")) {
      throw Refusal.wrong("parse mode " + mode + " is not played by the stand-in");
    }
    throw Refusal.wrong("unsupported parse_mode");
  }

  /** Without blanks at both ends, as Telegram keeps it; entities move along. */
  static RichText trimmed(String text, ArrayNode entities) {
    String kept = text.stripTrailing();
    int skipped = kept.length() - kept.stripLeading().length();
    kept = kept.substring(skipped);
    var moved = Json.array();
    for (JsonNode entity : entities) {
      int from = Math.max(0, entity.path("offset").intValue() - skipped);
      int end = entity.path("offset").intValue() + entity.path("length").intValue() - skipped;
      int to = Math.min(kept.length(), end);
      if (to > from) {
        moved.add(entity.deepCopy().asObject().put("offset", from).put("length", to - from));
      }
    }
    return new RichText(kept, moved);
  }
}
