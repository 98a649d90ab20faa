package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Copies;
import ru.zvonok.core.journal.MarkValue;

/**
 * Every intention a person can have in the chat. A wish, no more: buttons can be forged, core
 * decides. Taps carry the wanted state, so that a second tap changes nothing. The {@link Tag} is
 * the record's name on the wire; it never gets another meaning.
 */
public sealed interface Action {

  // The door.

  @Tag("m")
  record Menu() implements Action {}

  @Tag("h")
  record Help() implements Action {}

  @Tag("ht")
  record Hats() implements Action {}

  @Tag("hw")
  record WearHat(long personId, Hat hat) implements Action {}

  @Tag("la")
  record Languages() implements Action {}

  @Tag("ls")
  record SpeakLanguage(Language language) implements Action {}

  @Tag("ly")
  record AcceptLink(long codeId) implements Action {}

  @Tag("ln")
  record DeclineLink(long codeId) implements Action {}

  @Tag("u")
  record Unlink() implements Action {}

  @Tag("uy")
  record UnlinkForSure() implements Action {}

  // The first lesson, on made-up data.

  /** Offers the lesson of this hat, from the beginning. */
  @Tag("el")
  record Training() implements Action {}

  @Tag("eb")
  record BeginTraining(Course course) implements Action {}

  /** A button of a made-up screen: which one, of the screen whose check is {@code shown}. */
  @Tag("et")
  record TrainingTap(int shown, int button) implements Action {}

  @Tag("ex")
  record LeaveTraining() implements Action {}

  /** A label that looks like a button: nothing happens. */
  @Tag("_")
  record Nothing() implements Action {}

  // The teacher's phone.

  /**
   * @param day null: today
   */
  @Tag("td")
  record MyLessons(@Nullable LocalDate day) implements Action {}

  @Tag("tl")
  record OpenLesson(long lessonId) implements Action {}

  @Tag("tr")
  record OpenRoll(long lessonId) implements Action {}

  /** Wanted and seen: null is present. */
  @Tag("tn")
  record Note(
      long lessonId,
      long studentId,
      @Nullable AttendanceCode seen,
      @Nullable AttendanceCode wanted,
      @Nullable Integer minutes)
      implements Action {}

  /** The long tail: choose the student first. */
  @Tag("to")
  record RollOthers(long lessonId) implements Action {}

  @Tag("ts")
  record RollStudent(long lessonId, long studentId) implements Action {}

  @Tag("tc")
  record ConfirmRoll(long lessonId) implements Action {}

  /** Notes as absent, unless noted otherwise, who was away in the lesson before. */
  @Tag("tb")
  record NoteAwayBefore(long lessonId) implements Action {}

  /**
   * @param kindId null: the lesson's usual kind
   */
  @Tag("tm")
  record OpenMarks(long lessonId, @Nullable Long kindId) implements Action {}

  @Tag("tk")
  record ChooseKind(long lessonId) implements Action {}

  @Tag("tv")
  record MarkStudent(long lessonId, long kindId, long studentId, int slot) implements Action {}

  @Tag("tp")
  record PutMark(
      long lessonId,
      long kindId,
      long studentId,
      int slot,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted)
      implements Action {}

  /** A first mark of who was away, for work made up today. */
  @Tag("t1")
  record PutMadeUp(long lessonId, long kindId, long studentId, int slot, MarkValue wanted)
      implements Action {}

  @Tag("tw")
  record AskComment(long lessonId, long kindId, long studentId, int slot) implements Action {}

  @Tag("t0")
  record NoMarks(long lessonId) implements Action {}

  @Tag("tt")
  record AskTopic(long lessonId) implements Action {}

  /** The n-th suggestion of the list that was shown. */
  @Tag("tu")
  record TakeTopic(long lessonId, int n) implements Action {}

  @Tag("tg")
  record AskHomework(long lessonId) implements Action {}

  @Tag("tf")
  record TakeHomework(long lessonId, int n) implements Action {}

  @Tag("tz")
  record NoHomework(long lessonId) implements Action {}

  @Tag("te")
  record AskHomeworkDue(long lessonId) implements Action {}

  /**
   * @param due null: the next lesson
   */
  @Tag("tq")
  record HomeworkDue(long lessonId, @Nullable LocalDate due) implements Action {}

  @Tag("ty")
  record LessonHistory(long lessonId, int page) implements Action {}

  /** Another page of the roll, of a group larger than one message's buttons. */
  @Tag("ta")
  record RollPage(long lessonId, int page) implements Action {}

