package ru.zvonok.bot.authority;

import static ru.zvonok.core.SchoolFixture.TODAY;
import static ru.zvonok.core.journal.AttendanceCode.ABSENT;
import static ru.zvonok.core.journal.AttendanceCode.EXCUSED;
import static ru.zvonok.core.journal.AttendanceCode.LATE;
import static ru.zvonok.core.journal.Copies.What.BOTH;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.FOUR;

import java.util.List;
import java.util.function.Function;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Action.Missing;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.action.DiaryPage;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.OtherKind;
import ru.zvonok.bot.action.Span;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.duty.Board;

/** The rows of the table: everything that can be pressed or typed, and what leads up to it. */
enum Wish {
  MENU(_ -> new Action.Menu()),
  HELP(_ -> new Action.Help()),
  HATS(_ -> new Action.Hats()),
  LANGUAGES(_ -> new Action.Languages()),
  SPEAK_LANGUAGE(_ -> new Action.SpeakLanguage(Action.Language.RU)),
  NOTHING(_ -> new Action.Nothing()),
  SEND_FILE(
      _ ->
          new Action.SentFile(
              new Attached(FileKind.DOCUMENT, "made-up", "notes.txt", "text/plain", 5), null)),
  SEND_VOICE(_ -> new Action.SentOther(OtherKind.VOICE)),
  TRAINING(_ -> new Action.Training()),
  BEGIN_TRAINING(_ -> new Action.BeginTraining(Course.TEACHER)),
  TRAINING_TAP(
      _ -> new Action.TrainingTap(1, 0), Writes.NO, _ -> new Action.BeginTraining(Course.TEACHER)),
  LEAVE_TRAINING(_ -> new Action.LeaveTraining()),
  WEAR_TEACHERS_HAT(it -> new Action.WearHat(it.teacher(), Hat.STAFF)),
  WEAR_STUDENTS_HAT(it -> new Action.WearHat(it.child(), Hat.STUDENT)),
  WEAR_STAFF_HAT_OF_STUDENT(it -> new Action.WearHat(it.child(), Hat.STAFF)),
  SHOW_CODE(it -> new Action.ShowCode(it.typed()), Writes.YES),
  ACCEPT_LINK(
      it -> new Action.AcceptLink(it.code()), Writes.YES, it -> new Action.ShowCode(it.typed())),
  ACCEPT_LINK_UNSEEN(it -> new Action.AcceptLink(it.code()), Writes.YES),
  DECLINE_LINK(
      it -> new Action.DeclineLink(it.code()), Writes.YES, it -> new Action.ShowCode(it.typed())),
  DECLINE_LINK_UNSEEN(it -> new Action.DeclineLink(it.code()), Writes.YES),
  UNLINK(_ -> new Action.Unlink()),
  UNLINK_FOR_SURE(_ -> new Action.UnlinkForSure(), Writes.YES),

  MY_LESSONS(_ -> new Action.MyLessons(null)),
  MY_CLASS(_ -> new Action.MyClass()),
  CLASS_LESSONS(it -> new Action.ClassLessons(it.classId(), TODAY)),
  OPEN_LESSON(it -> new Action.OpenLesson(it.lesson())),
  LESSON_HISTORY(it -> new Action.LessonHistory(it.lesson(), 0)),
  OPEN_ROLL(it -> new Action.OpenRoll(it.lesson())),
  ROLL_PAGE(it -> new Action.RollPage(it.lesson(), 0)),
  ROLL_STUDENT(it -> new Action.RollStudent(it.lesson(), it.away())),
  OPEN_MARKS(it -> new Action.OpenMarks(it.lesson(), it.kind())),
  TAKE_BRUSH(it -> new Action.TakeBrush(it.lesson(), it.kind(), Brush.FIVE, 0)),
  CHOOSE_KIND(it -> new Action.ChooseKind(it.lesson())),

  ROLL_OTHERS(it -> new Action.RollOthers(it.lesson())),
  ROLL_OTHERS_PAGE(it -> new Action.RollOthersPage(it.lesson(), 0)),
  NOTE_ABSENT(it -> new Action.Note(it.lesson(), it.present(), null, ABSENT, null), Writes.YES),
  NOTE_PRESENT(it -> new Action.Note(it.lesson(), it.away(), ABSENT, null, null), Writes.YES),
  NOTE_LATE(it -> new Action.Note(it.lesson(), it.away(), ABSENT, LATE, 10), Writes.YES),
  NOTE_REASON(it -> new Action.Note(it.lesson(), it.away(), ABSENT, EXCUSED, null), Writes.YES),
  NOTE_AWAY_BEFORE(it -> new Action.NoteAwayBefore(it.sixth()), Writes.YES),
  CONFIRM_ROLL(it -> new Action.ConfirmRoll(it.sixth()), Writes.YES),

