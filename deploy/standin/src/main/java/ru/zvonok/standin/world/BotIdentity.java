package ru.zvonok.standin.world;

import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bot as BotFather would have made it: its token (the number before the colon is its id), its
 * names.
 */
public record BotIdentity(String token, String username, String name) {
  private static final Pattern TOKEN = Pattern.compile("[1-9]\\d{0,14}:[A-Za-z0-9_-]{3,}");

  public BotIdentity {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException("A bot's token is digits, a colon, letters");
    }
  }

  public long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  ObjectNode asUser() {
    return Json.object()
        .put("id", id())
        .put("is_bot", true)
        .put("first_name", name)
        .put("username", username);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "@" + username;
  }
}