  @Tag("ti")
  record RollOthersPage(long lessonId, int page) implements Action {}

  @Tag("th")
  record DropComment(long lessonId, long kindId, long studentId, int slot) implements Action {}

  /** «Оставить моё»: what was typed replaces what another phone wrote meanwhile. */
  @Tag("tx")
  record ReplaceAnyway(long lessonId) implements Action {}

  // Fast hands: one mark for many, on to what is missing, and back from what was written last.

  /**
   * The lesson's marks with a brush in the hand, at a page of the list.
   *
   * @param brush null: none; a tap on a student asks which mark
   */
  @Tag("gk")
  record TakeBrush(long lessonId, long kindId, @Nullable Brush brush, int page) implements Action {}

  /** A tap on a student with the brush that leaves what is wanted; null is the eraser's. */
  @Tag("gm")
  record BrushMark(
      long lessonId,
      long kindId,
      long studentId,
      int slot,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted)
      implements Action {}

  /** From the marks on to what of the lesson is still missing. */
  @Tag("gn")
  record GoOn(long lessonId) implements Action {}

  /** Takes back what this person wrote last in the lesson, if it is that act still. */
  @Tag("gu")
  record UndoLast(long lessonId, long act) implements Action {}

  /**
   * The same without leaving the marks.
   *
   * @param act null: there was nothing to take back
   */
  @Tag("gz")
  record UndoLastMark(
      long lessonId, long kindId, @Nullable Brush brush, int page, @Nullable Long act)
      implements Action {}

  // The plan, and what belongs to homework.

  /** A topic of the curriculum plan. */
  @Tag("pt")
  record TakePlanned(long lessonId, long planTopicId) implements Action {}

  /**
   * The whole plan, to choose from.
   *
   * @param page null: where the next topic stands
   */
  @Tag("pl")
  record PlanTopics(long lessonId, @Nullable Integer page) implements Action {}

  @Tag("pm")
  record AskMinutes(long lessonId) implements Action {}

  /**
   * @param minutes null: not said
   */
  @Tag("pn")
  record HomeworkMinutes(long lessonId, @Nullable Integer minutes) implements Action {}

  @Tag("pf")
  record HomeworkFiles(long lessonId) implements Action {}

  /** Sends them. */
  @Tag("ps")
  record ShowFiles(long lessonId) implements Action {}

  @Tag("pr")
  record RemoveFile(long lessonId, long fileId) implements Action {}

  /** To which lesson of the parallel class. */
  @Tag("pc")
  record AskCopy(long lessonId, Copies.What what) implements Action {}

  @Tag("po")
  record CopyTo(long lessonId, long to, Copies.What what) implements Action {}

  /**
   * @param shown the check of what was shown as standing there
   */
  @Tag("py")
  record CopyOver(long lessonId, long to, Copies.What what, int shown) implements Action {}

  // Entry by words. {@code shown} is the check of the preview that carried the button.

  /** The lesson that was meant. */
  @Tag("ql")
  record QuickLesson(long lessonId) implements Action {}

  /**
   * @param choice which of the question's choices; null: none of them
   */
  @Tag("qa")
  record QuickAnswer(int shown, int question, @Nullable Integer choice) implements Action {}

  @Tag("qs")
  record QuickSave(int shown) implements Action {}

  @Tag("qc")
  record QuickCancel() implements Action {}

  // Duties: of whoever of the staff it is.

  @Tag("dm")
  record MyDuties(int page) implements Action {}

  /** «Через час», under a reminder. */
  @Tag("dl")
  record RemindLater() implements Action {}

  /** «Сегодня хватит», under a reminder. */
  @Tag("de")
  record EnoughForToday() implements Action {}

  // The office's board.

  @Tag("bo")
  record OpenBoard(Span span, Board.By by, int page) implements Action {}

  /**
   * What a teacher owes.
   *
   * @param span of the board that leads here
   */
  @Tag("bt")
  record OpenOwner(long teacherId, Span span) implements Action {}

  /**
   * «Напомнить».
   *
   * @param teacherId null: everyone who owes something
   */
  @Tag("bn")
  record Nudge(@Nullable Long teacherId) implements Action {}

  // The class teacher's phone.

  /**
   * @param day null: today
   */
  @Tag("cd")
  record ClassLessons(long classId, @Nullable LocalDate day) implements Action {}

  /** The own class of whoever has one; a choice of them to whoever has several. */
  @Tag("em")
  record MyClass() implements Action {}

  // The family's phone.

