package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.TermKind;

/** The school year that files describe, with its terms and vacations. */
record YearPlan(
    @Nullable String externalId,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    List<Piece> terms,
    List<Vacation> vacations) {

  record Piece(
      @Nullable String externalId,
      TermKind kind,
      int number,
      String name,
      LocalDate startsOn,
      LocalDate endsOn) {}

  record Vacation(@Nullable Integer grade, String name, LocalDate startsOn, LocalDate endsOn) {}
}
