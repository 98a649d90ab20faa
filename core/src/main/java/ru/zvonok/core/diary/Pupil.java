package ru.zvonok.core.diary;

import org.jspecify.annotations.Nullable;

/**
 * A child with the class it is in, or was in last.
 *
 * @param grade 0 without any class
 * @param yearId the academic year of that class; 0 without any class
 * @param classId null without any class
 */
record Pupil(Child child, int grade, long yearId, @Nullable Long classId) {

  long id() {
    return child.studentId();
  }
}
