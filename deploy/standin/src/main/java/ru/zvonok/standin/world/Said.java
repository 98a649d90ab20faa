package ru.zvonok.standin.world;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Words for the visitors of the page, by language ({@code ru}, {@code en}). */
public record Said(@JsonValue Map<String, String> byLanguage) {
  public Said {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** The same in every language. */
  public static Said of(String words) {
    return new Said(Map.of("ru", words));
  }

  public static Said of(String russian, String english) {
    return new Said(Map.of("ru", russian, "en", english));
  }
}
