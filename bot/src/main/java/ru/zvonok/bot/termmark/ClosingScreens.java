package ru.zvonok.bot.termmark;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.termmark.ClosedTerms;

/** The year's terms for whoever closes them. */
final class ClosingScreens {

  private ClosingScreens() {}

  /**
   * @param waiting requests to correct
   */
  static Screen terms(List<Term> all, int waiting, Words words) {
    Screen screen =
        Screen.of(
            "<b>"
                + words.say("termmark.closing")
                + "</b>\n\n"
                + (all.isEmpty()
                    ? words.say("termmark.closing.none")
                    : all.stream().map(term -> line(term, words)).collect(joining("\n"))));
    screen =
        screen.row(
            new Button(
                words.say("termmark.corrections.count", waiting), new ClosingAction.Corrections()));
    return screen
        .columns(
            all.stream()
                .map(
                    term ->
                        new Button(
                            (term.locked() ? "🔒 " : "") + TermWords.period(term, words),
                            new ClosingAction.OpenTermToClose(term.id())))
                .toList())
        .row(Ways.menu(words));
  }

  private static String line(Term term, Words words) {
    return words.say(
        term.locked() ? "termmark.closing.line.closed" : "termmark.closing.line.open",
        TermWords.period(term, words),
        words.shortDay(term.from()),
        words.shortDay(term.to()));
  }

  static Screen term(ClosedTerms.Standing standing, LocalDate today, Words words) {
    Term term = standing.term();
    String filled =
        standing.pages() == 0
            ? words.say("termmark.closing.noPages")
            : standing.missing() == 0
                ? words.say("termmark.closing.full", standing.pages())
                : words.say("termmark.closing.missing", standing.missing(), standing.unfinished());
    Screen screen =
        Screen.of(
            "<b>"
                + TermWords.period(term, words)
                + "</b> · "
                + words.shortDay(term.from())
                + "–"
                + words.shortDay(term.to())
                + "\n"
                + filled
                + "\n\n"
                + words.say(term.locked() ? "termmark.closing.isClosed" : "termmark.closing.isOpen")
                + (!term.locked() && !today.isAfter(term.to())
                    ? "\n⚠ " + words.say("termmark.closing.early")
                    : ""));
    screen =
        term.locked()
            ? screen
                .row(
                    new Button(
                        words.say("termmark.closing.grant"),
                        new ClosingAction.GrantCorrection(term.id(), 0)))
                .row(
                    new Button(
                        words.say("termmark.closing.open"),
                        new ClosingAction.ReopenTerm(term.id())))
            : screen.row(
                new Button(
                    words.say("termmark.closing.close"), new ClosingAction.CloseTerm(term.id())));
    return screen.row(Ways.back(words, new ClosingAction.TermsToClose()), Ways.menu(words));
  }

  /**
   * What is asked to be typed about a term.
   *
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen why(Term term, String key, @Nullable String notice, Words words) {
    return Screen.of(
            (notice == null ? "" : "⚠ " + Html.escape(notice) + "\n\n")
                + "<b>"
                + TermWords.period(term, words)
                + "</b>\n\n"
                + words.say(key))
        .row(Ways.back(words, new ClosingAction.OpenTermToClose(term.id())), Ways.menu(words));
  }
}
