package ru.zvonok.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Russian and English in step: the same keys with the same arguments in every feature, plural forms
 * as each language has them, and no word of the one in the other.
 */
class BundlesTest {

  /** What is called so in both languages, and what a person types. */
  private static final Set<String> RUSSIAN_IN_ENGLISH =
      Set.of("Язык", "На каком языке говорить?", "иванов пет", "7А", "8Б");

  private static final Set<String> ENGLISH_IN_RUSSIAN =
      Set.of("Language", "Which language shall I speak?", "Telegram", "Excel", "zip");

  /** Quotations, abbreviations (QR, PDF), commands, and what MessageFormat reads. */
  private static final String NO_WORDS =
      "«[^»]*»|\\b[A-Z]{2,5}\\b|/[a-z_]+|</?\\w+>" + "|(\\{\\d+, \\w+, )?=?\\w+ ?\\{|\\{\\d[^{}]*";

  private record Pair(String name, Properties russian, Properties english) {}

  @TestFactory
  Stream<DynamicTest> eachRussianWordHasItsEnglishTwin() throws IOException {
    return pairs()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.name,
                    () -> assertThat(arguments(pair.english)).isEqualTo(arguments(pair.russian))));
  }

  @TestFactory
  Stream<DynamicTest> pluralFormsAreThoseOfTheLanguage() throws IOException {
    return pairs()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.name,
                    () -> {
                      pluralForms(pair.russian, Locale.of("ru"));
                      pluralForms(pair.english, Locale.ENGLISH);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> noLanguageBorrowsFromTheOther() throws IOException {
    return pairs()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.name,
                    () -> {
                      assertThat(borrowed(pair.english, "\\p{IsCyrillic}", RUSSIAN_IN_ENGLISH))
                          .isEmpty();
                      // What is wrong with files is said in the words of their formats.
                      if (!pair.name.equals("exchange/problems")) {
                        assertThat(borrowed(pair.russian, "\\p{IsLatin}", ENGLISH_IN_RUSSIAN))
                            .isEmpty();
                      }
                    }));
  }

  @Test
  void everyFeatureWithScreensIsLookedAt() throws IOException {
    assertThat(pairs().map(Pair::name))
        .contains("teacher/words", "family/words", "start/words", "exchange/problems");
  }

  private static Stream<Pair> pairs() throws IOException {
    var files = new PathMatchingResourcePatternResolver();
    Resource[] bot = files.getResources("classpath*:ru/zvonok/bot/**/words.properties");
    Resource[] core = files.getResources("classpath*:ru/zvonok/core/**/*_ru.properties");
    return Stream.concat(Arrays.stream(bot), Arrays.stream(core)).map(BundlesTest::pair);
  }

  private static Pair pair(Resource russian) {
    try {
      String path = russian.getURL().getPath();
      String[] parts = path.substring(path.indexOf("ru/zvonok/")).split("/");
      String name = parts[parts.length - 1].replaceAll("(_ru)?\\.properties", "");
      Resource english = russian.createRelative(name + "_en.properties");
      return new Pair(parts[parts.length - 2] + "/" + name, read(russian), read(english));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each key with its arguments: which, and how each is said. */
  private static Map<String, Set<String>> arguments(Properties words) {
    Map<String, Set<String>> arguments = new TreeMap<>();
    words
        .stringPropertyNames()
        .forEach(key -> arguments.put(key, arguments(words.getProperty(key))));
    return arguments;
  }

  private static Set<String> arguments(String value) {
    MessagePattern pattern = new MessagePattern(value);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        found.add(pattern.getSubstring(pattern.getPart(i + 1)));
      }
    }
    return found;
  }

  private static void pluralForms(Properties words, Locale locale) {
    for (String key : words.stringPropertyNames()) {
      MessagePattern pattern = new MessagePattern(words.getProperty(key));
      for (int i = 0; i < pattern.countParts(); i++) {
        Part part = pattern.getPart(i);
        ArgType type = part.getArgType();
        if (part.getType() == Part.Type.ARG_START && type.hasPluralStyle()) {
          PluralType kind =
              type == ArgType.SELECTORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
          Set<String> forms = forms(pattern, i);
          assertThat(forms).as(key).contains("other");
          // Either each form of the language or the same words for all of them.
          if (forms.size() > 1) {
            assertThat(forms)
                .as(key)
                .containsExactlyInAnyOrderElementsOf(
                    PluralRules.forLocale(locale, kind).getKeywords());
          }
        }
      }
    }
  }

  /** The forms that one argument has; «=0» isn't one, it is an exact number. */
  private static Set<String> forms(MessagePattern pattern, int start) {
    Set<String> forms = new TreeSet<>();
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
        String form = pattern.getSubstring(pattern.getPart(i));
        if (!form.startsWith("=")) {
          forms.add(form);
        }
        int message = pattern.getPartType(i + 1) == Part.Type.MSG_START ? i + 1 : i + 2;
        i = pattern.getLimitPartIndex(message);
      }
    }
    return forms;
  }

  /** Values with letters of the other language, once what may stand in both is left out. */
  private static Map<String, String> borrowed(Properties words, String letters, Set<String> both) {
    Map<String, String> found = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      String left = words.getProperty(key);
      for (String one : both) {
        left = left.replaceAll("(?<!\\p{L})" + Pattern.quote(one) + "(?!\\p{L})", "");
      }
      left = left.replaceAll(NO_WORDS, "");
      if (!key.startsWith("date.") && left.matches("(?s).*" + letters + ".*")) {
        found.put(key, left);
      }
    }
    return found;
  }

  private static Properties read(Resource words) throws IOException {
    Properties properties = new Properties();
    try (Reader text = new InputStreamReader(words.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(text);
    }
    return properties;
  }
}
