package ru.zvonok.core.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision is about; what doesn't apply is null. */
public record About(
    @Nullable Long lessonId,
    @Nullable Long termId,
    @Nullable Long personId,
    @Nullable LocalDate day) {

  public static final About THE_SCHOOL = new About(null, null, null, null);

  public static About lesson(long id, LocalDate day) {
    return new About(id, null, null, day);
  }

  public static About term(long id, @Nullable Long personId) {
    return new About(null, id, personId, null);
  }

  public static About day(LocalDate day) {
    return new About(null, null, null, day);
  }
}
