package ru.zvonok.bot.action;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** How one record of {@link Action} is written: its tag, then its parts in their order. */
record ActionForm(String tag, List<PartForm> parts, Constructor<?> constructor) {

  static final String BETWEEN = ":";

  static ActionForm of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return new ActionForm(
          requireNonNull(type.getAnnotation(Tag.class)).value(),
          Arrays.stream(components).map(PartForm::of).toList(),
          type.getDeclaredConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  String write(Action action) {
    StringJoiner data = new StringJoiner(BETWEEN);
    data.add(tag);
    parts.forEach(part -> data.add(part.write(action)));
    return data.toString();
  }

  /** Empty unless each part, after the tag, is exactly as this would write it. */
  Optional<Action> read(String[] words) {
    if (words.length != parts.size() + 1) {
      return Optional.empty();
    }
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      if (!parts.get(i).read(words[i + 1], values, i)) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of((Action) constructor.newInstance(values));
    } catch (ReflectiveOperationException e) {
      // A record may refuse its parts: then it isn't an action either.
      return Optional.empty();
    }
  }
}
