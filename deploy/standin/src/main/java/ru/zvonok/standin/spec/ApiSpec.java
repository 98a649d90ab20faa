package ru.zvonok.standin.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Bot API as it is published: every method, every type, and which fields they have. */
public final class ApiSpec {
  private static final String RESOURCE = "bot-api-10.1.json";

  private final Map<String, Method> methods = new HashMap<>();
  private final Map<String, Type> types = new HashMap<>();

  /** A method and its parameters. */
  public record Method(String name, Map<String, Field> fields) {}

  /** A parameter, or a field of a type; each of {@code types} is allowed. */
  public record Field(String name, List<String> types, boolean required) {
    /** Whether a form carries this value as JSON rather than as bare text. */
    public boolean isStructured() {
      return types.stream().noneMatch(Plain::is) || types.getFirst().startsWith("Array of ");
    }

    public boolean isText() {
      return types.contains("String");
    }
  }

  record Type(String name, Map<String, Field> fields, List<String> subtypes) {}

  /** The types that need no further description. */
  static final class Plain {
    static boolean is(String type) {
      return switch (type) {
        case "String", "Integer", "Float", "Boolean", "InputFile" -> true;
        default -> false;
      };
    }

    private Plain() {}
  }

  private ApiSpec(JsonNode root) {
    for (var entry : root.path("methods").properties()) {
      methods.put(
          entry.getKey().toLowerCase(Locale.ROOT),
          new Method(entry.getKey(), fields(entry.getValue().path("fields"))));
    }
    for (var entry : root.path("types").properties()) {
      var type = entry.getValue();
      types.put(
          entry.getKey(),
          new Type(entry.getKey(), fields(type.path("fields")), texts(type.path("subtypes"))));
    }
  }

  /** Reads the specification that travels with the stand-in. */
  public static ApiSpec load() {
    try (InputStream in = Objects.requireNonNull(ApiSpec.class.getResourceAsStream(RESOURCE))) {
      return new ApiSpec(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a method by name, without regard to case, as Telegram does. */
  public Optional<Method> method(String name) {
    return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  private static Map<String, Field> fields(JsonNode fields) {
    var found = new HashMap<String, Field>();
    for (JsonNode field : fields) {
      String name = field.path("name").stringValue("");
      found.put(
          name,
          new Field(name, texts(field.path("types")), field.path("required").booleanValue(false)));
    }
    return Map.copyOf(found);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(node -> node.stringValue("")).toList();
  }
}
