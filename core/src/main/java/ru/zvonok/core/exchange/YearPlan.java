package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.TermKind;

/**
 * The school year that files describe, with its terms and vacations.
 *
 * @param said whether the files name the vacations; else they are supposed, and the school's own
 *     stay
 */
record YearPlan(
    @Nullable String externalId,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    List<Piece> terms,
    List<Vacation> vacations,
    boolean said) {

  record Piece(
      @Nullable String externalId,
      TermKind kind,
      int number,
      String name,
      LocalDate startsOn,
      LocalDate endsOn) {}

  record Vacation(@Nullable Integer grade, String name, LocalDate startsOn, LocalDate endsOn) {}

  /** The same year with these vacations, as the files name them. */
  YearPlan with(List<Vacation> vacations) {
    return new YearPlan(externalId, name, startsOn, endsOn, terms, vacations, true);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
