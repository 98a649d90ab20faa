package ru.zvonok.standin.botapi;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.standin.spec.ApiSpec.Field;
import ru.zvonok.standin.spec.ApiSpec.Method;
import ru.zvonok.standin.world.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A request's parameters as one tree, whichever way they came: address, form, parts or JSON. */
record Incoming(ObjectNode params, Map<String, Upload> uploads) {
  static Incoming read(HttpServletRequest request, Method method)
      throws IOException, ServletException {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    var params = Json.object();
    var uploads = new HashMap<String, Upload>();
    if (type.startsWith("multipart/form-data")) {
      for (Part part : request.getParts()) {
        if (part.getSubmittedFileName() != null) {
          uploads.put(part.getName(), upload(part));
        }
      }
    }
    request.getParameterMap().forEach((name, values) -> put(params, method, name, values[0]));
    if (type.startsWith("application/json")) {
      body(request).properties().stream()
          .filter(entry -> !entry.getValue().isNull())
          .forEach(entry -> params.set(entry.getKey(), whole(method, entry)));
    }
    // Clients repeat the method's name in the body; it is in the address already.
    params.remove("method");
    uploads.keySet().stream()
        .filter(method.fields()::containsKey)
        .forEach(name -> params.put(name, "attach://" + name));
    return new Incoming(params, Map.copyOf(uploads));
  }

  /** The parameters of a method that was called in the answer to a webhook. */
  static Incoming of(ObjectNode body, Method method) {
    var params = Json.object();
    body.properties().stream()
        .filter(entry -> !entry.getKey().equals("method"))
        .forEach(entry -> params.set(entry.getKey(), whole(method, entry)));
    return new Incoming(params, Map.of());
  }

  private static JsonNode body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    try {
      JsonNode tree = body.length == 0 ? Json.object() : JsonMapper.shared().readTree(body);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException _) {
      // Told below.
    }
    throw Refusal.wrong("can't parse request: the body must be a JSON object");
  }

  private static Upload upload(Part part) throws IOException {
    String type = part.getContentType();
    return new Upload(
        part.getSubmittedFileName(),
        type == null ? "application/octet-stream" : type,
        part.getInputStream().readAllBytes());
  }

  private static void put(ObjectNode params, Method method, String name, String value) {
    Field field = method.fields().get(name);
    params.set(name, field == null ? StringNode.valueOf(value) : typed(field, value));
  }

  /** Telegram takes a number in quotes for a number at the top level, so do we. */
  private static JsonNode whole(Method method, Map.Entry<String, JsonNode> entry) {
    Field field = method.fields().get(entry.getKey());
    JsonNode value = entry.getValue();
    return field != null && value.isString() && !field.isText() && !field.isStructured()
        ? typed(field, value.stringValue())
        : value;
  }

  private static JsonNode typed(Field field, String value) {
    if (field.isStructured()) {
      try {
        return JsonMapper.shared().readTree(value);
      } catch (JacksonException _) {
        return StringNode.valueOf(value);
      }
    }
    if (field.isText()) {
      return StringNode.valueOf(value);
    }
    JsonNode typed =
        switch (field.types().getFirst()) {
          case "Integer" -> integer(value);
          case "Float" -> fraction(value);
          case "Boolean" -> truth(value);
          default -> null;
        };
    return typed == null ? StringNode.valueOf(value) : typed;
  }

  private static @Nullable JsonNode integer(String value) {
    return value.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(value)) : null;
  }

  private static @Nullable JsonNode fraction(String value) {
    return value.matches("-?\\d+(\\.\\d+)?") ? DoubleNode.valueOf(Double.parseDouble(value)) : null;
  }

  private static @Nullable JsonNode truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> BooleanNode.TRUE;
      case "false", "0" -> BooleanNode.FALSE;
      default -> null;
    };
  }
}
