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
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.CheckAction;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.action.DayWord;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.DiaryPage;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.ImportAction;
import ru.zvonok.bot.action.ImportAction.Missing;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.OtherKind;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.action.QuickAction;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.action.Sure;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.action.Why;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.completeness.Finding;
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.TermRule;

/** The rows of the table: everything that can be pressed or typed, and what leads up to it. */
enum Wish {
  MENU(_ -> new StartAction.Menu()),
  HELP(_ -> new StartAction.Help()),
  HATS(_ -> new StartAction.Hats()),
  LANGUAGES(_ -> new StartAction.Languages()),
  SPEAK_LANGUAGE(_ -> new StartAction.SpeakLanguage(Action.Language.RU)),
  NOTHING(_ -> new StartAction.Nothing()),
  SEND_FILE(
      _ ->
          new SentAction.SentFile(
              new Attached(FileKind.DOCUMENT, "made-up", "notes.txt", "text/plain", 5), null)),
  SEND_VOICE(_ -> new SentAction.SentOther(OtherKind.VOICE)),
  TRAINING(_ -> new StartAction.Training()),
  BEGIN_TRAINING(_ -> new StartAction.BeginTraining(Course.TEACHER)),
  TRAINING_TAP(
      _ -> new StartAction.TrainingTap(1, 0),
      Writes.NO,
      _ -> new StartAction.BeginTraining(Course.TEACHER)),
  LEAVE_TRAINING(_ -> new StartAction.LeaveTraining()),
  WEAR_TEACHERS_HAT(it -> new StartAction.WearHat(it.teacher(), Hat.STAFF)),
  WEAR_STUDENTS_HAT(it -> new StartAction.WearHat(it.child(), Hat.STUDENT)),
  WEAR_STAFF_HAT_OF_STUDENT(it -> new StartAction.WearHat(it.child(), Hat.STAFF)),
  SHOW_CODE(it -> new SentAction.ShowCode(it.typed()), Writes.YES),
  ACCEPT_LINK(
      it -> new StartAction.AcceptLink(it.code()),
      Writes.YES,
      it -> new SentAction.ShowCode(it.typed())),
  ACCEPT_LINK_UNSEEN(it -> new StartAction.AcceptLink(it.code()), Writes.YES),
  DECLINE_LINK(
      it -> new StartAction.DeclineLink(it.code()),
      Writes.YES,
      it -> new SentAction.ShowCode(it.typed())),
  DECLINE_LINK_UNSEEN(it -> new StartAction.DeclineLink(it.code()), Writes.YES),
  UNLINK(_ -> new StartAction.Unlink()),
  UNLINK_FOR_SURE(_ -> new StartAction.UnlinkForSure(), Writes.YES),

  MY_LESSONS(_ -> new JournalAction.MyLessons(null)),
  MY_CLASS(_ -> new ClassAction.MyClass()),
  CLASS_LESSONS(it -> new ClassAction.ClassLessons(it.classId(), TODAY)),
  OPEN_LESSON(it -> new JournalAction.OpenLesson(it.lesson())),
  LESSON_HISTORY(it -> new JournalAction.LessonHistory(it.lesson(), 0)),
  OPEN_ROLL(it -> new JournalAction.OpenRoll(it.lesson())),
  ROLL_PAGE(it -> new JournalAction.RollPage(it.lesson(), 0)),
  ROLL_STUDENT(it -> new JournalAction.RollStudent(it.lesson(), it.away())),
  OPEN_MARKS(it -> new JournalAction.OpenMarks(it.lesson(), it.kind())),
  TAKE_BRUSH(it -> new JournalAction.TakeBrush(it.lesson(), it.kind(), Brush.FIVE, 0)),
  CHOOSE_KIND(it -> new JournalAction.ChooseKind(it.lesson())),

