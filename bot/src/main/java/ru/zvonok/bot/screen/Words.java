package ru.zvonok.bot.screen;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language: Russian, or English beside it. Plural forms, numbers and dates follow
 * CLDR. A key's first word is its feature's package, where {@code words.properties} (Russian) and
 * {@code words_en.properties} lie: {@code teacher.lessons} is {@code lessons} in the teacher's
 * package.
 */
public final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Words RUSSIAN = new Words(Locale.of("ru"));

  /** The day before the month, as everyone around a Russian school writes it. */
  private static final Words ENGLISH = new Words(Locale.UK);

  private final Locale locale;
  private final Dates dates;

  /** No more than the bundles hold. */
  private final Map<String, MessageFormat> read = new ConcurrentHashMap<>();

  private Words(Locale locale) {
    this.locale = locale;
    dates = Dates.of(locale, this::say);
  }

  /** English for Telegram's {@code en…}, Russian for every other language code. */
  public static Words of(String languageCode) {
    return languageCode.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : RUSSIAN;
  }

  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The words of a key with its arguments, by ICU's rules ({@code {0, plural, …}}). A number is
   * written as the language writes numbers.
   */
  public String say(String key, Object... arguments) {
    MessageFormat words = read.computeIfAbsent(key, this::read);
    // One at a time: a format keeps what it is at.
    synchronized (words) {
      return words.format(arguments, new StringBuffer(), null).toString();
    }
  }

  private MessageFormat read(String key) {
    int dot = key.indexOf('.');
    return new MessageFormat(
        bundle(key.substring(0, dot)).getString(key.substring(dot + 1)), locale);
  }

  private ResourceBundle bundle(String feature) {
    return ResourceBundle.getBundle("ru.zvonok.bot." + feature + ".words", locale, NO_FALLBACK);
  }

  /** «пн, 24 ноября» / "Mon 24 November". */
  public String day(LocalDate day) {
    return dates.day().format(day);
  }

  /** «24.11» / "24 Nov". */
  public String shortDay(LocalDate day) {
    return dates.shortDay().format(day);
  }

  /** «пн, 24.11» / "Mon 24 Nov". */
  public String weekday(LocalDate day) {
    return dates.weekday().format(day);
  }

  /** «24.11.2025» / "24 Nov 2025". */
  public String date(LocalDate day) {
    return dates.date().format(day);
  }

  /** «08:30». */
  public String time(Instant instant, ZoneId zone) {
    return dates.time().format(instant.atZone(zone));
  }
}
