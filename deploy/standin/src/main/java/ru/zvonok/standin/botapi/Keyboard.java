package ru.zvonok.standin.botapi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.zvonok.standin.world.Chat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands under a message or under the input line, checked where the specification has only
 * prose.
 */
final class Keyboard {
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_IN_ROW = 8;
  private static final int LONGEST_DATA = 64;
  private static final Pattern URL =
      Pattern.compile("(?i)((https?|tg|ton)://\\S+|[\\w-]+(\\.[\\w-]+)+(/\\S*)?)");

  /** The inline keyboard of a request, if it has one with buttons. */
  static Optional<ObjectNode> inline(JsonNode markup) {
    if (!markup.has("inline_keyboard")) {
      return Optional.empty();
    }
    JsonNode rows = markup.path("inline_keyboard");
    int buttons = 0;
    for (JsonNode row : rows) {
      buttons += row.size();
      if (row.size() > MOST_IN_ROW) {
        throw Refusal.wrong("reply markup is too wide: more than 8 buttons in a row");
      }
      row.forEach(Keyboard::check);
    }
    if (buttons > MOST_BUTTONS) {
      throw Refusal.wrong("reply markup is too long");
    }
    return buttons == 0 ? Optional.empty() : Optional.of(markup.asObject());
  }

  private static void check(JsonNode button) {
    if (button.path("text").stringValue("").isBlank()) {
      throw Refusal.wrong("can't parse inline keyboard button: text must be non-empty");
    }
    if (button.has("callback_data")) {
      int bytes =
          button.path("callback_data").stringValue("").getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > LONGEST_DATA) {
        throw Refusal.wrong("BUTTON_DATA_INVALID");
      }
    }
    if (button.has("url") && !URL.matcher(button.path("url").stringValue("")).matches()) {
      throw Refusal.wrong("BUTTON_URL_INVALID");
    }
  }

  /** Puts a reply keyboard under the input line, or takes it away. */
  static void besides(Chat chat, JsonNode markup) {
    if (markup.has("keyboard")) {
      chat.replyKeyboard(markup.asObject());
    } else if (markup.path("remove_keyboard").booleanValue(false)) {
      chat.replyKeyboard(null);
    }
  }

  /** The same check for a keyboard that stands under the input line. */
  static void checkReply(JsonNode markup) {
    for (JsonNode row : markup.path("keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").stringValue("").isBlank()) {
          throw Refusal.wrong("can't parse keyboard button: text must be non-empty");
        }
      }
    }
  }

  private Keyboard() {}
}
