package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.WorkKind;

/** One student's mark of one kind: its value, the next one beside it, and words. */
final class MarkValues {

  private static final int LAST_SLOT = 9;

  private MarkValues() {}

  static Screen of(MarkSheet sheet, WorkKind kind, MarkSheet.Line line, int slot, View view) {
    List<MarkCell> cells = MarkScreens.of(kind, line);
    MarkCell cell = at(cells, slot);
    boolean makeUp = owesMakeUp(kind, line, slot);
    Cell here = new Cell(sheet.line().id(), kind.id(), line.student().id(), slot, cell, makeUp);
    Screen screen =
        Screen.of(text(sheet, kind, line, here, view))
            .row(values(here, view, MarkValue.FIVE, MarkValue.FOUR, MarkValue.THREE, MarkValue.TWO))
            .row(values(here, view, MarkValue.ONE, MarkValue.PASS, MarkValue.FAIL));
    if (cell != null) {
      screen =
          screen.row(
              here.put(view.say("marks.remove"), null),
              new Button(
                  view.say("marks.comment"),
                  new JournalAction.AskComment(here.lesson, here.kind, here.student, slot)));
    }
    List<Button> slots = slots(cells, here, view);
    if (!slots.isEmpty()) {
      screen = screen.row(slots.toArray(Button[]::new));
    }
    return screen.row(
        new Button(view.say("marks.back"), new JournalAction.OpenMarks(here.lesson, here.kind)));
  }

  /** Away, and without this mark: it can only be for work that is made up. */
  static boolean owesMakeUp(WorkKind kind, MarkSheet.Line line, int slot) {
    Attendance noted = line.attendance();
    return noted != null && noted.code().away() && at(MarkScreens.of(kind, line), slot) == null;
  }

  static @Nullable MarkCell at(List<MarkCell> cells, int slot) {
    return cells.stream().filter(cell -> cell.slot() == slot).findFirst().orElse(null);
  }

  private static String text(
      MarkSheet sheet, WorkKind kind, MarkSheet.Line line, Cell here, View view) {
    MarkCell cell = here.cell;
    return Texts.head(view.say("marks.title"), sheet.line(), view)
        + "\n\n<b>"
        + Html.escape(line.student().name().full())
        + "</b>\n"
        + Html.escape(kind.name())
        + " · "
        + MarkScreens.weight(kind, view)
        + (here.slot == 0 ? "" : " · " + view.say("marks.nth", here.slot + 1))
        + "\n"
        + (cell == null
            ? here.makeUp
                ? view.say("marks.makeUp", view.words().shortDay(view.today()))
                : view.say("marks.notYet")
            : view.say("marks.now", Letters.of(cell.value(), view)))
        + (cell == null || cell.madeUpOn() == null
            ? ""
            : " · " + view.say("marks.madeUp", view.words().shortDay(cell.madeUpOn())))
        + (cell == null || cell.comment().isEmpty()
            ? ""
            : "\n" + view.say("marks.commentNow", Html.escape(cell.comment())));
  }

  private static Button[] values(Cell here, View view, MarkValue... values) {
    return Stream.of(values)
        .map(value -> here.put((here.stands(value) ? "✓ " : "") + Letters.of(value, view), value))
        .toArray(Button[]::new);
  }

  /** The student's other marks of this kind, and room for one more. */
  private static List<Button> slots(List<MarkCell> cells, Cell here, View view) {
    List<Button> slots = new ArrayList<>();
    for (MarkCell cell : cells) {
      if (cell.slot() != here.slot && slots.size() < 4) {
        slots.add(
            new Button(
                (cell.slot() + 1) + ": " + Letters.of(cell.value(), view), here.open(cell.slot())));
      }
    }
    int next = cells.isEmpty() ? 0 : cells.getLast().slot() + 1;
    if (next > here.slot && next <= LAST_SLOT) {
      slots.add(new Button(view.say("marks.more"), here.open(next)));
    }
    return slots;
  }

  private record Cell(
      long lesson, long kind, long student, int slot, @Nullable MarkCell cell, boolean makeUp) {

    boolean stands(MarkValue value) {
      return cell != null && cell.value() == value;
    }

    Button put(String label, @Nullable MarkValue wanted) {
      if (makeUp && wanted != null) {
        return new Button(label, new JournalAction.PutMadeUp(lesson, kind, student, slot, wanted));
      }
      return new Button(
          label,
          new JournalAction.PutMark(
              lesson, kind, student, slot, cell == null ? null : cell.value(), wanted));
    }

    Action open(int other) {
      return new JournalAction.MarkStudent(lesson, kind, student, other);
    }
  }
}
