package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * What a student has to do for one day, as far as minutes were given; of the students in the
 * lesson, the one who has most.
 *
 * @param dueOn the day
 * @param minutes of the lesson itself; 0: not said yet
 * @param norm of the lowest grade in the lesson; 0: no homework at all
 * @param others what the other lessons gave for that day, most first
 */
public record DayLoad(LocalDate dueOn, int minutes, int norm, List<Given> others) {

  public record Given(String subject, int minutes) {}

  public DayLoad {
    others = List.copyOf(others);
  }

  public int total() {
    return minutes + others.stream().mapToInt(Given::minutes).sum();
  }

  /** Minutes above the norm; 0: within it. A warning, never a ban. */
  public int over() {
    return minutes == 0 ? 0 : Math.max(0, total() - norm);
  }
}
