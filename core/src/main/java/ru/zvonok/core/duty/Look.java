package ru.zvonok.core.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.school.TermSpans;

/**
 * One look at what is owed.
 *
 * @param teacher null: of everyone
 */
record Look(
    long school,
    Period period,
    @Nullable Long teacher,
    Deadlines deadlines,
    Instant now,
    TermSpans terms) {

  LocalDate today() {
    return now.atZone(deadlines.zone()).toLocalDate();
  }
}
