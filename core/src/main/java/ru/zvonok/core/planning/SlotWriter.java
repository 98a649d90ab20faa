package ru.zvonok.core.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one-off changes; from each on the lesson knows since when it is as it is. */
@Component
class SlotWriter {

  private final JdbcClient jdbc;

  SlotWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void give(Slot slot, long subject, long teacher, Instant now) {
    jdbc.sql(
            """
            update lesson set subject_id = :subject, teacher_id = :teacher, known_at = :now
            where id = :lesson
            """)
        .param("lesson", slot.lessonId())
        .param("subject", subject)
        .param("teacher", teacher)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void cancel(Slot slot, String why, Instant now) {
    jdbc.sql("update lesson set cancelled_at = :now, cancelled_why = :why where id = :lesson")
        .param("lesson", slot.lessonId())
        .param("why", why)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void restore(Slot slot, Instant now) {
    jdbc.sql(
            """
            update lesson set cancelled_at = null, cancelled_why = null, known_at = :now
            where id = :lesson
            """)
        .param("lesson", slot.lessonId())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A lesson put in by hand; moved: with what was announced of it. */
  long add(
      long school,
      NewLesson lesson,
      LessonSlots.Times times,
      String room,
      @Nullable Long movedFrom,
      Instant now) {
    return jdbc.sql(
            """
            insert into lesson (school_id, group_id, subject_id, teacher_id, day, number,
              starts_at, ends_at, room, moved_from, known_at)
            values (:school, :group, :subject, cast(:teacher as bigint), :day, :number,
              :starts, :ends, :room, cast(:from as bigint), :now)
            returning id
            """)
        .param("school", school)
        .param("group", lesson.groupId())
        .param("subject", lesson.subjectId())
        .param("teacher", lesson.teacherId())
        .param("day", lesson.day())
        .param("number", lesson.number())
        .param("starts", times.startsAt().atOffset(ZoneOffset.UTC))
        .param("ends", times.endsAt().atOffset(ZoneOffset.UTC))
        .param("room", room)
        .param("from", movedFrom)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** What was announced of a lesson goes where the lesson goes. */
  void announcements(long from, long to) {
    jdbc.sql("update assessment set lesson_id = :to where lesson_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Whether group and subject are the school's, of the year that the day is in. */
  boolean stands(long school, long group, long subject, LocalDate day) {
    return jdbc.sql(
            """
            select exists (
              select from study_group g
              join academic_year y on y.id = g.year_id and :day between y.starts_on and y.ends_on
              where g.school_id = :school and g.id = :group)
              and exists (
                select from subject where school_id = :school and id = :subject
                  and (ended_on is null or ended_on >= :day))
            """)
        .param("school", school)
        .param("group", group)
        .param("subject", subject)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** The lesson that the timetable has, however often it was moved. */
  long origin(long lesson) {
    return jdbc.sql("select coalesce(moved_from, id) from lesson where id = :lesson")
        .param("lesson", lesson)
        .query(Long.class)
        .single();
  }

  String room(long lesson) {
    return jdbc.sql("select room from lesson where id = :lesson")
        .param("lesson", lesson)
        .query(String.class)
        .single();
  }
}
