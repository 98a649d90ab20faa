package ru.zvonok.core.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names × days in shades: what a picture and a spreadsheet of it both show.
 *
 * @param note below the title: which days, as of when
 * @param legend a word for each shade that may stand there
 * @param columns the days' headings
 * @param sums headings of the figures that a spreadsheet adds to each row
 */
public record ShadeTable(
    String title,
    String note,
    Map<Shade, String> legend,
    List<String> columns,
    List<String> sums,
    List<Row> rows) {

  /**
   * @param squares one a column; null: nothing belongs there
   */
  public record Row(String name, List<@Nullable Square> squares, List<Integer> sums) {}

  /**
   * @param count how many there are of this shade; said where it isn't all in order
   */
  public record Square(Shade shade, int count) {

    String text() {
      return switch (shade) {
        case AHEAD, FILLED -> shade.sign();
        case LATE, WAITING, MISSING -> shade.sign() + " " + count;
      };
    }
  }
}
