package ru.zvonok.core.paper;

/**
 * The place for a text.
 *
 * @param width in millimetres
 * @param height in millimetres; smaller letters get more lines into it
 * @param largest the usual size of its letters, in points
 * @param smallest the size at which they are still read
 */
record Room(float width, float height, float largest, float smallest) {

  /** A line of its own. */
  static Room line(float width, float largest, float smallest) {
    return new Room(width, largest * Pen.LEADING, largest, smallest);
  }

  /** How many lines of letters of that size. */
  int lines(float size) {
    return (int) (height / (size * Pen.LEADING) + 0.01f);
  }
}
