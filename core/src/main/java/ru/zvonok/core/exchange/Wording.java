package ru.zvonok.core.exchange;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says problems and notices: in English to who reads English, else in Russian. */
final class Wording {

  static final String BUNDLE = "ru.zvonok.core.exchange.problems";

  private final Locale locale;
  private final ResourceBundle texts;

  private Wording(Locale locale) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Wording of(Locale language) {
    return new Wording(language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("ru"));
  }

  String say(String key, List<String> arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
  }

  static String where(String file, long line, String column, Locale language) {
    String key = line == 0 ? "where.file" : column.isEmpty() ? "where.line" : "where.column";
    return of(language).say(key, List.of(file, Long.toString(line), column));
  }
}
