package ru.zvonok.standin.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.standin.spec.ApiSpec.Field;
import ru.zvonok.standin.spec.ApiSpec.Method;
import ru.zvonok.standin.spec.ApiSpec.Plain;
import ru.zvonok.standin.spec.ApiSpec.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a request with the specification, all the way down into keyboards and media. It is
 * stricter than Telegram, which ignores what it doesn't know: here an unknown field is a fault.
 */
public final class SpecCheck {
  private static final String ARRAY = "Array of ";

  /** Type families told apart by their {@code type} field: the family's name begins each member. */
  private static final List<String> TOLD_BY_TYPE =
      List.of("BotCommandScope", "MenuButton", "InputMedia", "InputPaidMedia", "ReactionType");

  /** Fields of an inline button that say how it looks, not what it does. */
  private static final Set<String> INLINE_LOOKS = Set.of("text", "icon_custom_emoji_id", "style");

  private final ApiSpec spec;

  public SpecCheck(ApiSpec spec) {
    this.spec = spec;
  }

  /** The first thing wrong with {@code params}, in words, or nothing. */
  public Optional<String> problem(Method method, ObjectNode params, Set<String> uploads) {
    return problem(method.name(), method.fields(), params, uploads);
  }

  private Optional<String> problem(
      String owner, Map<String, Field> fields, JsonNode value, Set<String> uploads) {
    for (var entry : value.properties()) {
      Field field = fields.get(entry.getKey());
      if (field == null) {
        return Optional.of("unknown field \"%s\" in %s".formatted(entry.getKey(), owner));
      }
      var wrong = anyOf(owner + "." + field.name(), field.types(), entry.getValue(), uploads);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return fields.values().stream()
        .filter(field -> field.required() && value.path(field.name()).isMissingNode())
        .map(Field::name)
        .sorted()
        .findFirst()
        .map(name -> "required field \"%s\" is missing in %s".formatted(name, owner));
  }

  private Optional<String> anyOf(
      String path, List<String> types, JsonNode value, Set<String> uploads) {
    Optional<String> best = Optional.empty();
    for (String type : types) {
      var wrong = is(path, type, value, uploads);
      if (wrong.isEmpty()) {
        return wrong;
      }
      // Of several possible types, tell what is wrong with the one that was most likely meant.
      if (best.isEmpty() || looksLike(type, value)) {
        best = wrong;
      }
    }
    return best;
  }

  private boolean looksLike(String type, JsonNode value) {
    return spec.type(type).stream()
        .flatMap(found -> found.fields().values().stream())
        .anyMatch(field -> field.required() && value.has(field.name()));
  }

  private Optional<String> is(String path, String type, JsonNode value, Set<String> uploads) {
    if (type.startsWith(ARRAY)) {
      return array(path, type.substring(ARRAY.length()), value, uploads);
    }
    if (Plain.is(type)) {
      return isPlain(type, value, uploads)
          ? Optional.empty()
          : Optional.of("%s must be %s, not %s".formatted(path, type, kind(value)));
    }
    Type found = spec.type(type).orElseThrow();
    if (!found.subtypes().isEmpty()) {
      return oneOf(path, found, value, uploads);
    }
    if (!value.isObject()) {
      return Optional.of("%s must be %s, not %s".formatted(path, type, kind(value)));
    }
    var wrong = problem(path + "(" + type + ")", found.fields(), value, uploads);
    return wrong.isPresent() ? wrong : oneAction(path, type, value);
  }

  private Optional<String> array(String path, String element, JsonNode value, Set<String> uploads) {
    if (!value.isArray()) {
      return Optional.of("%s must be an array, not %s".formatted(path, kind(value)));
    }
    for (int i = 0; i < value.size(); i++) {
      var wrong = is(path + "[" + i + "]", element, value.get(i), uploads);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<String> oneOf(String path, Type family, JsonNode value, Set<String> uploads) {
    if (!TOLD_BY_TYPE.contains(family.name())) {
      return anyOf(path, family.subtypes(), value, uploads);
    }
    String wanted = value.path("type").stringValue("");
    return family.subtypes().stream()
        .filter(member -> typeName(family.name(), member).equals(wanted))
        .findFirst()
        .map(member -> is(path, member, value, uploads))
        .orElseGet(() -> Optional.of("%s has no type \"%s\"".formatted(path, wanted)));
  }

  private static String typeName(String family, String member) {
    return member
        .substring(family.length())
        .replaceAll("(?<=[a-z])([A-Z])", "_$1")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<String> oneAction(String path, String type, JsonNode value) {
    if (!type.equals("InlineKeyboardButton")) {
      return Optional.empty();
    }
    var actions = value.propertyNames().stream().filter(n -> !INLINE_LOOKS.contains(n)).toList();
    return actions.size() == 1
        ? Optional.empty()
        : Optional.of("%s must do exactly one thing, not %s".formatted(path, actions));
  }

  private static boolean isPlain(String type, JsonNode value, Set<String> uploads) {
    return switch (type) {
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "Boolean" -> value.isBoolean();
      case "InputFile" -> value.isString() && uploads.contains(attached(value.stringValue()));
      default ->
          value.isString()
              && (!value.stringValue().startsWith("attach://")
                  || uploads.contains(attached(value.stringValue())));
    };
  }

  private static String attached(String value) {
    return value.startsWith("attach://") ? value.substring("attach://".length()) : value;
  }

  private static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
