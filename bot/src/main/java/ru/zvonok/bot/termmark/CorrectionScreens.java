package ru.zvonok.bot.termmark;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.termmark.Correction;
import ru.zvonok.core.termmark.TermLocks;

/** Requests to correct a closed term, and what was answered. */
final class CorrectionScreens {

  private static final int MOST = 10;
  private static final int[] DAYS = {0, 2, 6};

  private CorrectionScreens() {}

  /** The oldest first; the rest come up as these are answered. */
  static Screen all(List<TermLocks.Request> all, ZoneId zone, Words words) {
    StringBuilder text = new StringBuilder("<b>" + words.say("termmark.corrections") + "</b>\n");
    List<TermLocks.Request> shown = all.stream().limit(MOST).toList();
    if (all.isEmpty()) {
      text.append("\n").append(words.say("termmark.corrections.none"));
    }
    shown.forEach(one -> text.append("\n").append(line(one, zone, words)).append("\n"));
    if (all.size() > shown.size()) {
      text.append("\n").append(words.say("termmark.corrections.more", all.size() - shown.size()));
    }
    Screen screen = Screen.of(text.toString().strip());
    for (TermLocks.Request one : shown) {
      screen =
          screen.row(
              new Button(
                  Labels.cut(
                      one.teacher().initials()
                          + " · "
                          + TermWords.period(one.kind(), one.number(), words),
                      Labels.ROW),
                  new ClosingAction.OpenCorrection(one.id())));
    }
    return screen.row(Ways.back(words, new ClosingAction.TermsToClose()), Ways.menu(words));
  }

  static Screen one(TermLocks.Request request, LocalDate today, ZoneId zone, Words words) {
    Screen screen =
        Screen.of(
            "<b>"
                + words.say("termmark.corrections.one")
                + "</b>\n\n"
                + line(request, zone, words)
                + "\n\n"
                + words.say("termmark.corrections.let"));
    for (int days : DAYS) {
      LocalDate until = today.plusDays(days);
      screen =
          screen.row(
              new Button(
                  until(days, until, words),
                  new ClosingAction.ApproveCorrection(request.id(), until)));
    }
    return screen
        .row(
            new Button(
                words.say("termmark.corrections.refuse"),
                new ClosingAction.RefuseCorrection(request.id())))
        .row(Ways.back(words, new ClosingAction.Corrections()), Ways.menu(words));
  }

  static String until(int days, LocalDate until, Words words) {
    return days == 0
        ? words.say("termmark.until.today")
        : words.say("termmark.until", words.shortDay(until));
  }

  static List<Integer> days() {
    return java.util.Arrays.stream(DAYS).boxed().toList();
  }

  /**
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen whyNot(TermLocks.Request request, @Nullable String notice, Words words) {
    return Screen.of(
            (notice == null ? "" : "⚠ " + Html.escape(notice) + "\n\n")
                + words.say(
                    "termmark.corrections.whyNot",
                    Html.escape(request.teacher().initials()),
                    TermWords.period(request.kind(), request.number(), words)))
        .row(Ways.back(words, new ClosingAction.OpenCorrection(request.id())), Ways.menu(words));
  }

  private static String line(TermLocks.Request one, ZoneId zone, Words words) {
    return words.say(
        "termmark.corrections.line",
        Html.escape(one.teacher().initials()),
        TermWords.period(one.kind(), one.number(), words),
        words.shortDay(one.askedAt().atZone(zone).toLocalDate()),
        Html.escape(one.reason()));
  }

  /** To the office: somebody asks. */
  static Screen asked(Correction correction, Words words) {
    return Screen.of(
            words.say(
                "termmark.letter.asked",
                Html.escape(correction.teacher().initials()),
                TermWords.period(correction.kind(), correction.number(), words),
                Html.escape(correction.reason())))
        .row(
            new Button(
                words.say("termmark.letter.open"),
                new ClosingAction.OpenCorrection(correction.id())),
            Ways.menu(words));
  }

  /** To the teacher: what was decided. */
  static Screen answered(Correction correction, String untilDay, Words words) {
    String period = TermWords.period(correction.kind(), correction.number(), words);
    return correction.openUntil() == null
        ? Screen.of(words.say("termmark.letter.refused", period, Html.escape(correction.answer())))
            .row(Ways.menu(words))
        : Screen.of(words.say("termmark.letter.approved", period, untilDay))
            .row(
                new Button(words.say("termmark.title"), new TermAction.MyTermPages(null, 0)),
                new Button(
                    words.say("termmark.letter.lessons"), new JournalAction.MyLessons(null)));
  }
}
