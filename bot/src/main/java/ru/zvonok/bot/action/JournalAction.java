package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** The teacher's phone: a lesson's roll, marks, topic and homework. */
public sealed interface JournalAction extends Action {

  /**
   * @param day null: today
   */
  @Tag("td")
  record MyLessons(@Nullable LocalDate day) implements JournalAction {}

  @Tag("tl")
  record OpenLesson(long lessonId) implements JournalAction {}

  @Tag("tr")
  record OpenRoll(long lessonId) implements JournalAction {}

  /** Wanted and seen: null is present. */
  @Tag("tn")
  record Note(
      long lessonId,
      long studentId,
      @Nullable AttendanceCode seen,
      @Nullable AttendanceCode wanted,
      @Nullable Integer minutes)
      implements JournalAction {}

  /** The long tail: choose the student first. */
  @Tag("to")
  record RollOthers(long lessonId) implements JournalAction {}

  @Tag("ts")
  record RollStudent(long lessonId, long studentId) implements JournalAction {}

  @Tag("tc")
  record ConfirmRoll(long lessonId) implements JournalAction {}

  /** Notes as absent, unless noted otherwise, who was away in the lesson before. */
  @Tag("tb")
  record NoteAwayBefore(long lessonId) implements JournalAction {}

  /**
   * @param kindId null: the lesson's usual kind
   */
  @Tag("tm")
  record OpenMarks(long lessonId, @Nullable Long kindId) implements JournalAction {}

  @Tag("tk")
  record ChooseKind(long lessonId) implements JournalAction {}

  @Tag("tv")
  record MarkStudent(long lessonId, long kindId, long studentId, int slot)
      implements JournalAction {}

  @Tag("tp")
  record PutMark(
      long lessonId,
      long kindId,
      long studentId,
      int slot,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted)
      implements JournalAction {}

  /** A first mark of who was away, for work made up today. */
  @Tag("t1")
  record PutMadeUp(long lessonId, long kindId, long studentId, int slot, MarkValue wanted)
      implements JournalAction {}

  @Tag("tw")
  record AskComment(long lessonId, long kindId, long studentId, int slot)
      implements JournalAction {}

  @Tag("t0")
  record NoMarks(long lessonId) implements JournalAction {}

  @Tag("tt")
  record AskTopic(long lessonId) implements JournalAction {}

  /** The n-th suggestion of the list that was shown. */
  @Tag("tu")
  record TakeTopic(long lessonId, int n) implements JournalAction {}

  @Tag("tg")
  record AskHomework(long lessonId) implements JournalAction {}

  @Tag("tf")
  record TakeHomework(long lessonId, int n) implements JournalAction {}

  @Tag("tz")
  record NoHomework(long lessonId) implements JournalAction {}

  @Tag("te")
  record AskHomeworkDue(long lessonId) implements JournalAction {}

  /**
   * @param due null: the next lesson
   */
  @Tag("tq")
  record HomeworkDue(long lessonId, @Nullable LocalDate due) implements JournalAction {}

  @Tag("ty")
  record LessonHistory(long lessonId, int page) implements JournalAction {}

  /** Another page of the roll, of a group larger than one message's buttons. */
  @Tag("ta")
  record RollPage(long lessonId, int page) implements JournalAction {}

  @Tag("ti")
  record RollOthersPage(long lessonId, int page) implements JournalAction {}

  @Tag("th")
  record DropComment(long lessonId, long kindId, long studentId, int slot)
      implements JournalAction {}

  /** «Оставить моё»: what was typed replaces what another phone wrote meanwhile. */
  @Tag("tx")
  record ReplaceAnyway(long lessonId) implements JournalAction {}

  /**
   * The lesson's marks with a brush in the hand, at a page of the list.
   *
   * @param brush null: none; a tap on a student asks which mark
   */
  @Tag("gk")
  record TakeBrush(long lessonId, long kindId, @Nullable Brush brush, int page)
      implements JournalAction {}

  /** A tap on a student with the brush that leaves what is wanted; null is the eraser's. */
  @Tag("gm")
  record BrushMark(
      long lessonId,
      long kindId,
      long studentId,
      int slot,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted)
      implements JournalAction {}

  /** From the marks on to what of the lesson is still missing. */
  @Tag("gn")
  record GoOn(long lessonId) implements JournalAction {}

  /** Takes back what this person wrote last in the lesson, if it is that act still. */
  @Tag("gu")
  record UndoLast(long lessonId, long act) implements JournalAction {}

  /**
   * The same without leaving the marks.
   *
   * @param act null: there was nothing to take back
   */
  @Tag("gz")
  record UndoLastMark(
      long lessonId, long kindId, @Nullable Brush brush, int page, @Nullable Long act)
      implements JournalAction {}
}
