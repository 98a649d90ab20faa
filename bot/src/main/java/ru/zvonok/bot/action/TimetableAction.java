package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * «Замены»: what the office changes of single lessons. Without a reason a change is shown and asked
 * for; with one it is made.
 */
public sealed interface TimetableAction extends Action {

  /**
   * @param day null: today
   */
  @Tag("ka")
  record OpenChanges(@Nullable LocalDate day) implements TimetableAction {}

  @Tag("kb")
  record ChangeClasses(LocalDate day) implements TimetableAction {}

  @Tag("kc")
  record ChangeTeachers(LocalDate day, int page) implements TimetableAction {}

  @Tag("kd")
  record ClassChanges(long classId, LocalDate day) implements TimetableAction {}

  @Tag("ke")
  record TeacherChanges(long teacherId, LocalDate day) implements TimetableAction {}

  @Tag("kf")
  record OpenSlot(long lessonId) implements TimetableAction {}

  @Tag("kg")
  record PickSubstitute(long lessonId, int page) implements TimetableAction {}

  @Tag("ki")
  record PickSubject(long lessonId, int page) implements TimetableAction {}

  @Tag("kk")
  record PickPlace(long lessonId, LocalDate day) implements TimetableAction {}

  @Tag("km")
  record PickSwap(long lessonId, LocalDate day) implements TimetableAction {}

  @Tag("kq")
  record PickLoad(long classId, LocalDate day, int page) implements TimetableAction {}

  @Tag("kr")
  record PickNumber(long classId, LocalDate day, long groupId, long subjectId, long teacherId)
      implements TimetableAction {}

  /** A change of one lesson. */
  sealed interface Change extends TimetableAction {

    /** Null: asked for first. */
    @Nullable Why why();

    /** The same change for that reason. */
    Change because(Why reason);
  }

  @Tag("kh")
  record Substitute(long lessonId, long teacherId, @Nullable Why why) implements Change {
    @Override
    public Change because(Why reason) {
      return new Substitute(lessonId, teacherId, reason);
    }
  }

  @Tag("kj")
  record OtherSubject(long lessonId, long subjectId, long teacherId, @Nullable Why why)
      implements Change {
    @Override
    public Change because(Why reason) {
      return new OtherSubject(lessonId, subjectId, teacherId, reason);
    }
  }

  @Tag("kl")
  record MoveLesson(long lessonId, LocalDate day, int number, @Nullable Why why) implements Change {
    @Override
    public Change because(Why reason) {
      return new MoveLesson(lessonId, day, number, reason);
    }
  }

  @Tag("kn")
  record SwapLessons(long lessonId, long otherId, @Nullable Why why) implements Change {
    @Override
    public Change because(Why reason) {
      return new SwapLessons(lessonId, otherId, reason);
    }
  }

  @Tag("ko")
  record CancelLesson(long lessonId, @Nullable Why why) implements Change {
    @Override
    public Change because(Why reason) {
      return new CancelLesson(lessonId, reason);
    }
  }

  @Tag("kp")
  record RestoreLesson(long lessonId, @Nullable Why why) implements Change {
    @Override
    public Change because(Why reason) {
      return new RestoreLesson(lessonId, reason);
    }
  }

  @Tag("ks")
  record AddLesson(
      long groupId, long subjectId, long teacherId, LocalDate day, int number, @Nullable Why why)
      implements Change {
    @Override
    public Change because(Why reason) {
      return new AddLesson(groupId, subjectId, teacherId, day, number, reason);
    }
  }

  /** «Учителя нет»: why, before the lessons are given out one after another. */
  @Tag("kt")
  record BeginStandIn(long teacherId, LocalDate day) implements TimetableAction {}

  /** Who holds this one of the absent teacher's lessons. */
  @Tag("ku")
  record StandIn(long teacherId, long lessonId, Why why, int page) implements TimetableAction {}

  @Tag("kv")
  record StandInBy(long absentId, long lessonId, long teacherId, Why why)
      implements TimetableAction {}

  @Tag("kw")
  record StandInCancel(long absentId, long lessonId, Why why) implements TimetableAction {}

  /** This lesson stays as it is for now: the next one. */
  @Tag("kx")
  record StandInSkip(long absentId, long lessonId, Why why) implements TimetableAction {}
}
