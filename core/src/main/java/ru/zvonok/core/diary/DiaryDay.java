package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.SpecialDay;

/**
 * A day of the diary; {@code due} is the homework that is for this day.
 *
 * @param special what the office said of the day for the child's class; null: nothing
 */
public record DiaryDay(
    Child child,
    LocalDate day,
    boolean schoolDay,
    List<DiaryLesson> lessons,
    List<Task> due,
    SpecialDay.@Nullable Word special) {

  /** A day like every other. */
  public DiaryDay(
      Child child, LocalDate day, boolean schoolDay, List<DiaryLesson> lessons, List<Task> due) {
    this(child, day, schoolDay, lessons, due, null);
  }

  /**
   * Homework: {@code setOn} the day it was given, {@code dueOn} the day it is for.
   *
   * @param lessonId in which it was given
   * @param files how many photos and documents belong to it
   */
  public record Task(
      long lessonId, String subject, String text, LocalDate setOn, LocalDate dueOn, int files) {}
}