  ROLL_OTHERS(it -> new JournalAction.RollOthers(it.lesson())),
  ROLL_OTHERS_PAGE(it -> new JournalAction.RollOthersPage(it.lesson(), 0)),
  NOTE_ABSENT(
      it -> new JournalAction.Note(it.lesson(), it.present(), null, ABSENT, null), Writes.YES),
  NOTE_PRESENT(
      it -> new JournalAction.Note(it.lesson(), it.away(), ABSENT, null, null), Writes.YES),
  NOTE_LATE(it -> new JournalAction.Note(it.lesson(), it.away(), ABSENT, LATE, 10), Writes.YES),
  NOTE_REASON(
      it -> new JournalAction.Note(it.lesson(), it.away(), ABSENT, EXCUSED, null), Writes.YES),
  NOTE_AWAY_BEFORE(it -> new JournalAction.NoteAwayBefore(it.sixth()), Writes.YES),
  CONFIRM_ROLL(it -> new JournalAction.ConfirmRoll(it.sixth()), Writes.YES),

  MARK_STUDENT(it -> new JournalAction.MarkStudent(it.lesson(), it.kind(), it.child(), 0)),
  PUT_MARK(
      it -> new JournalAction.PutMark(it.lesson(), it.kind(), it.present(), 0, null, FIVE),
      Writes.YES),
  CHANGE_MARK(
      it -> new JournalAction.PutMark(it.lesson(), it.kind(), it.child(), 0, FOUR, FIVE),
      Writes.YES),
  WITHDRAW_MARK(
      it -> new JournalAction.PutMark(it.lesson(), it.kind(), it.child(), 0, FOUR, null),
      Writes.YES),
  PUT_MADE_UP(
      it -> new JournalAction.PutMadeUp(it.monday(), it.kind(), it.away(), 0, FOUR), Writes.YES),
  NO_MARKS(it -> new JournalAction.NoMarks(it.sixth()), Writes.YES),
  BRUSH_MARK(
      it -> new JournalAction.BrushMark(it.lesson(), it.kind(), it.present(), 0, null, FIVE),
      Writes.YES),
  BRUSH_ERASE(
      it -> new JournalAction.BrushMark(it.lesson(), it.kind(), it.child(), 0, FOUR, null),
      Writes.YES),
  GO_ON(it -> new JournalAction.GoOn(it.sixth())),
  UNDO_LAST(it -> new JournalAction.UndoLast(it.lesson(), it.act()), Writes.YES),
  UNDO_LAST_MARK(
      it -> new JournalAction.UndoLastMark(it.lesson(), it.kind(), null, 0, it.act()), Writes.YES),
  ASK_COMMENT(Wish::comment),
  SAY_COMMENT(_ -> new SentAction.Said("Лучше, чем в прошлый раз"), Writes.YES, Wish::comment),
  DROP_COMMENT(
      it -> new JournalAction.DropComment(it.lesson(), it.kind(), it.child(), 0),
      Writes.YES,
      Wish::comment),

  ASK_TOPIC(it -> new JournalAction.AskTopic(it.sixth())),
  SAY_TOPIC(
      _ -> new SentAction.Said("Проценты"),
      Writes.YES,
      it -> new JournalAction.AskTopic(it.sixth())),
  TAKE_TOPIC(
      it -> new JournalAction.TakeTopic(it.sixth(), 0),
      Writes.YES,
      it -> new JournalAction.AskTopic(it.sixth())),
  ASK_HOMEWORK(it -> new JournalAction.AskHomework(it.sixth())),
  SAY_HOMEWORK(
      _ -> new SentAction.Said("№ 7, 8"),
      Writes.YES,
      it -> new JournalAction.AskHomework(it.sixth())),
  TAKE_HOMEWORK(
      it -> new JournalAction.TakeHomework(it.sixth(), 0),
      Writes.YES,
      it -> new JournalAction.AskHomework(it.sixth())),
  NO_HOMEWORK(
      it -> new JournalAction.NoHomework(it.sixth()),
      Writes.YES,
      it -> new JournalAction.AskHomework(it.sixth())),
  ASK_HOMEWORK_DUE(it -> new JournalAction.AskHomeworkDue(it.lesson())),
  HOMEWORK_DUE(it -> new JournalAction.HomeworkDue(it.lesson(), TODAY.plusDays(2)), Writes.YES),
  REPLACE_ANYWAY(it -> new JournalAction.ReplaceAnyway(it.lesson())),

