package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.Student;

/** The marks of a lesson: the students with what they have, and the kind of work. */
final class MarkScreens {

  private MarkScreens() {}

  static Screen sheet(MarkSheet sheet, WorkKind kind, int number, View view) {
    return sheet.mayFill() ? open(sheet, kind, number, view) : looks(sheet, view);
  }

  private static Screen open(MarkSheet sheet, WorkKind kind, int number, View view) {
    Page<MarkSheet.Line> page = Page.at(sheet.lines(), number);
    long id = sheet.line().id();
    Screen students =
        Screen.of(text(sheet, kind, view))
            .columns(page.lines().stream().map(line -> tap(line, sheet, kind, view)).toList());
    Screen turned =
        page.turn(students, to -> new Action.MarksPage(id, kind.id(), to))
            .row(
                new Button(
                    view.say("marks.kind", Labels.cut(kind.name(), 24)),
                    new Action.ChooseKind(id)));
    return someMarks(sheet)
        ? turned.row(back(id, view))
        : turned.row(back(id, view), new Button(view.say("marks.none"), new Action.NoMarks(id)));
  }

  /** Only to look: core shows marks to who may read them, and takes them from the teacher alone. */
  private static Screen looks(MarkSheet sheet, View view) {
    List<String> marked =
        sheet.lines().stream()
            .filter(line -> !line.cells().isEmpty())
            .map(line -> line.student().shortName() + " " + Letters.of(line.cells(), view))
            .toList();
    return Screen.of(
            Texts.head(view.say("marks.title"), sheet.line(), view)
                + "\n\n"
                + (marked.isEmpty() ? view.say("marks.nobody") : Texts.list(marked, view)))
        .row(back(sheet.line().id(), view));
  }

  /** Every kind of work with its weight. */
  static Screen kinds(MarkSheet sheet, View view) {
    Screen screen =
        Screen.of(
            Texts.head(view.say("marks.title"), sheet.line(), view)
                + "\n\n"
                + view.say("marks.chooseKind"));
    long id = sheet.line().id();
    for (WorkKind kind : sheet.kinds()) {
      screen =
          screen.row(
              new Button(
                  Labels.cut(kind.name(), 24) + " · " + weight(kind, view),
                  new Action.OpenMarks(id, kind.id())));
    }
    return screen.row(new Button(view.say("marks.back"), new Action.OpenMarks(id, null)));
  }

  static String weight(WorkKind kind, View view) {
    return view.say("marks.weight", kind.weight());
  }

  static List<MarkCell> of(WorkKind kind, MarkSheet.Line line) {
    return line.cells().stream().filter(cell -> cell.kindId() == kind.id()).toList();
  }

  private static String text(MarkSheet sheet, WorkKind kind, View view) {
    List<String> other = new ArrayList<>();
    for (WorkKind one : sheet.kinds()) {
      long count = sheet.lines().stream().mapToLong(line -> of(one, line).size()).sum();
      if (one.id() != kind.id() && count > 0) {
        other.add(one.name() + " " + count);
      }
    }
    return Texts.head(view.say("marks.title"), sheet.line(), view)
        + "\n\n"
        + Html.escape(kind.name())
        + " · "
        + weight(kind, view)
        + (other.isEmpty() ? "" : "\n" + view.say("marks.other", Texts.list(other, view)))
        + "\n"
        + view.say(sheet.noMarksSaid() ? "marks.noneSaid" : "marks.hint");
  }

  /** An absent student stands greyed in the same place; a tap says why there is no mark. */
  private static Button tap(MarkSheet.Line line, MarkSheet sheet, WorkKind kind, View view) {
    List<MarkCell> cells = of(kind, line);
    Attendance noted = line.attendance();
    String start = noted != null && noted.code().away() ? "✕ " : "";
    String end = cells.isEmpty() ? "" : " " + Letters.of(cells, view);
    int room = Labels.COLUMN - start.length() - end.length();
    int slot = cells.isEmpty() ? 0 : cells.getLast().slot();
    return new Button(
        start + Labels.name(line.student(), students(sheet), Math.max(room, 8)) + end,
        new Action.MarkStudent(sheet.line().id(), kind.id(), line.student().id(), slot));
  }

  private static boolean someMarks(MarkSheet sheet) {
    return sheet.lines().stream().anyMatch(line -> !line.cells().isEmpty());
  }

  private static List<Student> students(MarkSheet sheet) {
    return sheet.lines().stream().map(MarkSheet.Line::student).toList();
  }

  private static Button back(long lessonId, View view) {
    return new Button(view.say("backToLesson"), new Action.OpenLesson(lessonId));
  }
}
