package ru.zvonok.bot;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Russian and English in step: the same keys with the same arguments, in every feature. */
class BundlesTest {

  @Test
  void eachRussianWordHasItsEnglishTwin() throws IOException {
    Resource[] russian =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:ru/zvonok/bot/**/words.properties");

    assertThat(russian).hasSizeGreaterThan(2);
    for (Resource words : russian) {
      assertThat(arguments(words.createRelative("words_en.properties")))
          .as(words.getDescription())
          .isEqualTo(arguments(words));
    }
  }

  private static Map<String, Set<String>> arguments(Resource words) throws IOException {
    Properties properties = new Properties();
    try (Reader text = new InputStreamReader(words.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(text);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            toMap(
                key -> key,
                key ->
                    new MessageFormat(properties.getProperty(key), Locale.ROOT)
                        .getArgumentNames()));
  }
}
