package ru.zvonok.bot.screen;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one language: Russian, or English beside it. Plural forms and dates follow CLDR. A
 * key's first word is its feature's package, where {@code words.properties} (Russian) and {@code
 * words_en.properties} lie: {@code teacher.lessons} is {@code lessons} in the teacher's package.
 */
public final class Words {

  private static final Locale RUSSIAN = Locale.of("ru");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
  }

  /** English for Telegram's {@code en…}, Russian for every other language code. */
  public static Words of(String languageCode) {
    return languageCode.toLowerCase(Locale.ROOT).startsWith("en")
        ? new Words(Locale.ENGLISH)
        : new Words(RUSSIAN);
  }

  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** The words of a key with its arguments, by ICU's rules ({@code {0, plural, …}}). */
  public String say(String key, Object... arguments) {
    int dot = key.indexOf('.');
    return new MessageFormat(
            bundle(key.substring(0, dot)).getString(key.substring(dot + 1)), locale)
        .format(arguments);
  }

  private ResourceBundle bundle(String feature) {
    return ResourceBundle.getBundle("ru.zvonok.bot." + feature + ".words", locale, NO_FALLBACK);
  }

  /** «пн, 24 ноября» / "Mon, 24 November". */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EE, d MMMM", locale).format(day);
  }

  /** «24.11». */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd.MM", locale).format(day);
  }
}
