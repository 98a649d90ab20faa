package ru.zvonok.core.school;

import java.time.LocalDate;

/**
 * A term of the academic year, first and last day included.
 *
 * @param number 1–4, in the order of the year
 * @param locked the office has closed it: changes need a request
 */
public record Term(
    long id, TermKind kind, int number, String name, LocalDate from, LocalDate to, boolean locked) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
