package ru.zvonok.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** English stands beside every Russian word, with the same arguments. */
class FeatureWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screen",
        "action",
        "start",
        "family",
        "office",
        "quick",
        "slips",
        "importing",
        "training",
        "duty",
        "termmark",
        "classteacher"
      })
  void bothLanguagesSayTheSame(String feature) throws IOException {
    Properties russian = read(feature, "");
    Properties english = read(feature, "_en");
    assertThat(english.keySet()).isEqualTo(russian.keySet());
    for (String key : russian.stringPropertyNames()) {
      assertThat(arguments(english.getProperty(key), Locale.ENGLISH))
          .as(key)
          .isEqualTo(arguments(russian.getProperty(key), Locale.of("ru")));
    }
  }

  private static Object arguments(String words, Locale locale) {
    return new MessageFormat(words, locale).getArgumentNames();
  }

  private static Properties read(String feature, String language) throws IOException {
    Properties words = new Properties();
    String file = "/ru/zvonok/bot/" + feature + "/words" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(FeatureWordsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
