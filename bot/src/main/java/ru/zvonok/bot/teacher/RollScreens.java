package ru.zvonok.bot.teacher;

import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.people.Student;

/**
 * Roll-call by exception. The text keeps its lines and the buttons their places whatever is tapped,
 * so that the next tap finds its student under the thumb.
 */
final class RollScreens {

  private RollScreens() {}

  static Screen sheet(RollSheet sheet, int page, View view) {
    return sheet.mayFill() ? open(sheet, page, view) : looks(sheet, page, view);
  }

  private static Screen open(RollSheet sheet, int number, View view) {
    Page<RollSheet.Line> page = Page.at(sheet.lines(), number);
    Screen students =
        Screen.of(text(sheet, view))
            .columns(page.lines().stream().map(line -> tap(line, sheet, view)).toList());
    long id = sheet.line().id();
    Screen turned = page.turn(students, to -> new JournalAction.RollPage(id, to));
    Button others = new Button(view.say("roll.others"), new JournalAction.RollOthers(id));
    return (awayBefore(sheet).isEmpty()
            ? turned.row(others)
            : turned.row(
                new Button(view.say("roll.noteThem"), new JournalAction.NoteAwayBefore(id)),
                others))
        .row(back(id, view), new Button(save(sheet, view), new JournalAction.ConfirmRoll(id)));
  }

  /** Only to look; who may give a reason finds the absent ones as buttons. */
  private static Screen looks(RollSheet sheet, int number, View view) {
    List<RollSheet.Line> away = sheet.lines().stream().filter(RollScreens::awaitsReason).toList();
    Page<RollSheet.Line> page = Page.at(away, number);
    Screen students =
        Screen.of(looksText(sheet, !away.isEmpty(), view))
            .columns(
                page.lines().stream()
                    .map(line -> new Button(label(line, sheet, view), choose(line, sheet)))
                    .toList());
    long id = sheet.line().id();
    return page.turn(students, to -> new JournalAction.RollPage(id, to)).row(back(id, view));
  }

  /** The long tail: everybody again in the same places; a tap asks what happened. */
  static Screen others(RollSheet sheet, int number, View view) {
    Page<RollSheet.Line> page = Page.at(sheet.lines(), number);
    long id = sheet.line().id();
    Screen students =
        Screen.of(
                Texts.head(view.say("roll.title"), sheet.line(), view)
                    + "\n\n"
                    + view.say("roll.whoOther"))
            .columns(
                page.lines().stream()
                    .map(line -> new Button(label(line, sheet, view), choose(line, sheet)))
                    .toList());
    return page.turn(students, to -> new JournalAction.RollOthersPage(id, to))
        .row(new Button(view.say("roll.back"), new JournalAction.OpenRoll(id)));
  }

  private static String text(RollSheet sheet, View view) {
    List<String> before = awayBefore(sheet);
    return Texts.head(view.say("roll.title"), sheet.line(), view)
        + "\n\n"
        + view.say(sheet.confirmed() ? "roll.confirmed" : "roll.hint")
        + (before.isEmpty() ? "" : "\n" + view.say("roll.awayBefore", Texts.list(before, view)));
  }

  private static String looksText(RollSheet sheet, boolean reasons, View view) {
    List<String> noted =
        sheet.lines().stream()
            .filter(line -> line.attendance() != null)
            .map(line -> Letters.of(line.attendance(), view) + " " + line.student().shortName())
            .toList();
    return Texts.head(view.say("roll.title"), sheet.line(), view)
        + "\n\n"
        + view.say(sheet.confirmed() ? "roll.confirmedLook" : "roll.unconfirmedLook")
        + "\n"
        + (noted.isEmpty()
            ? view.say("roll.nobody")
            : view.say("card.noted", Texts.list(noted, view)))
        + (reasons ? "\n" + view.say("roll.giveReason") : "");
  }

  /** A tap marks Н, and back; what someone chose with care is asked about, not wiped. */
  private static Button tap(RollSheet.Line line, RollSheet sheet, View view) {
    long lesson = sheet.line().id();
    long student = line.student().id();
    Attendance noted = line.attendance();
    Action action;
    if (noted == null) {
      action = new JournalAction.Note(lesson, student, null, AttendanceCode.ABSENT, null);
    } else if (noted.code() == AttendanceCode.ABSENT) {
      action = new JournalAction.Note(lesson, student, AttendanceCode.ABSENT, null, null);
    } else {
      action = choose(line, sheet);
    }
    return new Button(label(line, sheet, view), action);
  }

  private static Action choose(RollSheet.Line line, RollSheet sheet) {
    return new JournalAction.RollStudent(sheet.line().id(), line.student().id());
  }

  private static String label(RollSheet.Line line, RollSheet sheet, View view) {
    String letters = Letters.of(line.attendance(), view);
    String start = letters.isEmpty() ? "" : letters + " ";
    return start + Labels.name(line.student(), students(sheet), Labels.COLUMN - start.length());
  }

  private static String save(RollSheet sheet, View view) {
    String count = RollCount.of(sheet, view);
    return count.isEmpty() ? view.say("roll.allHere") : view.say("roll.save", count);
  }

  private static boolean awaitsReason(RollSheet.Line line) {
    Attendance noted = line.attendance();
    return line.mayReason() && noted != null && noted.code().away();
  }

  private static List<String> awayBefore(RollSheet sheet) {
    return sheet.lines().stream()
        .filter(RollSheet.Line::awayBefore)
        .map(line -> line.student().shortName())
        .toList();
  }

  private static List<Student> students(RollSheet sheet) {
    return sheet.lines().stream().map(RollSheet.Line::student).toList();
  }

  private static Button back(long lessonId, View view) {
    return new Button(view.say("backToLesson"), new JournalAction.OpenLesson(lessonId));
  }
}
