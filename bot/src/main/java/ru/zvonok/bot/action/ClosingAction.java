package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Closed terms: a teacher asks to correct one, the office answers, closes and opens. */
public sealed interface ClosingAction extends Action {

  /**
   * @param lessonId the lesson from which it is asked; null: a page of term marks
   */
  @Tag("rk")
  record AskCorrection(long termId, @Nullable Long lessonId) implements ClosingAction {}

  /** The office's list of the year's terms. */
  @Tag("rl")
  record TermsToClose() implements ClosingAction {}

  @Tag("re")
  record OpenTermToClose(long termId) implements ClosingAction {}

  @Tag("rx")
  record CloseTerm(long termId) implements ClosingAction {}

  /** Asks why it is opened to everyone again. */
  @Tag("rd")
  record ReopenTerm(long termId) implements ClosingAction {}

  /** The requests that wait. */
  @Tag("rw")
  record Corrections() implements ClosingAction {}

  @Tag("ro")
  record OpenCorrection(long requestId) implements ClosingAction {}

  /**
   * @param until the last day on which the teacher may correct
   */
  @Tag("ry")
  record ApproveCorrection(long requestId, LocalDate until) implements ClosingAction {}

  /** Asks why. */
  @Tag("rn")
  record RefuseCorrection(long requestId) implements ClosingAction {}

  /** For a teacher who asked by word of mouth: whom? */
  @Tag("rg")
  record GrantCorrection(long termId, int page) implements ClosingAction {}

  /** Until when? */
  @Tag("rj")
  record GrantTeacher(long termId, long teacherId) implements ClosingAction {}

  /** Asks why. */
  @Tag("rv")
  record GrantUntil(long termId, long teacherId, LocalDate until) implements ClosingAction {}
}
