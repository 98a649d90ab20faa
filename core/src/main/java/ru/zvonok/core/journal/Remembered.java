package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry as it stood, from what the history kept of it: {@link Entered} read back by code. */
final class Remembered {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Remembered() {}

  static @Nullable Attendance attendance(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    JsonNode json = JSON.readTree(stored);
    return new Attendance(
        AttendanceCode.valueOf(json.path("code").asString()), number(json, "minutes"));
  }

  static MarkSql.Stands mark(@Nullable String stored) {
    if (stored == null) {
      return MarkSql.Stands.NOTHING;
    }
    JsonNode json = JSON.readTree(stored);
    return new MarkSql.Stands(
        MarkValue.ofStored(json.path("value").asString()),
        json.path("comment").asString(),
        day(json, "madeUpOn"));
  }

  static @Nullable String topic(@Nullable String stored) {
    return stored == null ? null : JSON.readTree(stored).path("text").asString();
  }

  static @Nullable Homework homework(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    JsonNode json = JSON.readTree(stored);
    return json.path("none").asBoolean(false)
        ? new Homework.NoneSet()
        : new Homework.Given(
            json.path("text").asString(), day(json, "dueOn"), number(json, "minutes"));
  }

  private static @Nullable Integer number(JsonNode json, String key) {
    return found(json, key).map(JsonNode::asInt).orElse(null);
  }

  private static @Nullable LocalDate day(JsonNode json, String key) {
    return found(json, key).map(JsonNode::asString).map(LocalDate::parse).orElse(null);
  }

  private static Optional<JsonNode> found(JsonNode json, String key) {
    return json.optional(key);
  }
}
