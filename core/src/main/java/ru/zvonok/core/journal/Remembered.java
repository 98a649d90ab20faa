package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * @param text null: there was none
   */
  record Topic(@Nullable String text, @Nullable Long planTopic, @Nullable Long planNext) {}

  static Topic topic(@Nullable String stored) {
    if (stored == null) {
      return new Topic(null, null, null);
    }
    JsonNode json = JSON.readTree(stored);
    return new Topic(json.path("text").asString(), id(json, "planTopic"), id(json, "planNext"));
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

  /** The files that the homework had. */
  static List<Long> files(@Nullable String stored) {
    List<Long> ids = new ArrayList<>();
    if (stored != null) {
      JSON.readTree(stored).path("fileIds").forEach(id -> ids.add(id.asLong()));
    }
    return ids;
  }

  private static @Nullable Long id(JsonNode json, String key) {
    return found(json, key).map(JsonNode::asLong).orElse(null);
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
