package ru.zvonok.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * Something written of a student that a family is told of.
 *
 * @param lessonId null: a mark of a term or of the year
 * @param markId null: the attendance in this lesson, or a term's mark
 * @param by who wrote it
 */
record Change(
    long studentId,
    @Nullable Long lessonId,
    @Nullable Long markId,
    @Nullable Long termMarkId,
    long by) {

  static Change attendance(long studentId, long lessonId, long by) {
    return new Change(studentId, lessonId, null, null, by);
  }

  static Change mark(long studentId, long lessonId, long markId, long by) {
    return new Change(studentId, lessonId, markId, null, by);
  }

  static Change termMark(long studentId, long termMarkId, long by) {
    return new Change(studentId, null, null, termMarkId, by);
  }

  String fact() {
    if (termMarkId != null) {
      return "TERM_MARK";
    }
    return markId == null ? "ATTENDANCE" : "MARK";
  }
}
