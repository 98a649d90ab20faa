package ru.zvonok.core.exchange.raw;

/**
 * A cell of a sheet that isn't blank.
 *
 * @param column from 0
 * @param text what stands in it, without blanks around it: a number without a point where it is
 *     whole, a day as 01.09.2025, a time of day as 08:30; empty for a formula, whose last result is
 *     nobody's word
 */
public record Cell(int row, int column, Kind kind, String text) {

  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    FORMULA,
    ERROR
  }

  /** As a person calls it: «C12». */
  public String address() {
    return letters(column) + row;
  }

  /** The column as a person calls it: 0 is A, 26 is AA. */
  public static String letters(int column) {
    String rest = column < 26 ? "" : letters(column / 26 - 1);
    return rest + (char) ('A' + column % 26);
  }
}
