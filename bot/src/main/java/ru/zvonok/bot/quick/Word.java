package ru.zvonok.bot.quick;

/**
 * One word as typed and as compared, with what stands around it. {@code from} and {@code to} are
 * places in the line; {@code at} counts words through the whole text.
 */
record Word(
    int at, int from, int to, String text, String key, boolean comma, boolean dot, After after) {

  /** What follows: nothing, a colon, or the end of a sentence. */
  enum After {
    NOTHING,
    COLON,
    /** A full stop, which a list of tasks may hold too. */
    STOP,
    /** A semicolon or the end of the line. */
    END,
    /** A question isn't an order. */
    ASKED
  }

  boolean ends() {
    return switch (after) {
      case STOP, END, ASKED -> true;
      case NOTHING, COLON -> false;
    };
  }

  boolean letter() {
    return key.length() == 1 && Character.isLetter(key.charAt(0));
  }

  boolean number() {
    return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
  }
}
