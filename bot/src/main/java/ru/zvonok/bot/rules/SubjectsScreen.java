package ru.zvonok.bot.rules;

import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.termmark.MarkedSubject;

/** Which subjects have term marks: a tap each, in an order that no tap changes. */
final class SubjectsScreen {

  private static final int A_PAGE = 8;

  private SubjectsScreen() {}

  /**
   * @param wanted page from 0; the nearest one where the list has become shorter
   * @param mayChange whoever may not reads it all the same
   */
  static Screen page(List<MarkedSubject> all, int wanted, boolean mayChange, Words words) {
    int last = Math.max(0, (all.size() - 1) / A_PAGE);
    int page = Math.clamp(wanted, 0, last);
    List<MarkedSubject> shown =
        all.subList(page * A_PAGE, Math.min(all.size(), (page + 1) * A_PAGE));
    String text =
        "<b>%s</b>\n%s"
            .formatted(words.say("rules.subjects.title"), words.say("rules.subjects.about"));
    Screen screen = Screen.of(mayChange ? text : text + "\n\n" + lines(shown));
    if (mayChange) {
      for (MarkedSubject subject : shown) {
        screen = screen.row(new Button(label(subject, Labels.ROW), other(subject)));
      }
    }
    return Pager.turn(screen, page, last + 1, RulesAction.MarkedSubjects::new)
        .row(Ways.back(words, new RulesAction.OpenTermRules()), Ways.menu(words));
  }

  /** Where a subject stands; the first page for one that is gone. */
  static int pageOf(long subjectId, List<MarkedSubject> all) {
    return Math.max(0, all.stream().map(MarkedSubject::id).toList().indexOf(subjectId)) / A_PAGE;
  }

  private static String lines(List<MarkedSubject> subjects) {
    return subjects.stream()
        .map(subject -> Html.escape(label(subject, Labels.ROW * 2)))
        .collect(Collectors.joining("\n"));
  }

  private static String label(MarkedSubject subject, int length) {
    String sign = subject.marked() ? "✓ " : "– ";
    return sign + Labels.cut(subject.name(), length - sign.length());
  }

  private static RulesAction other(MarkedSubject subject) {
    return subject.marked()
        ? new RulesAction.DropTermMarks(subject.id())
        : new RulesAction.GiveTermMarks(subject.id());
  }
}
