package ru.zvonok.bot.action;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An action as a button carries it: its tag and parts, at most 64 bytes. What comes back may be
 * forged or years old: whatever isn't exactly an action is nothing, never an error.
 */
public final class ActionCodec {

  /** Telegram's limit of {@code callback_data}. */
  public static final int MAX_BYTES = 64;

  private static final Map<Class<?>, ActionForm> BY_CLASS =
      Leaves.of(Action.class)
          .filter(type -> type.isAnnotationPresent(Tag.class))
          .collect(toUnmodifiableMap(Function.identity(), ActionForm::of));

  private static final Map<String, ActionForm> BY_TAG =
      BY_CLASS.values().stream().collect(toUnmodifiableMap(ActionForm::tag, Function.identity()));

  private ActionCodec() {}

  /** Refuses what never stands on a button (words, codes) and ids below zero. */
  public static String encode(Action action) {
    ActionForm form = BY_CLASS.get(action.getClass());
    if (form == null) {
      throw new IllegalArgumentException(
          action.getClass().getSimpleName() + " never stands on a button");
    }
    String data = form.write(action);
    if (data.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException(form.tag() + " is too long for a button");
    }
    return data;
  }

  /** Empty: not an action, or one of a form that is no longer spoken. */
  public static Optional<Action> decode(String data) {
    if (data.length() > MAX_BYTES) {
      return Optional.empty();
    }
    String[] parts = data.split(ActionForm.BETWEEN, -1);
    return Optional.ofNullable(BY_TAG.get(parts[0])).flatMap(form -> form.read(parts));
  }
}
