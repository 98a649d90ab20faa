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
    this.texts = texts(BUNDLE, locale);
  }

  static Wording of(Locale language) {
    return new Wording(spoken(language));
  }

  static ResourceBundle texts(String bundle, Locale language) {
    return ResourceBundle.getBundle(
        bundle,
        spoken(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Locale spoken(Locale language) {
    return language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("ru");
  }

  String say(String key, List<String> arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
  }

  static String where(String file, String sheet, long line, String column, Locale language) {
    Wording wording = of(language);
    String whole = sheet.isEmpty() ? file : wording.say("where.sheet", List.of(file, sheet));
    String key = line == 0 ? "where.file" : column.isEmpty() ? "where.line" : "where.column";
    return wording.say(key, List.of(whole, Long.toString(line), column));
  }
}
