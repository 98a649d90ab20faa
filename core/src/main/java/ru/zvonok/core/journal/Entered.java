package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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

  /** The topic that stands, wherever it came from. */
  static @Nullable String topic(RecordSql.Kept kept) {
    String topic = kept.topic();
    return topic == null
        ? null
        : topic(topic, kept.planned(), kept.planTopic(), kept.planNext(), null);
  }

  /**
   * @param planTopic which row of the plan it is, and {@code planNext} which the plan had next, so
   *     that it can be put back
   * @param from the group whose lesson it is copied from; null: it isn't
   */
  static String topic(
      String topic,
      Planned planned,
      @Nullable Long planTopic,
      @Nullable Long planNext,
      @Nullable String from) {
    ObjectNode json = JSON.createObjectNode().put("text", topic);
    if (planned.number() != null) {
      json.put("planned", planned.number());
    }
    if (planned.instead() != null) {
      json.put("instead", planned.instead());
    }
    if (planTopic != null) {
      json.put("planTopic", planTopic);
    }
    if (planNext != null) {
      json.put("planNext", planNext);
    }
    return from(json, from);
  }

  /**
   * @param from as for a topic
   */
  static @Nullable String homework(
      @Nullable Homework homework, List<HomeworkFile> files, @Nullable String from) {
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
        if (!files.isEmpty()) {
          ArrayNode names = json.putArray("files");
          files.forEach(one -> names.add(one.name() == null ? one.kind().name() : one.name()));
          ArrayNode ids = json.putArray("fileIds");
          files.forEach(one -> ids.add(one.id()));
        }
        yield from(json, from);
      }
    };
  }

  private static String from(ObjectNode json, @Nullable String from) {
    return (from == null ? json : json.put("from", from)).toString();
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
    if (json.has("planned") || json.has("instead")) {
      parts.add("PLAN:" + number(json, "planned") + ":" + number(json, "instead"));
    }
    if (json.has("files")) {
      parts.add("FILES:" + json.get("files").size());
    }
    for (String key : List.of("madeUpOn", "dueOn", "comment")) {
      json.optional(key)
          .map(JsonNode::asString)
          .filter(text -> !text.isEmpty())
          .ifPresent(parts::add);
    }
    json.optional("from").ifPresent(group -> parts.add("FROM:" + group.asString()));
    return String.join(AND, parts);
  }

  private static String number(JsonNode json, String key) {
    return json.optional(key).map(JsonNode::asString).orElse("-");
  }
}