  MARK_STUDENT(it -> new Action.MarkStudent(it.lesson(), it.kind(), it.child(), 0)),
  PUT_MARK(
      it -> new Action.PutMark(it.lesson(), it.kind(), it.present(), 0, null, FIVE), Writes.YES),
  CHANGE_MARK(
      it -> new Action.PutMark(it.lesson(), it.kind(), it.child(), 0, FOUR, FIVE), Writes.YES),
  WITHDRAW_MARK(
      it -> new Action.PutMark(it.lesson(), it.kind(), it.child(), 0, FOUR, null), Writes.YES),
  PUT_MADE_UP(it -> new Action.PutMadeUp(it.monday(), it.kind(), it.away(), 0, FOUR), Writes.YES),
  NO_MARKS(it -> new Action.NoMarks(it.sixth()), Writes.YES),
  BRUSH_MARK(
      it -> new Action.BrushMark(it.lesson(), it.kind(), it.present(), 0, null, FIVE), Writes.YES),
  BRUSH_ERASE(
      it -> new Action.BrushMark(it.lesson(), it.kind(), it.child(), 0, FOUR, null), Writes.YES),
  GO_ON(it -> new Action.GoOn(it.sixth())),
  UNDO_LAST(it -> new Action.UndoLast(it.lesson(), it.act()), Writes.YES),
  UNDO_LAST_MARK(
      it -> new Action.UndoLastMark(it.lesson(), it.kind(), null, 0, it.act()), Writes.YES),
  ASK_COMMENT(Wish::comment),
  SAY_COMMENT(_ -> new Action.Said("Лучше, чем в прошлый раз"), Writes.YES, Wish::comment),
  DROP_COMMENT(
      it -> new Action.DropComment(it.lesson(), it.kind(), it.child(), 0),
      Writes.YES,
      Wish::comment),

  ASK_TOPIC(it -> new Action.AskTopic(it.sixth())),
  SAY_TOPIC(_ -> new Action.Said("Проценты"), Writes.YES, it -> new Action.AskTopic(it.sixth())),
  TAKE_TOPIC(
      it -> new Action.TakeTopic(it.sixth(), 0), Writes.YES, it -> new Action.AskTopic(it.sixth())),
  ASK_HOMEWORK(it -> new Action.AskHomework(it.sixth())),
  SAY_HOMEWORK(
      _ -> new Action.Said("№ 7, 8"), Writes.YES, it -> new Action.AskHomework(it.sixth())),
  TAKE_HOMEWORK(
      it -> new Action.TakeHomework(it.sixth(), 0),
      Writes.YES,
      it -> new Action.AskHomework(it.sixth())),
  NO_HOMEWORK(
      it -> new Action.NoHomework(it.sixth()),
      Writes.YES,
      it -> new Action.AskHomework(it.sixth())),
  ASK_HOMEWORK_DUE(it -> new Action.AskHomeworkDue(it.lesson())),
  HOMEWORK_DUE(it -> new Action.HomeworkDue(it.lesson(), TODAY.plusDays(2)), Writes.YES),
  REPLACE_ANYWAY(it -> new Action.ReplaceAnyway(it.lesson())),

  TAKE_PLANNED(
      it -> new Action.TakePlanned(it.sixth(), it.topic()),
      Writes.YES,
      it -> new Action.AskTopic(it.sixth())),
  PLAN_TOPICS(it -> new Action.PlanTopics(it.sixth(), 0)),
  ASK_MINUTES(it -> new Action.AskMinutes(it.lesson())),
  HOMEWORK_MINUTES(it -> new Action.HomeworkMinutes(it.lesson(), 45), Writes.YES),
  SAY_MINUTES(_ -> new Action.Said("25 мин"), Writes.YES, it -> new Action.AskMinutes(it.lesson())),
  HOMEWORK_FILES(it -> new Action.HomeworkFiles(it.lesson())),
  SEND_HOMEWORK_FILE(
      _ ->
          new Action.SentFile(
              new Attached(FileKind.PHOTO, "photo-2", null, "image/jpeg", 5), "Ещё номер 420"),
      Writes.YES,
      it -> new Action.HomeworkFiles(it.lesson())),
  SHOW_FILES(it -> new Action.ShowFiles(it.lesson())),
  REMOVE_FILE(it -> new Action.RemoveFile(it.lesson(), it.file()), Writes.YES),
  ASK_COPY(it -> new Action.AskCopy(it.lesson(), BOTH)),
  COPY_TO(it -> new Action.CopyTo(it.lesson(), it.parallel(), BOTH), Writes.YES),
  COPY_OVER(it -> new Action.CopyOver(it.lesson(), it.parallel(), BOTH, 1), Writes.YES),

  QUICK_LESSON(it -> new Action.QuickLesson(it.lesson())),
  QUICK_ANSWER(_ -> new Action.QuickAnswer(1, 0, 0)),
  QUICK_SAVE(_ -> new Action.QuickSave(1)),
  QUICK_CANCEL(_ -> new Action.QuickCancel()),

