package ru.zvonok.core.termmark;

import java.util.Map;

/**
 * Term marks were set, changed or withdrawn at once. Told in the same transaction.
 *
 * @param marks by student
 */
public record TermMarksChanged(long schoolId, Map<Long, Long> marks, long by) {

  public TermMarksChanged {
    marks = Map.copyOf(marks);
  }
}
