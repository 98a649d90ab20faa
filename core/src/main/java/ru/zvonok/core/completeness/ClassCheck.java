package ru.zvonok.core.completeness;

import java.util.List;
import java.util.SortedMap;

/**
 * A class as it was checked.
 *
 * @param found only what there is
 * @param reads whether the actor may open the class's lessons
 * @param explains whether the actor may give the reasons of absences
 */
public record ClassCheck(
    long classId,
    String className,
    SortedMap<Finding, List<Trace>> found,
    boolean reads,
    boolean explains) {

  public int count() {
    return found.values().stream().mapToInt(List::size).sum();
  }

  public List<Trace> of(Finding finding) {
    return found.getOrDefault(finding, List.of());
  }
}
