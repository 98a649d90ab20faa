package ru.zvonok.bot.timetable;

/** Labels cut to what a phone's button shows. */
final class Cut {

  /** A button in two columns. */
  static final int COLUMN = 18;

  /** A button of its own row. */
  static final int ROW = 36;

  private Cut() {}

  static String to(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
