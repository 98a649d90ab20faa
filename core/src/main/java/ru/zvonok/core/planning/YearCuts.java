package ru.zvonok.core.planning;

import java.util.List;
import ru.zvonok.core.school.TermKind;

/**
 * Which terms each grade of a school year is marked in.
 *
 * @param year as the school calls it; empty: the school has no year yet
 * @param kinds that the year is cut into, besides the whole of it
 */
public record YearCuts(String year, List<TermKind> kinds, List<OfGrade> grades) {

  static final YearCuts NONE = new YearCuts("", List.of(), List.of());

  /**
   * A grade that has classes.
   *
   * @param marked term marks of the year stand already: its terms stay as they are
   */
  public record OfGrade(int grade, TermKind kind, boolean marked) {}

  public YearCuts {
    kinds = List.copyOf(kinds);
    grades = List.copyOf(grades);
  }

  boolean marked(int grade) {
    return grades.stream().anyMatch(one -> one.grade() == grade && one.marked());
  }
}
