package ru.zvonok.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: parts by their names, and settings as {@code name=value}.
 *
 * @param parts empty: all of them
 */
record Settings(List<String> parts, Map<String, String> values) {

  static Settings of(String... words) {
    Map<String, String> values = new HashMap<>();
    for (String word : words) {
      int is = word.indexOf('=');
      if (is > 0) {
        values.put(word.substring(0, is), word.substring(is + 1));
      }
    }
    return new Settings(
        Arrays.stream(words).filter(word -> !word.isBlank() && word.indexOf('=') < 0).toList(),
        Map.copyOf(values));
  }

  int number(String name, int otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** How many times each thing is measured: the median is told. */
  int runs() {
    return number("runs", 5);
  }

  /** The folder that keeps generated databases for the next time; null: none is kept. */
  @Nullable Path keep() {
    String folder = values.get("keep");
    return folder == null ? null : Path.of(folder).toAbsolutePath();
  }
}
