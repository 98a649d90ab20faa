package ru.zvonok.bot.quick;

import java.util.Locale;

/**
 * Letters as they are compared: small, е for ё, one hyphen, Cyrillic where Latin looks the same.
 */
public final class Fold {
  private static final String LATIN = "abcehkmoptxyABCEHKMOPTXY";
  private static final String LOOKALIKE = "авсенкмортхуАВСЕНКМОРТХУ";
  private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  private static final String LETTERS = "йцукенгшщзхъфывапролджэячсмитьбюё";

  private Fold() {}

  public static String key(String word) {
    String key =
        mapped(word, LATIN, LOOKALIKE)
            .toLowerCase(Locale.ROOT)
            .replace('ё', 'е')
            .replace('‐', '-')
            .replace('‑', '-')
            .replace('\\', '/')
            .replace("'", "")
            .replace("’", "");
    return key.isEmpty() ? word : key;
  }

  /** A compound surname as one word: «Гусейн-заде», «гусейн заде» and «гусейнзаде» are the same. */
  static String joined(String word) {
    return key(word).replace("-", "").replace(" ", "");
  }

  /** What the same keys give in the Russian layout: «Bdfyjd 5» is «Иванов 5». */
  public static String russianKeys(String text) {
    return mapped(text.toLowerCase(Locale.ROOT), KEYS, LETTERS);
  }

  public static boolean typedInLatin(String text) {
    return text.chars().noneMatch(c -> Character.UnicodeScript.of(c) == CYRILLIC)
        && text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == LATIN_SCRIPT);
  }

  private static final Character.UnicodeScript CYRILLIC = Character.UnicodeScript.CYRILLIC;
  private static final Character.UnicodeScript LATIN_SCRIPT = Character.UnicodeScript.LATIN;

  private static String mapped(String text, String from, String to) {
    var out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int at = from.indexOf(c);
      out.append(at < 0 ? c : to.charAt(at));
    }
    return out.toString();
  }
}
