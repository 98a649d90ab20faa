package ru.zvonok.core.exchange.raw;

import java.util.regex.Pattern;

/** Texts as they are meant: what was pasted with them falls away. */
final class Texts {

  /** What a cell of Excel holds at most. */
  static final int LONGEST = 32_767;

  /** Spaces of every width, line ends, and marks that nobody sees. */
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200B-\\u200F\\u2060\\uFEFF]+");

  private Texts() {}

  static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
