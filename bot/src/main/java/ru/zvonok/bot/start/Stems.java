package ru.zvonok.bot.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ru.zvonok.bot.quick.Typos;
import ru.zvonok.bot.screen.Words;

/**
 * Typed words against the beginnings of words that stand in the bundles: «оценками» is «оценк».
 * Endings of a few letters are free unless a «!» ends the word; a slip of the finger counts half.
 * Both languages are looked into, whichever the chat speaks.
 */
final class Stems {

  private static final String WHOLE_WORD = "!";

  private static final int WHOLE = 2;
  private static final int NEARLY = 1;
  private static final int LONGEST_ENDING = 5;

  /** A shorter beginning with a slip in it is another word. */
  private static final int LONG_ENOUGH = 5;

  private static final List<Words> LANGUAGES = List.of(Words.of("ru"), Words.of("en"));

  private Stems() {}

  /** Small letters, е for ё, nothing between the words. */
  static List<String> words(String text) {
    return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** How well one typed word fits the words of this key; 0: not at all. */
  static int fit(String typed, String key) {
    return of(key).mapToInt(stem -> fitOne(typed, stem)).max().orElse(0);
  }

  /** Whether the word is one of the key's very words. */
  static boolean is(String typed, String key) {
    return of(key).anyMatch(typed::equals);
  }

  private static Stream<String> of(String key) {
    return LANGUAGES.stream().flatMap(words -> Arrays.stream(plain(words.say(key)).split(" ")));
  }

  private static int fitOne(String typed, String stem) {
    if (stem.endsWith(WHOLE_WORD)) {
      return typed.equals(stem.substring(0, stem.length() - 1)) ? WHOLE : 0;
    }
    if (typed.length() > stem.length() + LONGEST_ENDING) {
      return 0;
    }
    if (typed.startsWith(stem)) {
      return WHOLE;
    }
    return stem.length() >= LONG_ENOUGH && begins(typed, stem) ? NEARLY : 0;
  }

  private static boolean begins(String typed, String stem) {
    return Stream.of(-1, 0, 1)
        .map(more -> stem.length() + more)
        .filter(length -> length <= typed.length())
        .anyMatch(length -> Typos.between(typed.substring(0, length), stem, 1) <= 1);
  }
}
