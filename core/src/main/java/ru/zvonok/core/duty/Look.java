package ru.zvonok.core.duty;

import java.time.Instant;
import java.time.LocalDate;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.school.TermSpans;

/** One look at what is owed. */
record Look(
    long school, Period period, Whose whose, Deadlines deadlines, Instant now, TermSpans terms) {

  LocalDate today() {
    return now.atZone(deadlines.zone()).toLocalDate();
  }
}
