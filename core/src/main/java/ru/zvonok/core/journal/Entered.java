package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the history keeps of an entry: as JSON for code, and back as one line for people. */
final class Entered {

  /** Between the value and what is said beside it. */
  static final String AND = " · ";

  private static final String NONE = "NONE";
  private static final JsonMapper JSON = JsonMapper.shared();

  private Entered() {}

  static @Nullable String attendance(@Nullable Attendance attendance) {
    if (attendance == null) {
      return null;
    }
    ObjectNode json = JSON.createObjectNode().put("code", attendance.code().name());
    if (attendance.minutes() != null) {
      json.put("minutes", attendance.minutes());
    }
    return json.toString();
  }

  static String roll(int noted) {
    return JSON.createObjectNode().put("confirmed", true).put("noted", noted).toString();
  }

  static @Nullable String mark(
      Marks.Cell cell, @Nullable MarkValue value, String comment, @Nullable LocalDate madeUpOn) {
    if (value == null) {
      return null;
    }
    ObjectNode json =
        JSON.createObjectNode()
            .put("value", value.stored())
            .put("kind", cell.kindId())
            .put("slot", cell.slot())
            .put("comment", comment);
    if (madeUpOn != null) {
      json.put("madeUpOn", madeUpOn.toString());
    }
    return json.toString();
  }

  /** «Отметок нет», «не задано». */
  static String none() {
    return JSON.createObjectNode().put("none", true).toString();
  }

  static @Nullable String topic(@Nullable String topic) {
    return topic == null ? null : JSON.createObjectNode().put("text", topic).toString();
  }

  /** The kind of a written work. */
  static String work(WorkKind kind) {
    return JSON.createObjectNode().put("text", kind.name()).toString();
  }

  static @Nullable String homework(@Nullable Homework homework) {
    return switch (homework) {
      case null -> null;
      case Homework.NoneSet() -> none();
      case Homework.Given(var text, var dueOn, var minutes) -> {
        ObjectNode json = JSON.createObjectNode().put("text", text);
        if (dueOn != null) {
          json.put("dueOn", dueOn.toString());
        }
        if (minutes != null) {
          json.put("minutes", minutes);
        }
        yield json.toString();
      }
    };
  }

  /**
   * One line: the journal's code or text, then what was said beside it.
   *
   * @param kind the mark's kind of work
   */
  static @Nullable String read(@Nullable String stored, @Nullable String kind) {
    if (stored == null) {
      return null;
    }
    JsonNode json = JSON.readTree(stored);
    List<String> parts = new ArrayList<>();
    if (json.path("none").asBoolean(false)) {
      parts.add(NONE);
    } else if (json.path("confirmed").asBoolean(false)) {
      parts.add("CONFIRMED");
    }
    for (String key : List.of("code", "value", "text", "minutes")) {
      json.optional(key).ifPresent(value -> parts.add(value.asString()));
    }
    if (json.has("value") && kind != null) {
      parts.add(kind);
    }
    for (String key : List.of("madeUpOn", "dueOn", "comment")) {
      json.optional(key)
          .map(JsonNode::asString)
          .filter(text -> !text.isEmpty())
          .ifPresent(parts::add);
    }
    return String.join(AND, parts);
  }
}
