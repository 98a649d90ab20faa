package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;

/** A day of the diary; {@code due} is the homework that is for this day. */
public record DiaryDay(
    Child child, LocalDate day, boolean schoolDay, List<DiaryLesson> lessons, List<Task> due) {

  /**
   * Homework: {@code setOn} the day it was given, {@code dueOn} the day it is for.
   *
   * @param lessonId in which it was given
   * @param files how many photos and documents belong to it
   */
  public record Task(
      long lessonId, String subject, String text, LocalDate setOn, LocalDate dueOn, int files) {}
}
