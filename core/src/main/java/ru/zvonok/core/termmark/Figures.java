package ru.zvonok.core.termmark;

import org.jspecify.annotations.Nullable;
import ru.zvonok.core.diary.Average;

/**
 * What a suggestion is made of, of one student in one subject and term.
 *
 * @param average exact and weighted; null: no mark counts. Marks of an earlier group count too
 * @param marks how many of 1–5
 * @param held lessons that took place while the student belonged to their groups
 * @param missed of them those missed, for whatever reason
 * @param weeks in which they were held
 */
public record Figures(@Nullable Average average, int marks, int held, int missed, int weeks) {

  static final Figures NONE = new Figures(null, 0, 0, 0, 0);

  boolean moreThanTwoAWeek() {
    return held > 2 * weeks;
  }

  Figures with(@Nullable Average other, int count) {
    return new Figures(other, count, held, missed, weeks);
  }
}
