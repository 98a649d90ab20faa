package ru.zvonok.core.diary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.OffPlan;

/**
 * A lesson as a family sees it; attendance only once the roll is confirmed.
 *
 * @param files how many photos and documents belong to its homework
 * @param offPlan null: it is as the timetable has it
 */
public record DiaryLesson(
    long id,
    int number,
    Instant startsAt,
    Instant endsAt,
    String subject,
    String room,
    boolean cancelled,
    @Nullable String topic,
    @Nullable Homework homework,
    int files,
    @Nullable Attendance attendance,
    List<DiaryMark> marks,
    @Nullable OffPlan offPlan) {

  /** As planned. */
  public DiaryLesson(
      long id,
      int number,
      Instant startsAt,
      Instant endsAt,
      String subject,
      String room,
      boolean cancelled,
      @Nullable String topic,
      @Nullable Homework homework,
      int files,
      @Nullable Attendance attendance,
      List<DiaryMark> marks) {
    this(
        id,
        number,
        startsAt,
        endsAt,
        subject,
        room,
        cancelled,
        topic,
        homework,
        files,
        attendance,
        marks,
        null);
  }
}
