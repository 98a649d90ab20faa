package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The family's phone: the diary. */
public sealed interface DiaryAction extends Action {

  @Tag("fc")
  record Children() implements DiaryAction {}

  /** A page of the only child's diary; a choice of children first where there are several. */
  @Tag("ep")
  record ChildsPage(DiaryPage page) implements DiaryAction {}

  @Tag("fo")
  record OpenChild(long studentId) implements DiaryAction {}

  /**
   * @param day null: today
   */
  @Tag("fd")
  record DiaryDay(long studentId, @Nullable LocalDate day) implements DiaryAction {}

  /** The same, further down: a day with long texts has more pages than one. */
  @Tag("fp")
  record DiaryDayPage(long studentId, LocalDate day, int page) implements DiaryAction {}

  /**
   * The same from under an alert: opens below it, so that a correction can still edit the alert.
   */
  @Tag("fa")
  record DiaryDayFromAlert(long studentId, LocalDate day) implements DiaryAction {}

  /**
   * @param termId null: the term of today
   */
  @Tag("fm")
  record DiaryMarks(long studentId, @Nullable Long termId, int page) implements DiaryAction {}

  /**
   * Each mark on a line, with its day and kind.
   *
   * @param termId null: the term of today
   */
  @Tag("fk")
  record DiaryMarksClosely(long studentId, @Nullable Long termId, int page)
      implements DiaryAction {}

  /**
   * A term's marks from under an alert that tells of them: opens below it.
   *
   * @param termId null: the results of the year
   */
  @Tag("r0")
  record DiaryMarksFromAlert(long studentId, @Nullable Long termId) implements DiaryAction {}

  /** What stands for the terms and for the year. */
  @Tag("r9")
  record DiaryResults(long studentId, int page) implements DiaryAction {}

  /**
   * @param termId null: the term of today
   */
  @Tag("fb")
  record DiaryAbsences(long studentId, @Nullable Long termId, int page) implements DiaryAction {}

  /** Written works that were missed and are still to be written. */
  @Tag("bd")
  record DiaryDebts(long studentId, int page) implements DiaryAction {}

  /**
   * @param from null: today
   */
  @Tag("fh")
  record DiaryTasks(long studentId, @Nullable LocalDate from, int page) implements DiaryAction {}

  /**
   * @param day any day of the week; null: this week
   */
  @Tag("fw")
  record DiaryWeek(long studentId, @Nullable LocalDate day, int page) implements DiaryAction {}

  /** Sends the photos and documents of a lesson's homework. */
  @Tag("pd")
  record DiaryFiles(long studentId, long lessonId) implements DiaryAction {}
}
