package ru.zvonok.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * Something written of a student that a family is told of.
 *
 * @param markId null: the attendance in this lesson
 * @param by who wrote it
 */
record Change(long studentId, long lessonId, @Nullable Long markId, long by) {

  String fact() {
    return markId == null ? "ATTENDANCE" : "MARK";
  }
}