  MY_DUTIES(_ -> new Action.MyDuties(0)),
  REMIND_LATER(_ -> new Action.RemindLater(), Writes.YES),
  ENOUGH_FOR_TODAY(_ -> new Action.EnoughForToday(), Writes.YES),

  OPEN_BOARD(_ -> new Action.OpenBoard(Span.TODAY, Board.By.TEACHER, 0)),
  OPEN_OWNER(it -> new Action.OpenOwner(it.teacher(), Span.TODAY)),
  NUDGE(_ -> new Action.Nudge(null), Writes.YES),

  CHILDREN(_ -> new Action.Children()),
  CHILDS_PAGE(_ -> new Action.ChildsPage(DiaryPage.MARKS)),
  OPEN_CHILD(it -> new Action.OpenChild(it.child())),
  DIARY_DAY(it -> new Action.DiaryDay(it.child(), TODAY)),
  DIARY_DAY_PAGE(it -> new Action.DiaryDayPage(it.child(), TODAY, 0)),
  DIARY_DAY_FROM_ALERT(it -> new Action.DiaryDayFromAlert(it.child(), TODAY)),
  DIARY_MARKS(it -> new Action.DiaryMarks(it.child(), it.term(), 0)),
  DIARY_MARKS_CLOSELY(it -> new Action.DiaryMarksClosely(it.child(), it.term(), 0)),
  DIARY_ABSENCES(it -> new Action.DiaryAbsences(it.child(), it.term(), 0)),
  DIARY_TASKS(it -> new Action.DiaryTasks(it.child(), TODAY, 0)),
  DIARY_FILES(it -> new Action.DiaryFiles(it.child(), it.lesson())),
  DIARY_WEEK(it -> new Action.DiaryWeek(it.child(), TODAY, 0)),

  FIND_PERSON(_ -> new Action.FindPerson()),
  SAY_NAME(_ -> new Action.Said("Римская"), Writes.NO, _ -> new Action.FindPerson()),
  OPEN_PERSON(it -> new Action.OpenPerson(it.guardian())),
  ISSUE_CODE(it -> new Action.IssueCode(it.guardian()), Writes.YES),
  UNLINK_PERSON(it -> new Action.UnlinkPerson(it.guardian())),
  UNLINK_PERSON_FOR_SURE(it -> new Action.UnlinkPersonForSure(it.guardian()), Writes.YES),

  LINK_RATES(_ -> new Action.LinkRates(0)),
  OPEN_CLASS_LINKS(it -> new Action.OpenClassLinks(it.classId(), 0)),
  ASK_SLIPS(it -> new Action.AskSlips(it.classId(), Whom.UNLINKED)),
  PRINT_SLIPS(it -> new Action.PrintSlips(it.classId(), Whom.UNLINKED, it.code()), Writes.YES),

  IMPORT_HOW_TO(_ -> new Action.ImportHowTo()),
  SEND_TEMPLATE(_ -> new Action.SendTemplate()),
  SEND_TABLE(_ -> table(), Writes.YES),
  SEND_TABLE_ASKED_FOR(_ -> table(), Writes.YES, _ -> new Action.ImportHowTo()),
  BRING_IMPORT(it -> new Action.BringImport(it.job()), Writes.YES),
  SHOW_IMPORT(it -> new Action.ShowImport(it.job(), 1, Missing.KEEP)),
  APPLY_IMPORT(it -> new Action.ApplyImport(it.job(), 1, Missing.KEEP), Writes.YES),
  IMPORT_WITHOUT(it -> new Action.ImportWithout(it.job(), 1, 0), Writes.YES),
  READ_IMPORT_AGAIN(it -> new Action.ReadImportAgain(it.job(), 1), Writes.YES),
  DROP_IMPORT(it -> new Action.DropImport(it.job()), Writes.YES),
  IMPORT_LOG(_ -> new Action.ImportLog(0));

  private enum Writes {
    YES,
    NO
  }

  private final Function<Ids, Action> wish;
  private final List<Function<Ids, Action>> before;
  final boolean writes;

  Wish(Function<Ids, Action> wish) {
    this(wish, Writes.NO);
  }

  @SafeVarargs
  Wish(Function<Ids, Action> wish, Writes writes, Function<Ids, Action>... before) {
    this.wish = wish;
    this.writes = writes == Writes.YES;
    this.before = List.of(before);
  }

  Action of(Ids ids) {
    return wish.apply(ids);
  }

  List<Action> before(Ids ids) {
    return before.stream().map(step -> step.apply(ids)).toList();
  }

  private static Action table() {
    return new Action.SentFile(
        new Attached(FileKind.DOCUMENT, "made-up", "roster.zip", "application/zip", 5), null);
  }

  private static Action comment(Ids it) {
    return new Action.AskComment(it.lesson(), it.kind(), it.child(), 0);
  }
}
