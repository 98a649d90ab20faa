package ru.zvonok.bot.termmark;

import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.termmark.OwnCorrection;

/** A teacher's request to correct a closed term. */
final class AskScreens {

  private AskScreens() {}

  /**
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen ask(
      OwnCorrection own, @Nullable Long lesson, @Nullable String notice, Words words) {
    return Screen.of(
            (notice == null ? "" : "⚠ " + Html.escape(notice) + "\n\n")
                + title(own, words)
                + "\n\n"
                + (own.waiting() ? words.say("termmark.waiting") + "\n" : "")
                + words.say(own.waiting() ? "termmark.ask.again" : "termmark.ask.why"))
        .row(back(own, lesson, words), Ways.menu(words));
  }

  static Screen sent(OwnCorrection own, String reason, @Nullable Long lesson, Words words) {
    return Screen.of(
            title(own, words)
                + "\n\n✓ "
                + words.say("termmark.ask.sent", Html.escape(reason.strip())))
        .row(back(own, lesson, words), Ways.menu(words));
  }

  /** There is nothing to ask for. */
  static Screen open(Refusal why, OwnCorrection own, @Nullable Long lesson, Words words) {
    return Screen.of(title(own, words) + "\n\n" + Refusals.say(why, words))
        .row(back(own, lesson, words), Ways.menu(words));
  }

  private static String title(OwnCorrection own, Words words) {
    return "<b>"
        + words.say("termmark.ask.title")
        + "</b> · "
        + TermWords.period(own.term(), words);
  }

  private static Button back(OwnCorrection own, @Nullable Long lesson, Words words) {
    return Ways.back(
        words,
        lesson == null
            ? new TermAction.MyTermPages(own.term().to(), 0)
            : new JournalAction.OpenLesson(lesson));
  }
}
