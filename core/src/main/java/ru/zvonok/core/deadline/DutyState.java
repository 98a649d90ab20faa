package ru.zvonok.core.deadline;

import java.time.Duration;

/** How a duty stands at a moment. */
public sealed interface DutyState {

  /** Nothing is owed yet. */
  record NotYet() implements DutyState {}

  /** To be done; {@code left} until the deadline. */
  record Open(Duration left) implements DutyState {}

  record OnTime() implements DutyState {}

  /** Done, {@code by} this much after the deadline; a later correction changes nothing of it. */
  record Late(Duration by) implements DutyState {}

  /** Not done, and the deadline passed {@code by} this much ago. */
  record Overdue(Duration by) implements DutyState {}
}
