package ru.zvonok.core.school;

<<<<<<< HEAD
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
=======
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quarter, half-year or the whole year (3.2.4).
 *
 * @param number from 1 within its kind and year
 * @param startsOn the first day
 * @param endsOn the last day, the one by which term marks are due
 * @param lock when the office closed it for corrections; null while it is open
 */
public record Term(
    long id,
    long yearId,
    TermKind kind,
    int number,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable Instant lock) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  /** When the term was closed for corrections, if it was. */
  public Optional<Instant> lockedAt() {
    return Optional.ofNullable(lock);
>>>>>>> exchange
  }
}