  ASK_WHY_LATE(it -> new LateAction.AskWhyLate(it.monday())),
  GIVE_WHY_LATE(it -> new LateAction.SayWhyLate(it.monday(), LateReason.Why.ILL), Writes.YES),
  SAY_WHY_LATE(
      _ -> new SentAction.Said("В школе не было света"),
      Writes.YES,
      it -> new LateAction.AskWhyLate(it.monday())),

  TAKE_PLANNED(
      it -> new PlanAction.TakePlanned(it.sixth(), it.topic()),
      Writes.YES,
      it -> new JournalAction.AskTopic(it.sixth())),
  PLAN_TOPICS(it -> new PlanAction.PlanTopics(it.sixth(), 0)),
  ASK_MINUTES(it -> new PlanAction.AskMinutes(it.lesson())),
  HOMEWORK_MINUTES(it -> new PlanAction.HomeworkMinutes(it.lesson(), 45), Writes.YES),
  SAY_MINUTES(
      _ -> new SentAction.Said("25 мин"), Writes.YES, it -> new PlanAction.AskMinutes(it.lesson())),
  HOMEWORK_FILES(it -> new PlanAction.HomeworkFiles(it.lesson())),
  SEND_HOMEWORK_FILE(
      _ ->
          new SentAction.SentFile(
              new Attached(FileKind.PHOTO, "photo-2", null, "image/jpeg", 5), "Ещё номер 420"),
      Writes.YES,
      it -> new PlanAction.HomeworkFiles(it.lesson())),
  SHOW_FILES(it -> new PlanAction.ShowFiles(it.lesson())),
  REMOVE_FILE(it -> new PlanAction.RemoveFile(it.lesson(), it.file()), Writes.YES),
  ASK_COPY(it -> new PlanAction.AskCopy(it.lesson(), BOTH)),
  COPY_TO(it -> new PlanAction.CopyTo(it.lesson(), it.parallel(), BOTH), Writes.YES),
  COPY_OVER(it -> new PlanAction.CopyOver(it.lesson(), it.parallel(), BOTH, 1), Writes.YES),

  QUICK_LESSON(it -> new QuickAction.QuickLesson(it.lesson())),
  QUICK_ANSWER(_ -> new QuickAction.QuickAnswer(1, 0, 0)),
  QUICK_SAVE(_ -> new QuickAction.QuickSave(1)),
  QUICK_CANCEL(_ -> new QuickAction.QuickCancel()),

  MY_DUTIES(_ -> new DutyAction.MyDuties(0)),
  REMIND_LATER(_ -> new DutyAction.RemindLater(), Writes.YES),
  ENOUGH_FOR_TODAY(_ -> new DutyAction.EnoughForToday(), Writes.YES),

  OPEN_BOARD(_ -> new DutyAction.OpenBoard(Span.TODAY, Board.By.TEACHER, 0)),
  OPEN_OWNER(it -> new DutyAction.OpenOwner(it.teacher(), Span.TODAY)),
  OPEN_ROW(it -> new DutyAction.OpenRow(Board.By.CLASS, it.classId(), Span.WEEK, 0)),
  BOARD_PICTURE(_ -> new DutyAction.BoardPicture(Span.WEEK, Board.By.CLASS)),
  BOARD_SHEET(_ -> new DutyAction.BoardSheet(Span.WEEK, Board.By.CLASS)),
  NUDGE(_ -> new DutyAction.Nudge(null), Writes.YES),

