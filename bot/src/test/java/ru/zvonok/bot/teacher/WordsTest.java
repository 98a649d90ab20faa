package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.bot.screen.Words;

class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "classteacher"})
  void everyWordIsThereInBothLanguages(String feature) {
    assertThat(bundle(feature, "en").keySet())
        .containsExactlyInAnyOrderElementsOf(bundle(feature, "ru").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher"})
  void everyWordCanBeSaid(String feature) {
    for (String key : bundle(feature, "ru").keySet()) {
      assertThat(Words.of("ru").say(feature + "." + key, "х", "х", "х", "х"))
          .isNotBlank()
          .doesNotContain("{");
      assertThat(Words.of("en").say(feature + "." + key, "x", "x", "x", "x"))
          .isNotBlank()
          .doesNotContain("{")
          .doesNotContainPattern("[а-яА-Я]");
    }
  }

  private static ResourceBundle bundle(String feature, String language) {
    return ResourceBundle.getBundle(
        "ru.zvonok.bot." + feature + ".words",
        Locale.of(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
