package ru.zvonok.bot.teacher;

import java.util.List;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.History.Entry;
import ru.zvonok.core.journal.History.Revision;
import ru.zvonok.core.journal.LessonLine;

/** Who wrote what and when, newest first (3.3, 3.5). */
final class HistoryScreens {

  private static final int PAGE = 10;

  private HistoryScreens() {}

  /**
   * @param revisions oldest first
   */
  static Screen of(LessonLine line, List<Revision> revisions, int wanted, View view) {
    List<Revision> newest = revisions.reversed();
    int last = Math.max(0, (newest.size() - 1) / PAGE);
    int page = Math.clamp(wanted, 0, last);
    List<String> lines =
        newest.stream().skip((long) page * PAGE).limit(PAGE).map(one -> line(one, view)).toList();
    Screen screen =
        Screen.of(
            Texts.head(view.say("history.title"), line, view)
                + "\n\n"
                + (lines.isEmpty() ? view.say("history.empty") : String.join("\n\n", lines)));
    if (last > 0) {
      screen =
          screen.row(
              turn("‹ " + view.say("history.newer"), line, Math.max(0, page - 1)),
              turn(view.say("history.older") + " ›", line, Math.min(last, page + 1)));
    }
    return screen.row(
        new Button(view.say("backToLesson"), new JournalAction.OpenLesson(line.id())));
  }

  private static Button turn(String label, LessonLine line, int page) {
    return new Button(label, new JournalAction.LessonHistory(line.id(), page));
  }

  private static String line(Revision one, View view) {
    if (one.entry() == Entry.WHY_LATE) {
      return "%s · %s\n<b>%s</b>: %s"
          .formatted(
              view.moment(one.at()),
              Html.escape(one.by().initials()),
              view.say("history.WHY_LATE"),
              Entries.say(one.entry(), one.became(), view));
    }
    String student = one.student() == null ? "" : " · " + Html.escape(one.student());
    return "%s · %s%s\n<b>%s</b>%s: %s → %s"
        .formatted(
            view.moment(one.at()),
            Html.escape(one.by().initials()),
            one.late() ? " · " + view.say("history.late") : "",
            view.say("history." + one.entry().name()),
            student,
            Entries.say(one.entry(), one.was(), view),
            Entries.say(one.entry(), one.became(), view));
  }
}
