package ru.zvonok.standin.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up person with a phone. The id is Telegram's: positive, and also the private chat's id.
 */
public record User(
    long id,
    String firstName,
    @Nullable String lastName,
    @Nullable String username,
    String languageCode) {
  public User {
    if (id <= 0) {
      throw new IllegalArgumentException("A person's id is positive: " + id);
    }
  }

  public static User of(long id, String firstName) {
    return new User(id, firstName, null, null, "ru");
  }

  public static User of(long id, String firstName, String lastName) {
    return new User(id, firstName, lastName, null, "ru");
  }

  public User speaking(String language) {
    return new User(id, firstName, lastName, username, language);
  }

  ObjectNode asSender() {
    var json = Json.object().put("id", id).put("is_bot", false);
    return names(json).put("language_code", languageCode);
  }

  ObjectNode asChat() {
    return names(Json.object().put("id", id).put("type", "private"));
  }

  private ObjectNode names(ObjectNode json) {
    json.put("first_name", firstName);
    if (lastName != null) {
      json.put("last_name", lastName);
    }
    if (username != null) {
      json.put("username", username);
    }
    return json;
  }
}
