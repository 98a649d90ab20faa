package ru.zvonok.standin.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.standin.world.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Telegram's small HTML, read as strictly as Telegram reads it. */
final class HtmlText {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("a", "text_link"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("tg-time", "date_time"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"));

  private final String source;
  private int at;
  private final StringBuilder text = new StringBuilder();
  private final ArrayDeque<Open> open = new ArrayDeque<>();
  private final List<Entity> entities = new ArrayList<>();

  private record Open(String tag, Map<String, String> attributes, int from) {}

  private record Entity(String type, int from, int to, @Nullable String key, String value) {}

  private HtmlText(String source) {
    this.source = source;
  }

  static RichText parse(String source) {
    return new HtmlText(source).parse();
  }

  private RichText parse() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '&') {
        text.append(character());
      } else if (c != '<') {
        text.append(c);
        at++;
      } else if (source.startsWith("</", at)) {
        endTag();
      } else {
        startTag();
      }
    }
    if (!open.isEmpty()) {
      throw cant("Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"");
    }
    entities.sort(
        Comparator.comparingInt(Entity::from)
            .thenComparing(Comparator.comparingInt(Entity::to).reversed()));
    return RichText.trimmed(text.toString(), json());
  }

  private ArrayNode json() {
    var array = Json.array();
    for (Entity entity : entities) {
      ObjectNode node =
          Json.object()
              .put("offset", entity.from())
              .put("length", entity.to() - entity.from())
              .put("type", entity.type());
      if (entity.key() != null) {
        node.put(entity.key(), entity.value());
      }
      array.add(node);
    }
    return array;
  }

  private String character() {
    int end = source.indexOf(';', at);
    String name = end < 0 || end - at > 10 ? "" : source.substring(at + 1, end);
    String found =
        switch (name) {
          case "lt" -> "<";
          case "gt" -> ">";
          case "amp" -> "&";
          case "quot" -> "\"";
          default -> numbered(name);
        };
    if (found.isEmpty()) {
      at++;
      return "&";
    }
    at = end + 1;
    return found;
  }

  private static String numbered(String name) {
    try {
      int code =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : 0;
      return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException _) {
      return "";
    }
  }

  private void startTag() {
    int begin = at++;
    String tag = name();
    if (at >= source.length()) {
      throw cant("Unclosed start tag at byte offset " + bytes(begin));
    }
    if (!TYPES.containsKey(tag)) {
      throw cant("Unsupported start tag \"%s\" at byte offset %d".formatted(tag, bytes(begin)));
    }
    var attributes = attributes(tag, begin);
    if (tag.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
      throw cant(
          "Tag \"span\" must have class \"tg-spoiler\" at byte offset %d".formatted(bytes(begin)));
    }
    if (tag.equals("tg-emoji") && !attributes.containsKey("emoji-id")) {
      throw cant(
          "Tag \"tg-emoji\" must have attribute \"emoji-id\" at byte offset " + bytes(begin));
    }
    open.push(new Open(tag, attributes, text.length()));
  }

  private Map<String, String> attributes(String tag, int begin) {
    var found = new HashMap<String, String>();
    while (true) {
      blanks();
      if (at >= source.length()) {
        throw cant("Unclosed start tag at byte offset " + bytes(begin));
      }
      if (source.charAt(at) == '>') {
        at++;
        return found;
      }
      String key = name();
      if (key.isEmpty()) {
        throw cant(
            "Empty attribute name in the tag \"%s\" at byte offset %d"
                .formatted(tag, bytes(begin)));
      }
      blanks();
      if (at < source.length() && source.charAt(at) == '=') {
        at++;
        blanks();
        found.put(key, value(begin));
      } else if (tag.equals("blockquote") && key.equals("expandable")) {
        found.put(key, "");
      } else {
        throw cant(
            "Expected equal sign in declaration of an attribute of the tag \"%s\" at byte offset %d"
                .formatted(tag, bytes(begin)));
      }
    }
  }

  private String value(int begin) {
    var value = new StringBuilder();
    char quote = at < source.length() ? source.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return name();
    }
    at++;
    while (at < source.length() && source.charAt(at) != quote) {
      value.append(source.charAt(at) == '&' ? character() : String.valueOf(source.charAt(at++)));
    }
    if (at >= source.length()) {
      throw cant("Unclosed start tag at byte offset " + bytes(begin));
    }
    at++;
    return value.toString();
  }

  private void endTag() {
    int begin = at;
    if (open.isEmpty()) {
      throw cant("Unexpected end tag at byte offset " + bytes(begin));
    }
    at += 2;
    String tag = name();
    blanks();
    if (at >= source.length() || source.charAt(at) != '>') {
      throw cant("Unclosed end tag at byte offset " + bytes(begin));
    }
    at++;
    Open start = open.pop();
    if (!tag.isEmpty() && !tag.equals(start.tag())) {
      throw cant(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(bytes(begin), start.tag(), tag));
    }
    if (text.length() > start.from()) {
      add(start);
    }
  }

  private void add(Open start) {
    var attributes = start.attributes();
    String type = TYPES.getOrDefault(start.tag(), "");
    String language = attributes.getOrDefault("class", "");
    Entity plain = new Entity(type, start.from(), text.length(), null, "");
    entities.add(
        switch (start.tag()) {
          case "a" -> with(plain, type, "url", attributes.getOrDefault("href", words(plain)));
          case "tg-emoji" ->
              with(plain, type, "custom_emoji_id", attributes.getOrDefault("emoji-id", ""));
          case "blockquote" ->
              attributes.containsKey("expandable")
                  ? with(plain, "expandable_blockquote", null, "")
                  : plain;
          case "code" ->
              language.startsWith("language-") && insidePre()
                  ? with(plain, "pre", "language", language.substring("language-".length()))
                  : plain;
          default -> plain;
        });
  }

  private boolean insidePre() {
    return !open.isEmpty() && open.peek().tag().equals("pre");
  }

  private static Entity with(Entity plain, String type, @Nullable String key, String value) {
    return new Entity(type, plain.from(), plain.to(), key, value);
  }

  private String words(Entity entity) {
    return text.substring(entity.from(), entity.to());
  }

  private String name() {
    int begin = at;
    while (at < source.length() && !" \t\n\r>=/\"'".contains(source.substring(at, at + 1))) {
      at++;
    }
    return source.substring(begin, at).toLowerCase(Locale.ROOT);
  }

  private void blanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private int bytes(int offset) {
    return source.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Refusal cant(String why) {
    return Refusal.wrong("can't parse entities: " + why);
  }
}
