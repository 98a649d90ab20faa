package ru.zvonok.core.journal;

import java.time.LocalDate;
import ru.zvonok.core.people.PersonName;

/** How a lesson stands otherwise than the timetable has it. */
public sealed interface OffPlan {

  /** Another teacher holds it. */
  record Substitute(PersonName holder, PersonName planned) implements OffPlan {}

  /** In the place of another subject. */
  record OtherSubject(String planned) implements OffPlan {}

  /** It stands elsewhere. */
  record MovedTo(LocalDate day, int number) implements OffPlan {}

  /** It stood elsewhere. */
  record MovedFrom(LocalDate day, int number) implements OffPlan {}

  /** It is in no timetable. */
  record Added() implements OffPlan {}
}
