package ru.zvonok.core.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an alert: a fact as it stands and what the family was told of it.
 *
 * @param day of the lesson; of a term's mark the term's last
 * @param workKind null: attendance, or a term's mark
 * @param term whose mark it is; null: a fact of a lesson
 * @param now a {@link Fact}'s text
 */
record FactLine(
    long id,
    long outboxId,
    long studentId,
    String childGivenName,
    LocalDate day,
    int number,
    String subject,
    @Nullable String workKind,
    AlertView.@Nullable OfTerm term,
    String now,
    String comment,
    @Nullable Told told) {

  /** Undone before anybody was told: as if it had never been. */
  boolean moot() {
    return told == null && now.equals(Fact.GONE);
  }

  /** The family would learn something. */
  boolean news() {
    return told == null || !told.last().equals(standing());
  }

  Told afterTelling() {
    return told == null ? new Told(now, null) : told.andNow(standing());
  }

  AlertView.Line shown() {
    String before =
        told == null ? null : news() || told.before() == null ? told.last() : told.before();
    if (term != null) {
      return new AlertView.Line.TermMarkLine(
          term, day, subject, Fact.termMark(standing()), Fact.termMark(before));
    }
    return workKind == null
        ? new AlertView.Line.AttendanceLine(
            day, number, subject, Fact.attendance(standing()), Fact.attendance(before))
        : new AlertView.Line.MarkLine(
            day, number, subject, workKind, Fact.mark(standing()), Fact.mark(before), comment);
  }

  private String standing() {
    return told != null && told.closed() ? Fact.GONE : now;
  }
}
