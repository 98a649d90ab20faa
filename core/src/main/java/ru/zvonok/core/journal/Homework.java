package ru.zvonok.core.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was set for home: something, or nothing by the teacher's word. Not said yet: no Homework.
 */
public sealed interface Homework {

  /** «Не задано»: an act of the teacher's. */
  record NoneSet() implements Homework {}

  /**
   * @param text 1–2000 characters
   * @param dueOn the day of the lesson it is for; after the lesson's day; null: the next lesson
   * @param minutes how long it should take, 1–600; null: not said
   */
  record Given(String text, @Nullable LocalDate dueOn, @Nullable Integer minutes)
      implements Homework {}
}
