package ru.zvonok.bot.termmark;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.teacher.Page;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.people.Student;
import ru.zvonok.core.termmark.OwnCorrection;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermSheet;

/** A whole group's term marks at a glance: what they come to, what is set, a tap for each. */
final class SheetScreens {

  private SheetScreens() {}

  /**
   * What stands around a sheet.
   *
   * @param late the term's last day is over
   * @param dueDay the last day on which marks are in time
   * @param correction how a closed term stands to the teacher; null: the term is open
   */
  record Around(
      Optional<TermMarks.Act> last,
      boolean late,
      String dueDay,
      @Nullable OwnCorrection correction,
      String openUntil) {}

  static Screen sheet(TermSheet sheet, int number, Around around, Words words) {
    Page<TermSheet.Line> page = Page.at(sheet.lines(), number);
    PageId id = sheet.id();
    String lines = page.lines().stream().map(line -> line(line, words)).collect(joining("\n"));
    Screen screen =
        Screen.of(
                Texts.head(sheet, words)
                    + "\n"
                    + state(sheet, around, words)
                    + "\n"
                    + Texts.legend(sheet, words)
                    + "\n\n"
                    + (lines.isEmpty() ? words.say("termmark.nobody") : lines))
            .columns(page.lines().stream().map(line -> tap(line, sheet, words)).toList());
    screen =
        page.turn(
            screen,
            to -> new TermAction.OpenTermSheet(id.termId(), id.groupId(), id.subjectId(), to));
    if (sheet.maySet()) {
      screen = acts(screen, sheet, around, words);
    }
    if (mayAsk(sheet, around)) {
      screen =
          screen.row(
              new Button(
                  words.say("termmark.ask"), new ClosingAction.AskCorrection(id.termId(), null)));
    }
    return sheet.own()
        ? screen.row(
            Ways.back(words, new TermAction.MyTermPages(sheet.term().to(), 0)),
            new Button(words.say("termmark.duties"), new DutyAction.MyDuties(0)))
        : screen.row(Ways.menu(words));
  }

  private static Screen acts(Screen screen, TermSheet sheet, Around around, Words words) {
    PageId id = sheet.id();
    Screen more = screen;
    int offered = Offer.of(sheet).all().size();
    if (offered > 0) {
      more =
          more.row(
              new Button(
                  words.say("termmark.offer", offered),
                  new TermAction.OfferTermMarks(id.termId(), id.groupId(), id.subjectId())));
    }
    if (around.last().isPresent()) {
      TermMarks.Act act = around.last().get();
      more =
          more.row(
              new Button(
                  words.say("termmark.undo", act.size()),
                  new TermAction.UndoTermMarks(
                      id.termId(), id.groupId(), id.subjectId(), act.id())));
    }
    return more;
  }

  private static String state(TermSheet sheet, Around around, Words words) {
    OwnCorrection correction = around.correction();
    if (correction != null && correction.openUntil() != null) {
      return "🔓 " + words.say("termmark.corrected", around.openUntil()) + " " + left(sheet, words);
    }
    if (correction != null) {
      return "🔒 "
          + words.say("termmark.closed")
          + (correction.waiting() ? " " + words.say("termmark.waiting") : "");
    }
    if (sheet.missing() == 0) {
      return left(sheet, words);
    }
    return words.say(around.late() ? "termmark.late" : "termmark.due", around.dueDay())
        + " "
        + left(sheet, words);
  }

  private static String left(TermSheet sheet, Words words) {
    return sheet.missing() == 0
        ? words.say("termmark.full")
        : words.say("termmark.left", sheet.missing(), sheet.lines().size());
  }

  private static boolean mayAsk(TermSheet sheet, Around around) {
    OwnCorrection correction = around.correction();
    return sheet.own()
        && correction != null
        && correction.openUntil() == null
        && !correction.waiting();
  }

  /** «Иванов — 4,67 (5) ⚠ · 4», of the year «Иванов — 4 5 5 5 · 4,75 (5)». */
  private static String line(TermSheet.Line line, Words words) {
    TermValue suggested = line.suggestion().value();
    String signs = Texts.signs(line.suggestion(), words);
    TermValue value = line.value();
    return Html.escape(line.student().shortName())
        + " — "
        + terms(line.terms(), words)
        + Texts.average(line.suggestion(), words)
        + (suggested == null ? "" : " (" + TermWords.value(suggested, words) + ")")
        + (signs.isEmpty() ? "" : " " + signs)
        + (value == null ? "" : " · <b>" + TermWords.value(value, words) + "</b>");
  }

  private static String terms(List<@Nullable TermValue> terms, Words words) {
    if (terms.isEmpty()) {
      return "";
    }
    StringBuilder marks = new StringBuilder();
    for (TermValue one : terms) {
      marks.append(one == null ? "·" : TermWords.value(one, words)).append(' ');
    }
    return marks + "→ ";
  }

  /** The mark that stands; in brackets what is suggested. */
  private static Button tap(TermSheet.Line line, TermSheet sheet, Words words) {
    TermValue value = line.value();
    TermValue suggested = line.suggestion().value();
    String end =
        value != null
            ? " " + TermWords.value(value, words)
            : suggested == null ? " ·" : " (" + TermWords.value(suggested, words) + ")";
    List<Student> all = sheet.lines().stream().map(TermSheet.Line::student).toList();
    PageId id = sheet.id();
    return new Button(
        Labels.name(line.student(), all, Math.max(Labels.COLUMN - end.length(), 8)) + end,
        new TermAction.TermStudent(id.termId(), id.groupId(), id.subjectId(), line.student().id()));
  }
}
