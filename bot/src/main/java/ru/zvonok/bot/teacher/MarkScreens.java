package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.Student;

/**
 * The marks of a lesson: the students with what they have, the brush and the kind of work. The rows
 * and places are the same whatever is tapped, so that the next student is under the thumb.
 */
final class MarkScreens {

  private static final String CHOSEN = "✓ ";

  private MarkScreens() {}

  /**
   * Where the teacher is in the marks.
   *
   * @param brush null: a tap on a student asks which mark
   * @param act what can be taken back; null: nothing
   */
  record At(WorkKind kind, @Nullable Brush brush, int page, @Nullable Long act) {}

  static Screen sheet(MarkSheet sheet, At at, View view) {
    return sheet.mayFill() ? open(sheet, at, view) : looks(sheet, view);
  }

  private static Screen open(MarkSheet sheet, At at, View view) {
    Page<MarkSheet.Line> page = Page.at(sheet.lines(), at.page());
    long id = sheet.line().id();
    Screen students =
        Screen.of(text(sheet, at, view))
            .columns(page.lines().stream().map(line -> tap(line, sheet, at, view)).toList());
    return page.turn(
            students, to -> new JournalAction.TakeBrush(id, at.kind().id(), at.brush(), to))
        .row(brushes(id, at, page.number(), view))
        .row(
            new Button(
                Labels.cut(view.say("marks.kind", at.kind().name()), Labels.COLUMN),
                new JournalAction.ChooseKind(id)),
            count(sheet, at.kind(), view))
        .row(back(id, view), new Button(view.say("marks.goOn"), new JournalAction.GoOn(id)));
  }

  /** The chosen one lays the brush down; the last takes back what was done last. */
  private static Button[] brushes(long lesson, At at, int page, View view) {
    List<Button> row = new ArrayList<>();
    for (Brush one : Brush.values()) {
      boolean chosen = one == at.brush();
      row.add(
          new Button(
              (chosen ? CHOSEN : "") + sign(one, view),
              new JournalAction.TakeBrush(lesson, at.kind().id(), chosen ? null : one, page)));
    }
    row.add(
        new Button(
            view.say("undo.sign"),
            new JournalAction.UndoLastMark(lesson, at.kind().id(), at.brush(), page, at.act())));
    return row.toArray(Button[]::new);
  }

  private static String sign(Brush brush, View view) {
    MarkValue leaves = brush.leaves();
    return leaves == null ? view.say("marks.eraser") : Letters.of(leaves, view);
  }

  /** «Отметок нет» as long as there are none; how many of the class have one afterwards. */
  private static Button count(MarkSheet sheet, WorkKind kind, View view) {
    if (sheet.lines().stream().allMatch(line -> line.cells().isEmpty())) {
      return new Button(view.say("marks.none"), new JournalAction.NoMarks(sheet.line().id()));
    }
    long marked = sheet.lines().stream().filter(line -> !of(kind, line).isEmpty()).count();
    return new Button(
        view.say("marks.count", marked, sheet.lines().size()), new StartAction.Nothing());
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
                  new JournalAction.OpenMarks(id, kind.id())));
    }
    return screen
        .row(new Button(view.say("works.title"), new WorkAction.OpenWorks(id)))
        .row(new Button(view.say("marks.back"), new JournalAction.OpenMarks(id, null)));
  }

  static String weight(WorkKind kind, View view) {
    return view.say("marks.weight", kind.weight());
  }

  static List<MarkCell> of(WorkKind kind, MarkSheet.Line line) {
    return line.cells().stream().filter(cell -> cell.kindId() == kind.id()).toList();
  }

  private static String text(MarkSheet sheet, At at, View view) {
    WorkKind kind = at.kind();
    List<String> other = new ArrayList<>();
    for (WorkKind one : sheet.kinds()) {
      long count = sheet.lines().stream().mapToLong(line -> of(one, line).size()).sum();
      if (one.id() != kind.id() && count > 0) {
        other.add(one.name() + " " + count);
      }
    }
    List<String> noted =
        sheet.lines().stream()
            .filter(line -> line.attendance() != null)
            .map(line -> Letters.of(line.attendance(), view) + " " + line.student().shortName())
            .toList();
    return Texts.head(view.say("marks.title"), sheet.line(), view)
        + "\n\n"
        + Html.escape(kind.name())
        + " · "
        + weight(kind, view)
        + (noted.isEmpty() ? "" : "\n" + view.say("card.noted", Texts.list(noted, view)))
        + (other.isEmpty() ? "" : "\n" + view.say("marks.other", Texts.list(other, view)))
        + "\n"
        + hint(sheet, at.brush(), view);
  }

  private static String hint(MarkSheet sheet, @Nullable Brush brush, View view) {
    if (brush == null) {
      return view.say(sheet.noMarksSaid() ? "marks.noneSaid" : "marks.hint");
    }
    return brush == Brush.ERASER
        ? view.say("marks.erasing")
        : view.say("marks.brushing", sign(brush, view));
  }

  /** An absent student stands greyed in the same place; a tap says why there is no mark. */
  private static Button tap(MarkSheet.Line line, MarkSheet sheet, At at, View view) {
    List<MarkCell> cells = of(at.kind(), line);
    String start = away(line) ? "✕ " : "";
    String end = cells.isEmpty() ? "" : " " + Letters.of(cells, view);
    int room = Labels.COLUMN - start.length() - end.length();
    return new Button(
        start + Labels.name(line.student(), students(sheet), Math.max(room, 8)) + end,
        wish(line, cells, sheet.line().id(), at));
  }

  /**
   * The brush leaves its mark where none stands or one; what only the person can know (which of two
   * marks, whether work was made up) is asked.
   */
  private static Action wish(MarkSheet.Line line, List<MarkCell> cells, long lesson, At at) {
    Brush brush = at.brush();
    long student = line.student().id();
    int slot = cells.isEmpty() ? 0 : cells.getLast().slot();
    if (brush == null || away(line) || cells.size() > 1) {
      return new JournalAction.MarkStudent(lesson, at.kind().id(), student, slot);
    }
    MarkValue seen = cells.isEmpty() ? null : cells.getFirst().value();
    return new JournalAction.BrushMark(lesson, at.kind().id(), student, slot, seen, brush.leaves());
  }

  private static boolean away(MarkSheet.Line line) {
    Attendance noted = line.attendance();
    return noted != null && noted.code().away();
  }

  private static List<Student> students(MarkSheet sheet) {
    return sheet.lines().stream().map(MarkSheet.Line::student).toList();
  }

  private static Button back(long lessonId, View view) {
    return new Button(view.say("backToLesson"), new JournalAction.OpenLesson(lessonId));
  }
}
