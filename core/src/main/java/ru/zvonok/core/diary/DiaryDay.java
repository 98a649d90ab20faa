package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;

/** A day of the diary; {@code due} is the homework that is for this day. */
public record DiaryDay(
    Child child, LocalDate day, boolean schoolDay, List<DiaryLesson> lessons, List<Task> due) {

  /** Homework: {@code setOn} the day it was given, {@code dueOn} the day it is for. */
  public record Task(String subject, String text, LocalDate setOn, LocalDate dueOn) {}
}