  MY_TERM_PAGES(_ -> new TermAction.MyTermPages(null, 0)),
  OPEN_TERM_SHEET(it -> new TermAction.OpenTermSheet(it.term(), it.group(), it.subject(), 0)),
  TERM_STUDENT(it -> new TermAction.TermStudent(it.term(), it.group(), it.subject(), it.child())),
  TERM_HISTORY(it -> new TermAction.TermHistory(it.term(), it.group(), it.subject(), it.away())),
  PUT_TERM_MARK(
      it ->
          new TermAction.PutTermMark(
              it.term(), it.group(), it.subject(), it.child(), null, TermValue.FOUR),
      Writes.YES),
  WITHDRAW_TERM_MARK(
      it ->
          new TermAction.PutTermMark(
              it.term(), it.group(), it.subject(), it.away(), TermValue.EXEMPT, null),
      Writes.YES),
  PUT_TERM_MARK_UNEXPLAINED(Wish::exempt),
  SAY_TERM_REASON(_ -> new SentAction.Said("Приказ директора"), Writes.YES, Wish::exempt),
  TAKE_TERM_REASON(
      it -> new TermAction.TakeTermReason(it.term(), it.group(), it.subject(), it.present()),
      Writes.YES,
      Wish::exempt),
  ASK_TERM_COMMENT(
      it -> new TermAction.AskTermComment(it.term(), it.group(), it.subject(), it.away())),
  OFFER_TERM_MARKS(it -> new TermAction.OfferTermMarks(it.term(), it.group(), it.subject())),
  ACCEPT_TERM_MARKS_UNSEEN(
      it ->
          new TermAction.AcceptTermMarks(
              it.term(), it.group(), it.subject(), TermAction.Taken.ALL, 1),
      Writes.YES),
  UNDO_TERM_MARKS(
      it -> new TermAction.UndoTermMarks(it.term(), it.group(), it.subject(), it.termAct()),
      Writes.YES),

  ASK_CORRECTION(it -> new ClosingAction.AskCorrection(it.closed(), null)),
  SAY_CORRECTION(
      _ -> new SentAction.Said("Пропущена тема"),
      Writes.YES,
      it -> new ClosingAction.AskCorrection(it.closed(), null)),
  TERMS_TO_CLOSE(_ -> new ClosingAction.TermsToClose()),
  OPEN_TERM_TO_CLOSE(it -> new ClosingAction.OpenTermToClose(it.closed())),
  CLOSE_TERM(it -> new ClosingAction.CloseTerm(it.term()), Writes.YES),
  REOPEN_TERM(it -> new ClosingAction.ReopenTerm(it.closed())),
  SAY_REOPENING(
      _ -> new SentAction.Said("Закрыли рано"),
      Writes.YES,
      it -> new ClosingAction.ReopenTerm(it.closed())),
  CORRECTIONS(_ -> new ClosingAction.Corrections()),
  OPEN_CORRECTION(it -> new ClosingAction.OpenCorrection(it.request())),
  APPROVE_CORRECTION(
      it -> new ClosingAction.ApproveCorrection(it.request(), TODAY.plusDays(2)), Writes.YES),
  REFUSE_CORRECTION(it -> new ClosingAction.RefuseCorrection(it.request())),
  SAY_REFUSAL(
      _ -> new SentAction.Said("Ведомость сдана"),
      Writes.YES,
      it -> new ClosingAction.RefuseCorrection(it.request())),
  GRANT_CORRECTION(it -> new ClosingAction.GrantCorrection(it.closed(), 0)),
  GRANT_TEACHER(it -> new ClosingAction.GrantTeacher(it.closed(), it.other())),
  GRANT_UNTIL(it -> new ClosingAction.GrantUntil(it.closed(), it.other(), TODAY.plusDays(2))),
  SAY_GRANT(
      _ -> new SentAction.Said("По звонку"),
      Writes.YES,
      it -> new ClosingAction.GrantUntil(it.closed(), it.other(), TODAY.plusDays(2))),

