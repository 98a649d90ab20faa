package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Copies;
import ru.zvonok.core.journal.Copies.What;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;

/** A lesson's topic and homework on their way to the parallel class. */
final class CopyScreens {

  private static final int TEXT = 500;

  private CopyScreens() {}

  /** All that there is to copy. */
  static What what(LessonCard card) {
    return what(card.topic(), card.homework());
  }

  private static What what(@Nullable String topic, @Nullable Homework homework) {
    if (topic == null) {
      return What.HOMEWORK;
    }
    return homework == null ? What.TOPIC : What.BOTH;
  }

  static Screen ask(Copies.Offer offer, What wanted, View view) {
    Copies.Written from = offer.from();
    What most = what(from.topic(), from.homework());
    What what = most == What.BOTH ? wanted : most;
    List<String> ahead = new ArrayList<>();
    List<Button> lessons = new ArrayList<>();
    for (LessonLine line : offer.lessons()) {
      if (line.day().isAfter(view.today())) {
        ahead.add(lesson(line, view));
      } else {
        lessons.add(
            new Button(
                Labels.cut(lesson(line, view), Labels.ROW),
                new PlanAction.CopyTo(from.line().id(), line.id(), what)));
      }
    }
    Screen screen =
        Screen.of(
            Texts.head(view.say("copy.title"), from.line(), view)
                + "\n\n"
                + text(from, what, view)
                + "\n\n"
                + view.say(lessons.isEmpty() ? "copy.nowhere" : "copy.where")
                + (ahead.isEmpty()
                    ? ""
                    : "\n" + view.say("copy.ahead", Html.escape(String.join("; ", ahead)))));
    for (Button button : lessons) {
      screen = screen.row(button);
    }
    if (most == What.BOTH && !lessons.isEmpty()) {
      screen =
          screen.row(part(from, What.TOPIC, what, view), part(from, What.HOMEWORK, what, view));
    }
    return screen.row(TextScreens.back(from.line(), view));
  }

  /** Pressed again, the part that was left out comes back. */
  private static Button part(Copies.Written from, What part, What now, View view) {
    return new Button(
        (now == part ? "✓ " : "") + view.say("copy.only." + part),
        new PlanAction.AskCopy(from.line().id(), now == part ? What.BOTH : part));
  }

  /** Something else stands there: both, side by side; nothing is replaced unseen. */
  static Screen taken(Copies.Copied.Taken taken, What what, View view) {
    Copies.Written from = taken.from();
    Copies.Written there = taken.there();
    return Screen.of(
            Texts.head(view.say("conflict.title"), there.line(), view)
                + "\n\n"
                + view.say("copy.stands")
                + "\n"
                + text(there, what, view)
                + "\n\n"
                + view.say("copy.comes")
                + "\n"
                + text(from, what, view)
                + "\n\n"
                + view.say("conflict.choose"))
        .row(new Button(view.say("conflict.keep"), new JournalAction.OpenLesson(from.line().id())))
        .row(
            new Button(
                view.say("copy.replace"),
                new PlanAction.CopyOver(from.line().id(), there.line().id(), what, there.check())))
        .row(TextScreens.back(from.line(), view));
  }

  /** «7Б · вт, 14.10 · 5-й урок». */
  static String lesson(LessonLine line, View view) {
    return line.group()
        + " · "
        + view.weekday(line.day())
        + " · "
        + view.say("number", line.number());
  }

  private static String text(Copies.Written written, What what, View view) {
    List<String> lines = new ArrayList<>();
    String topic = written.topic();
    if (what != What.HOMEWORK && topic != null) {
      lines.add(view.say("card.topic", Html.escape(topic)));
    }
    Homework homework = written.homework();
    if (what != What.TOPIC && homework != null) {
      int files = written.files().size();
      lines.add(
          view.say("card.homework", Homeworks.text(homework, TEXT, view))
              + (files == 0 ? "" : " · " + view.say("files.count", files)));
    }
    return lines.isEmpty() ? "—" : String.join("\n", lines);
  }
}
