package ru.zvonok.bot.screen;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Days and times of one language. Which parts are shown is that language's matter and stands among
 * its words ({@code screen.date.…}); their order and form are CLDR's.
 */
record Dates(
    DateTimeFormatter day,
    DateTimeFormatter shortDay,
    DateTimeFormatter weekday,
    DateTimeFormatter date,
    DateTimeFormatter time) {

  static Dates of(Locale locale, UnaryOperator<String> words) {
    DateTimePatternGenerator forms = DateTimePatternGenerator.getInstance(locale);
    UnaryOperator<String> pattern =
        parts -> forms.getBestPattern(words.apply("screen.date." + parts));
    return new Dates(
        DateTimeFormatter.ofPattern(pattern.apply("day"), locale),
        DateTimeFormatter.ofPattern(pattern.apply("shortDay"), locale),
        DateTimeFormatter.ofPattern(pattern.apply("weekday"), locale),
        DateTimeFormatter.ofPattern(pattern.apply("date"), locale),
        DateTimeFormatter.ofPattern(pattern.apply("time"), locale));
  }
}