  OPEN_WORKS(it -> new WorkAction.OpenWorks(it.monday())),
  ANNOUNCE_WORK(it -> new WorkAction.AnnounceWork(it.lesson(), it.dictation()), Writes.YES),
  WITHDRAW_WORK(it -> new WorkAction.WithdrawWork(it.monday(), it.test()), Writes.YES),
  HAND_OVER_WORK(it -> new WorkAction.HandOverWork(it.work(), it.teacher(), 0)),
  HAND_OVER_TO(it -> new WorkAction.HandOverTo(it.work(), it.other()), Writes.YES),

  CHILDREN(_ -> new DiaryAction.Children()),
  CHILDS_PAGE(_ -> new DiaryAction.ChildsPage(DiaryPage.MARKS)),
  OPEN_CHILD(it -> new DiaryAction.OpenChild(it.child())),
  DIARY_DAY(it -> new DiaryAction.DiaryDay(it.child(), TODAY)),
  DIARY_DAY_PAGE(it -> new DiaryAction.DiaryDayPage(it.child(), TODAY, 0)),
  DIARY_DAY_FROM_ALERT(it -> new DiaryAction.DiaryDayFromAlert(it.child(), TODAY)),
  DIARY_MARKS(it -> new DiaryAction.DiaryMarks(it.child(), it.term(), 0)),
  DIARY_MARKS_CLOSELY(it -> new DiaryAction.DiaryMarksClosely(it.child(), it.term(), 0)),
  DIARY_MARKS_FROM_ALERT(it -> new DiaryAction.DiaryMarksFromAlert(it.child(), it.term())),
  DIARY_RESULTS(it -> new DiaryAction.DiaryResults(it.child(), 0)),
  DIARY_ABSENCES(it -> new DiaryAction.DiaryAbsences(it.child(), it.term(), 0)),
  DIARY_DEBTS(it -> new DiaryAction.DiaryDebts(it.child(), 0)),
  DIARY_TASKS(it -> new DiaryAction.DiaryTasks(it.child(), TODAY, 0)),
  DIARY_FILES(it -> new DiaryAction.DiaryFiles(it.child(), it.lesson())),
  DIARY_WEEK(it -> new DiaryAction.DiaryWeek(it.child(), TODAY, 0)),

  FIND_PERSON(_ -> new OfficeAction.FindPerson()),
  SAY_NAME(_ -> new SentAction.Said("Римская"), Writes.NO, _ -> new OfficeAction.FindPerson()),
  OPEN_PERSON(it -> new OfficeAction.OpenPerson(it.guardian())),
  ISSUE_CODE(it -> new OfficeAction.IssueCode(it.guardian()), Writes.YES),
  UNLINK_PERSON(it -> new OfficeAction.UnlinkPerson(it.guardian())),
  UNLINK_PERSON_FOR_SURE(it -> new OfficeAction.UnlinkPersonForSure(it.guardian()), Writes.YES),

  UNDELIVERED(_ -> new OfficeAction.Undelivered(0)),
  LINK_RATES(_ -> new OfficeAction.LinkRates(0)),
  OPEN_CLASS_LINKS(it -> new OfficeAction.OpenClassLinks(it.classId(), 0)),
  ASK_SLIPS(it -> new OfficeAction.AskSlips(it.classId(), Whom.UNLINKED)),
  PRINT_SLIPS(
      it -> new OfficeAction.PrintSlips(it.classId(), Whom.UNLINKED, it.code()), Writes.YES),

