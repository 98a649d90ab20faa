package ru.zvonok.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How lesson records stand over a period (2.4, 4.2.5): without marks, without students.
 *
 * @param rows in the order of their names; the lessons of nobody last
 */
public record Board(Period period, By by, List<Row> rows) {

  /** What the rows are. A lesson of several classes counts in each. */
  public enum By {
    TEACHER,
    CLASS,
    SUBJECT
  }

  /**
   * @param id of the person, class or subject; null: lessons that nobody was given
   * @param days only those with lessons
   */
  public record Row(@Nullable Long id, String name, SortedMap<LocalDate, Tally> days) {

    public Tally total() {
      return days.values().stream().reduce(Tally.NONE, Tally::plus);
    }
  }

  public Tally total() {
    return rows.stream().map(Row::total).reduce(Tally.NONE, Tally::plus);
  }
}
