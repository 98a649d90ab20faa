package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.TermValue;

/** Marks of terms and of the year: a page is a term, a study group and a subject. */
public sealed interface TermAction extends Action {

  /** Which of the offered marks are set. */
  enum Taken {
    /** Those that nothing speaks against. */
    CLEAR,
    ALL
  }

  /**
   * The teacher's own pages of the terms that end on one day.
   *
   * @param end null: whatever is next to be done
   */
  @Tag("rp")
  record MyTermPages(@Nullable LocalDate end, int page) implements TermAction {}

  @Tag("rs")
  record OpenTermSheet(long termId, long groupId, long subjectId, int page) implements TermAction {}

  @Tag("rt")
  record TermStudent(long termId, long groupId, long subjectId, long studentId)
      implements TermAction {}

  /** Wanted and seen: null is no mark. */
  @Tag("rm")
  record PutTermMark(
      long termId,
      long groupId,
      long subjectId,
      long studentId,
      @Nullable TermValue seen,
      @Nullable TermValue wanted)
      implements TermAction {}

  /** The usual words for a mark that was asked why. */
  @Tag("rr")
  record TakeTermReason(long termId, long groupId, long subjectId, long studentId)
      implements TermAction {}

  /** Words beside a mark that stands. */
  @Tag("rc")
  record AskTermComment(long termId, long groupId, long subjectId, long studentId)
      implements TermAction {}

  /** Shows what «Принять предложенные» would set; sets nothing. */
  @Tag("ra")
  record OfferTermMarks(long termId, long groupId, long subjectId) implements TermAction {}

  /**
   * Sets what was shown.
   *
   * @param check of the marks that were shown: others are shown first
   */
  @Tag("rf")
  record AcceptTermMarks(long termId, long groupId, long subjectId, Taken taken, int check)
      implements TermAction {}

  /** Takes back what this person set last on the page, if it is that act still. */
  @Tag("ru")
  record UndoTermMarks(long termId, long groupId, long subjectId, long act) implements TermAction {}

  @Tag("rh")
  record TermHistory(long termId, long groupId, long subjectId, long studentId)
      implements TermAction {}
}