  OPEN_CHANGES(_ -> new TimetableAction.OpenChanges(TODAY)),
  CHANGE_CLASSES(_ -> new TimetableAction.ChangeClasses(TODAY)),
  CHANGE_TEACHERS(_ -> new TimetableAction.ChangeTeachers(TODAY, 0)),
  CLASS_CHANGES(it -> new TimetableAction.ClassChanges(it.classId(), TODAY)),
  TEACHER_CHANGES(it -> new TimetableAction.TeacherChanges(it.teacher(), TODAY)),
  OPEN_SLOT(it -> new TimetableAction.OpenSlot(it.lesson())),
  PICK_SUBSTITUTE(it -> new TimetableAction.PickSubstitute(it.lesson(), 0)),
  PICK_SUBJECT(it -> new TimetableAction.PickSubject(it.lesson(), 0)),
  PICK_PLACE(it -> new TimetableAction.PickPlace(it.lesson(), TODAY)),
  PICK_SWAP(it -> new TimetableAction.PickSwap(it.lesson(), TODAY)),
  PICK_LOAD(it -> new TimetableAction.PickLoad(it.classId(), TODAY, 0)),
  PICK_NUMBER(
      it ->
          new TimetableAction.PickNumber(
              it.classId(), TODAY, it.group(), it.history(), it.historian())),
  ASK_SUBSTITUTE(it -> new TimetableAction.Substitute(it.lesson(), it.historian(), null)),
  SUBSTITUTE(
      it -> new TimetableAction.Substitute(it.sixth(), it.historian(), Why.ILLNESS), Writes.YES),
  OTHER_SUBJECT(
      it -> new TimetableAction.OtherSubject(it.sixth(), it.history(), it.historian(), Why.EVENT),
      Writes.YES),
  MOVE_LESSON(it -> new TimetableAction.MoveLesson(it.sixth(), TODAY, 5, Why.AWAY), Writes.YES),
  SWAP_LESSONS(
      it -> new TimetableAction.SwapLessons(it.sixth(), it.parallel(), Why.EVENT), Writes.YES),
  CANCEL_LESSON(it -> new TimetableAction.CancelLesson(it.sixth(), Why.BUILDING), Writes.YES),
  SAY_REASON(
      _ -> new SentAction.Said("Погас свет"),
      Writes.YES,
      it -> new TimetableAction.CancelLesson(it.sixth(), Why.OWN)),
  RESTORE_LESSON(
      it -> new TimetableAction.RestoreLesson(it.sixth(), Why.BACK),
      Writes.YES,
      it -> new TimetableAction.CancelLesson(it.sixth(), Why.EVENT)),
  ADD_LESSON(
      it ->
          new TimetableAction.AddLesson(
              it.group(), it.history(), it.historian(), TODAY, 5, Why.EVENT),
      Writes.YES),
  BEGIN_STAND_IN(it -> new TimetableAction.BeginStandIn(it.teacher(), TODAY)),
  STAND_IN(it -> new TimetableAction.StandIn(it.teacher(), it.lesson(), Why.ILLNESS, 0)),
  STAND_IN_BY(
      it -> new TimetableAction.StandInBy(it.teacher(), it.sixth(), it.historian(), Why.ILLNESS),
      Writes.YES),
  STAND_IN_CANCEL(
      it -> new TimetableAction.StandInCancel(it.teacher(), it.sixth(), Why.ILLNESS), Writes.YES),
  STAND_IN_SKIP(it -> new TimetableAction.StandInSkip(it.teacher(), it.lesson(), Why.ILLNESS)),

  SPECIAL_DAYS(_ -> new SpecialDayAction.SpecialDays()),
  PICK_DAY(_ -> new SpecialDayAction.PickDay(TODAY)),
  PICK_SCOPE(_ -> new SpecialDayAction.PickScope(TODAY)),
  OPEN_DAY(it -> new SpecialDayAction.OpenDay(it.classId(), TODAY, 0)),
  PICK_DETAIL(it -> new SpecialDayAction.PickDetail(it.classId(), TODAY, 0, DayWord.AS)),
  MAKE_BELLS(it -> new SpecialDayAction.MakeBells(it.classId(), TODAY, 0, 30), Writes.YES),
  ASK_DAY(it -> saturday(it, Sure.ASK)),
  SAY_DAY(it -> saturday(it, Sure.YES), Writes.YES),
  SAY_DAY_NOTE(
      _ -> new SentAction.Said("Из дома никуда"), Writes.YES, it -> saturday(it, Sure.NOTE)),