  @Tag("fc")
  record Children() implements Action {}

  /** A page of the only child's diary; a choice of children first where there are several. */
  @Tag("ep")
  record ChildsPage(DiaryPage page) implements Action {}

  @Tag("fo")
  record OpenChild(long studentId) implements Action {}

  /**
   * @param day null: today
   */
  @Tag("fd")
  record DiaryDay(long studentId, @Nullable LocalDate day) implements Action {}

  /** The same, further down: a day with long texts has more pages than one. */
  @Tag("fp")
  record DiaryDayPage(long studentId, LocalDate day, int page) implements Action {}

  /**
   * The same from under an alert: opens below it, so that a correction can still edit the alert.
   */
  @Tag("fa")
  record DiaryDayFromAlert(long studentId, LocalDate day) implements Action {}

  /**
   * @param termId null: the term of today
   */
  @Tag("fm")
  record DiaryMarks(long studentId, @Nullable Long termId, int page) implements Action {}

  /**
   * Each mark on a line, with its day and kind.
   *
   * @param termId null: the term of today
   */
  @Tag("fk")
  record DiaryMarksClosely(long studentId, @Nullable Long termId, int page) implements Action {}

  /**
   * @param termId null: the term of today
   */
  @Tag("fb")
  record DiaryAbsences(long studentId, @Nullable Long termId, int page) implements Action {}

  /**
   * @param from null: today
   */
  @Tag("fh")
  record DiaryTasks(long studentId, @Nullable LocalDate from, int page) implements Action {}

  /**
   * @param day any day of the week; null: this week
   */
  @Tag("fw")
  record DiaryWeek(long studentId, @Nullable LocalDate day, int page) implements Action {}

  /** Sends the photos and documents of a lesson's homework. */
  @Tag("pd")
  record DiaryFiles(long studentId, long lessonId) implements Action {}

  // The office's phone.

  @Tag("of")
  record FindPerson() implements Action {}

  @Tag("op")
  record OpenPerson(long personId) implements Action {}

  @Tag("oc")
  record IssueCode(long personId) implements Action {}

  @Tag("ou")
  record UnlinkPerson(long personId) implements Action {}

  @Tag("oy")
  record UnlinkPersonForSure(long personId) implements Action {}

  // Slips with codes, and how far the classes have come in.

  @Tag("sr")
  record LinkRates(int page) implements Action {}

  @Tag("sc")
  record OpenClassLinks(long classId, int page) implements Action {}

  /** Slips that were handed out already would be cancelled: is that meant? */
  @Tag("sa")
  record AskSlips(long classId, Whom whom) implements Action {}

  /**
   * @param seen the class's newest code on the screen with the button; 0: none
   */
  @Tag("sp")
  record PrintSlips(long classId, Whom whom, long seen) implements Action {}

  // The office's files. {@code version} is what the button was shown under.

  @Tag("ih")
  record ImportHowTo() implements Action {}

  /** «Прислать шаблон»: the workbook to fill in. */
  @Tag("it")
  record SendTemplate() implements Action {}

  /** Shows an import that is under way below everything. */
  @Tag("ib")
  record BringImport(long jobId) implements Action {}

  @Tag("io")
  record ShowImport(long jobId, int version, Missing missing) implements Action {}

  @Tag("ia")
  record ApplyImport(long jobId, int version, Missing missing) implements Action {}

  @Tag("id")
  record DropImport(long jobId) implements Action {}

  /**
   * @param file which of its files goes, from 0
   */
  @Tag("ix")
  record ImportWithout(long jobId, int version, int file) implements Action {}

  @Tag("ir")
  record ReadImportAgain(long jobId, int version) implements Action {}

  @Tag("il")
  record ImportLog(int page) implements Action {}

  // Words that came as text; never on a button.

  /** A code, from the deep link or typed. */
  record ShowCode(String code) implements Action {}

  /** Words that a dialog asked for, or that nobody asked for. */
  record Said(String text) implements Action {}

  /**
   * A file that a dialog asked for, or that nobody asked for; never on a button.
   *
   * @param caption what was written under it; null: nothing
   */
  record SentFile(Attached file, @Nullable String caption) implements Action {}

  /** A voice, a sticker: what it is, and nothing of what is in it. */
  record SentOther(OtherKind kind) implements Action {}

  enum Language {
    RU,
    EN
  }

  /** What becomes of who and what is missing from files that are brought in. */
  enum Missing {
    KEEP,
    END;

    public static Missing of(boolean ends) {
      return ends ? END : KEEP;
    }
  }
}
