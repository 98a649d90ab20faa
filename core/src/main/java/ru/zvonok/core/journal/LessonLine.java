package ru.zvonok.core.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a teacher's day, with what is written of it.
 *
 * @param offPlan null: it is as the timetable has it
 */
public record LessonLine(
    long id,
    LocalDate day,
    int number,
    Instant startsAt,
    Instant endsAt,
    String subject,
    String group,
    String room,
    boolean cancelled,
    Filling filling,
    @Nullable OffPlan offPlan) {

  /** As planned. */
  public LessonLine(
      long id,
      LocalDate day,
      int number,
      Instant startsAt,
      Instant endsAt,
      String subject,
      String group,
      String room,
      boolean cancelled,
      Filling filling) {
    this(id, day, number, startsAt, endsAt, subject, group, room, cancelled, filling, null);
  }

  /**
   * What the card's four steps came to. The record of clause 3.2.1 is complete without the marks.
   *
   * @param marks at least one mark, or the teacher's word that there are none
   */
  public record Filling(boolean roll, boolean marks, boolean topic, boolean homework) {

    public int done() {
      return (roll ? 1 : 0) + (marks ? 1 : 0) + (topic ? 1 : 0) + (homework ? 1 : 0);
    }

    /** Topic, homework and a confirmed roll: what clause 3.2.1 asks. */
    public boolean complete() {
      return roll && topic && homework;
    }
  }
}
