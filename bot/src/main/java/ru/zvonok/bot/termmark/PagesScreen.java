package ru.zvonok.bot.termmark;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermPage;

/** «Четвертные отметки»: the teacher's own pages, those of one last day at a time. */
final class PagesScreen {

  private PagesScreen() {}

  /**
   * @param wanted the terms' last day; null: whatever is next to be done
   */
  static Screen of(
      List<TermPage> all, @Nullable LocalDate wanted, int number, LocalDate today, Words words) {
    String title = "<b>" + words.say("termmark.title") + "</b>";
    if (all.isEmpty()) {
      return Screen.of(title + "\n\n" + words.say("termmark.pages.none")).row(Ways.menu(words));
    }
    List<LocalDate> ends = all.stream().map(TermPage::termEnd).distinct().sorted().toList();
    LocalDate end = wanted != null && ends.contains(wanted) ? wanted : next(all, ends, today);
    List<TermPage> ofEnd = all.stream().filter(page -> page.termEnd().equals(end)).toList();
    Page<TermPage> page = Page.at(ofEnd, number);
    boolean several = ofEnd.stream().map(TermPage::kind).distinct().count() > 1;
    String lines =
        page.lines().stream().map(one -> line(one, several, words)).collect(joining("\n"));
    Screen screen =
        Screen.of(
            title
                + "\n"
                + words.say(
                    today.isAfter(end) ? "termmark.pages.over" : "termmark.pages.due",
                    periods(ofEnd, words),
                    words.shortDay(end))
                + "\n\n"
                + lines);
    for (TermPage one : page.lines()) {
      screen = screen.row(button(one, several, words));
    }
    return page.turn(screen, to -> new TermAction.MyTermPages(end, to))
        .columns(
            ends.stream()
                .filter(other -> !other.equals(end))
                .map(other -> other(all, other, words))
                .toList())
        .row(
            new Button(words.say("termmark.duties"), new DutyAction.MyDuties(0)), Ways.menu(words));
  }

  /** What is overdue first; then the term that ends next. */
  private static LocalDate next(List<TermPage> all, List<LocalDate> ends, LocalDate today) {
    return ends.stream()
        .filter(
            end ->
                !end.isBefore(today)
                    || all.stream()
                        .anyMatch(page -> page.termEnd().equals(end) && page.missing() > 0))
        .findFirst()
        .orElse(ends.getLast());
  }

  /** «✓ Математика 7А: все 12», «● Математика 7Б: осталось 3 из 14». */
  private static String line(TermPage page, boolean several, Words words) {
    return (page.missing() == 0 ? "✓ " : "● ")
        + Html.escape(page.subject() + " " + page.group())
        + (several ? ", " + TermWords.period(page.kind(), page.number(), words) : "")
        + ": "
        + (page.missing() == 0
            ? words.say("termmark.pages.full", page.students())
            : words.say("termmark.pages.left", page.missing(), page.students()))
        + (page.locked() ? " 🔒" : "");
  }

  private static Button button(TermPage page, boolean several, Words words) {
    PageId id = page.id();
    String label =
        page.subject()
            + " "
            + page.group()
            + (several ? " · " + TermWords.period(page.kind(), page.number(), words) : "");
    return new Button(
        Labels.cut(label, Labels.ROW),
        new TermAction.OpenTermSheet(id.termId(), id.groupId(), id.subjectId(), 0));
  }

  private static Button other(List<TermPage> all, LocalDate end, Words words) {
    List<TermPage> there = all.stream().filter(page -> page.termEnd().equals(end)).toList();
    return new Button(
        Labels.cut(periods(there, words), Labels.COLUMN), new TermAction.MyTermPages(end, 0));
  }

  private static String periods(List<TermPage> pages, Words words) {
    return pages.stream()
        .map(page -> TermWords.period(page.kind(), page.number(), words))
        .distinct()
        .collect(joining(", "));
  }
}
