package ru.zvonok.core.completeness;

import java.time.LocalDate;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.people.PersonName;

/** One thing that was found, and where it leads. */
public sealed interface Trace {

  /** A student or a guardian. */
  record Someone(long personId, PersonName name) implements Trace {}

  record Absence(
      long studentId, PersonName name, long lessonId, LocalDate day, int number, String subject)
      implements Trace {}

  record Owed(Duty duty) implements Trace {}
}
