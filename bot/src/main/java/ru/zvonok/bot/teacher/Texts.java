package ru.zvonok.bot.teacher;

import java.util.List;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.core.journal.LessonLine;

/** Lines that several of the teacher's screens share, already harmless in HTML. */
final class Texts {

  private static final int LIST = 900;

  private Texts() {}

  /** What is being done, of which lesson. */
  static String head(String what, LessonLine line, View view) {
    return "<b>%s</b> · %s\n%s"
        .formatted(
            Html.escape(what),
            Html.escape(line.subject() + ", " + line.group()),
            view.words().day(line.day()) + " · " + view.say("number", line.number()));
  }

  /** Longer than a few lines of the phone: cut. */
  static String quoted(String text, int length) {
    return Html.escape(Labels.cut(text, length));
  }

  /** «Иванов, Петров и ещё 3», so that no list is longer than a message may be. */
  static String list(List<String> names, View view) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (line.length() + names.get(i).length() > LIST) {
        return line + " " + view.say("andMore", names.size() - i);
      }
      line.append(i == 0 ? "" : ", ").append(Html.escape(names.get(i)));
    }
    return line.toString();
  }
}
