package ru.zvonok.core.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The form of a code that people type: ten characters of an alphabet in which nothing looks like
 * anything else on paper (no 0 O, 1 I L, U, B), the last one a check character.
 *
 * <p>The alphabet has 29 characters, a prime: with the weights 10 to 1 every single wrong character
 * and every swap of two is seen before anything is looked up. Nine random ones are 43 bits.
 */
final class TypedCode {

  static final String ALPHABET = "23456789ACDEFGHJKMNPQRSTVWXYZ";
  static final int LENGTH = 10;

  /** Letters of a Russian keyboard that look like ours; B isn't ours, what is meant is an 8. */
  private static final String LOOKS = "АВЕЁКМНРСТУХЗB";

  private static final String MEANS = "A8EEKMHPCTYX38";

  private TypedCode() {}

  static String draw(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 1; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return withCheck(code.toString());
  }

  /** Nine characters and the tenth that belongs to them. */
  static String withCheck(String nine) {
    int missing = Math.floorMod(-sum(nine), ALPHABET.length());
    return nine + ALPHABET.charAt(missing);
  }

  /** The code in what was typed, whatever the case, the keyboard, spaces and dashes. */
  static Optional<String> read(String typed) {
    String code =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .codePoints()
            .filter(TypedCode::isWritten)
            .map(TypedCode::latin)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean ours = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return ours && sum(code) % ALPHABET.length() == 0 ? Optional.of(code) : Optional.empty();
  }

  private static int sum(String code) {
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum += (LENGTH - i) * ALPHABET.indexOf(code.charAt(i));
    }
    return sum;
  }

  private static boolean isWritten(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static int latin(int c) {
    int at = LOOKS.indexOf(c);
    return at < 0 ? c : MEANS.charAt(at);
  }
}