  OPEN_RULES(_ -> new RulesAction.OpenRules()),
  OPEN_RULE(_ -> new RulesAction.OpenRule(DutyKind.LESSON_RECORD)),
  SET_HOURS(_ -> new RulesAction.SetHours(DutyKind.LESSON_RECORD, 19), Writes.YES),
  SET_ASKING(_ -> new LateAction.SetAsking(LateAction.Asking.NO), Writes.YES),
  OPEN_TERM_RULES(_ -> new RulesAction.OpenTermRules()),
  SET_TERM_RULE(_ -> new RulesAction.SetTermRule(TermRule.FIVE, 450, 455), Writes.YES),
  MARKED_SUBJECTS(_ -> new RulesAction.MarkedSubjects(0)),
  DROP_TERM_MARKS(it -> new RulesAction.DropTermMarks(it.subject()), Writes.YES),
  GIVE_TERM_MARKS(
      it -> new RulesAction.GiveTermMarks(it.subject()),
      Writes.YES,
      it -> new RulesAction.DropTermMarks(it.subject())),
  OPEN_TERM_KINDS(_ -> new RulesAction.OpenTermKinds()),
  SET_TERM_KIND(_ -> new RulesAction.SetTermKind(9, TermKind.HALF_YEAR), Writes.YES),

  CHECKS(_ -> new CheckAction.Checks()),
  CHECK_CLASS(it -> new CheckAction.CheckClass(it.classId())),
  OPEN_FINDING(it -> new CheckAction.OpenFinding(it.classId(), Finding.NO_GUARDIAN_LINKED, 0)),
  OPEN_ABSENCES(it -> new CheckAction.OpenFinding(it.classId(), Finding.UNEXPLAINED, 0)),

  IMPORT_HOW_TO(_ -> new ImportAction.ImportHowTo()),
  SEND_TEMPLATE(_ -> new ImportAction.SendTemplate()),
  SEND_TABLE(_ -> table(), Writes.YES),
  SEND_TABLE_ASKED_FOR(_ -> table(), Writes.YES, _ -> new ImportAction.ImportHowTo()),
  BRING_IMPORT(it -> new ImportAction.BringImport(it.job()), Writes.YES),
  SHOW_IMPORT(it -> new ImportAction.ShowImport(it.job(), 1, Missing.KEEP)),
  APPLY_IMPORT(it -> new ImportAction.ApplyImport(it.job(), 1, Missing.KEEP), Writes.YES),
  IMPORT_WITHOUT(it -> new ImportAction.ImportWithout(it.job(), 1, 0), Writes.YES),
  READ_IMPORT_AGAIN(it -> new ImportAction.ReadImportAgain(it.job(), 1), Writes.YES),
  DROP_IMPORT(it -> new ImportAction.DropImport(it.job()), Writes.YES),
  IMPORT_LOG(_ -> new ImportAction.ImportLog(0));

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

  private static Action saturday(Ids it, Sure sure) {
    return new SpecialDayAction.SayDay(
        it.classId(), TODAY.plusDays(4), 0, DayWord.QUARANTINE, null, sure);
  }

  private static Action table() {
    return new SentAction.SentFile(
        new Attached(FileKind.DOCUMENT, "made-up", "roster.zip", "application/zip", 5), null);
  }

  private static Action exempt(Ids it) {
    return new TermAction.PutTermMark(
        it.term(), it.group(), it.subject(), it.present(), null, TermValue.EXEMPT);
  }

  private static Action comment(Ids it) {
    return new JournalAction.AskComment(it.lesson(), it.kind(), it.child(), 0);
  }
}
