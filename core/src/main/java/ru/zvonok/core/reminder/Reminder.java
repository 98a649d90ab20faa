package ru.zvonok.core.reminder;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reminder as it waits in the outbox: whom it is for and why. What it says is looked up when it
 * is sent.
 */
public record Reminder(ReminderKind kind, LocalDate day, long personId) {

  String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /** Empty: a letter of another kind. */
  static Optional<Reminder> read(String json) {
    JsonNode letter = JsonMapper.shared().readTree(json);
    return letter.has("kind")
        ? Optional.of(JsonMapper.shared().treeToValue(letter, Reminder.class))
        : Optional.empty();
  }
}
