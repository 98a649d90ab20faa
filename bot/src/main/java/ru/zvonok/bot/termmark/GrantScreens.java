package ru.zvonok.bot.termmark;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.teacher.Page;
import ru.zvonok.core.people.Teachers.Teacher;
import ru.zvonok.core.school.Term;

/** Whom the office lets correct a closed term unasked, until when and why. */
final class GrantScreens {

  private GrantScreens() {}

  static Screen whom(Term term, List<Teacher> all, int number, Words words) {
    Page<Teacher> page = Page.at(all, number);
    Screen screen =
        Screen.of(
                head(term, words)
                    + words.say(all.isEmpty() ? "termmark.grant.nobody" : "termmark.grant.whom"))
            .columns(
                page.lines().stream()
                    .map(
                        one ->
                            new Button(
                                Labels.cut(one.name().initials(), Labels.COLUMN),
                                new ClosingAction.GrantTeacher(term.id(), one.id())))
                    .toList());
    return page.turn(screen, to -> new ClosingAction.GrantCorrection(term.id(), to))
        .row(Ways.back(words, new ClosingAction.OpenTermToClose(term.id())), Ways.menu(words));
  }

  static Screen until(Term term, Teacher teacher, LocalDate today, Words words) {
    Screen screen =
        Screen.of(
            head(term, words)
                + words.say("termmark.grant.until", Html.escape(teacher.name().initials())));
    for (int days : CorrectionScreens.days()) {
      LocalDate until = today.plusDays(days);
      screen =
          screen.row(
              new Button(
                  CorrectionScreens.until(days, until, words),
                  new ClosingAction.GrantUntil(term.id(), teacher.id(), until)));
    }
    return screen.row(
        Ways.back(words, new ClosingAction.GrantCorrection(term.id(), 0)), Ways.menu(words));
  }

  /**
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen why(
      Term term, Teacher teacher, LocalDate until, @Nullable String notice, Words words) {
    return Screen.of(
            (notice == null ? "" : "⚠ " + Html.escape(notice) + "\n\n")
                + head(term, words)
                + words.say(
                    "termmark.grant.why",
                    Html.escape(teacher.name().initials()),
                    words.shortDay(until)))
        .row(
            Ways.back(words, new ClosingAction.GrantTeacher(term.id(), teacher.id())),
            Ways.menu(words));
  }

  static Screen done(Term term, Teacher teacher, LocalDate until, Words words) {
    return Screen.of(
            head(term, words)
                + "✓ "
                + words.say(
                    "termmark.grant.done",
                    Html.escape(teacher.name().initials()),
                    words.shortDay(until)))
        .row(Ways.back(words, new ClosingAction.OpenTermToClose(term.id())), Ways.menu(words));
  }

  private static String head(Term term, Words words) {
    return "<b>" + TermWords.period(term, words) + "</b>\n\n";
  }
}
