package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonLine;

/** What is asked to be typed: the topic, the homework, words beside a mark. */
final class TextScreens {

  /** How many suggestions a prompt offers. */
  static final int SUGGESTIONS = 6;

  private static final int LISTED = 300;
  private static final int NOW = 700;

  private TextScreens() {}

  /**
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen topic(
      LessonLine line,
      @Nullable String now,
      List<CurriculumPlan.Offer> plan,
      List<String> suggested,
      @Nullable String notice,
      View view) {
    String text =
        notice(notice)
            + Texts.head(view.say("topic.title"), line, view)
            + (now == null ? "" : "\n" + view.say("topic.now", Texts.quoted(now, NOW)))
            + "\n\n"
            + view.say("topic.ask")
            + PlanScreens.offered(plan, view)
            + listed(suggested, view);
    return PlanScreens.offers(Screen.of(text), line, plan, view)
        .columns(numbered(suggested, n -> new JournalAction.TakeTopic(line.id(), n)))
        .row(back(line, view));
  }

  static Screen homework(
      LessonLine line,
      @Nullable Homework now,
      List<String> suggested,
      @Nullable String notice,
      View view) {
    String text =
        notice(notice)
            + Texts.head(view.say("homework.title"), line, view)
            + (now == null ? "" : "\n" + view.say("homework.now", Homeworks.text(now, NOW, view)))
            + "\n\n"
            + view.say("homework.ask")
            + listed(suggested, view);
    Screen screen =
        Screen.of(text)
            .columns(numbered(suggested, n -> new JournalAction.TakeHomework(line.id(), n)))
            .row(new Button(view.say("homework.setNone"), new JournalAction.NoHomework(line.id())));
    if (now instanceof Homework.Given) {
      screen =
          screen
              .row(
                  new Button(
                      view.say("card.otherDay"), new JournalAction.AskHomeworkDue(line.id())))
              .row(
                  new Button(view.say("minutes"), new PlanAction.AskMinutes(line.id())),
                  new Button(view.say("files"), new PlanAction.HomeworkFiles(line.id())));
    }
    return screen.row(back(line, view));
  }

  static Screen comment(
      LessonLine line,
      JournalAction.AskComment mark,
      String student,
      String now,
      @Nullable String notice,
      View view) {
    Screen screen =
        Screen.of(
            notice(notice)
                + Texts.head(view.say("marks.comment"), line, view)
                + "\n\n<b>"
                + Html.escape(student)
                + "</b>\n"
                + (now.isEmpty() ? "" : view.say("marks.commentNow", Html.escape(now)) + "\n")
                + view.say("marks.askComment"));
    if (!now.isEmpty()) {
      screen =
          screen.row(
              new Button(
                  view.say("marks.dropComment"),
                  new JournalAction.DropComment(
                      mark.lessonId(), mark.kindId(), mark.studentId(), mark.slot())));
    }
    return screen.row(
        new Button(
            view.words().say("screen.back"),
            new JournalAction.MarkStudent(
                mark.lessonId(), mark.kindId(), mark.studentId(), mark.slot())));
  }

  /** Somebody wrote meanwhile: both, side by side; nothing is replaced unseen. */
  static Screen conflict(LessonLine line, String stands, String typed, View view) {
    return Screen.of(
            Texts.head(view.say("conflict.title"), line, view)
                + "\n\n"
                + view.say("conflict.stands", stands)
                + "\n\n"
                + view.say("conflict.typed", Texts.quoted(typed, NOW))
                + "\n\n"
                + view.say("conflict.choose"))
        .row(new Button(view.say("conflict.keep"), new JournalAction.OpenLesson(line.id())))
        .row(new Button(view.say("conflict.replace"), new JournalAction.ReplaceAnyway(line.id())));
  }

  /**
   * A step's screen below what was just written; its last row stays the way back.
   *
   * @param written a line, harmless in HTML
   * @param more buttons of their own row above that
   */
  static Screen after(String written, Screen next, List<Button> more) {
    List<List<Button>> rows = new ArrayList<>(next.rows());
    more.forEach(button -> rows.add(rows.size() - 1, List.of(button)));
    return new Screen("✓ " + written + "\n\n" + next.html(), rows);
  }

  static String notice(@Nullable String notice) {
    return notice == null ? "" : "⚠ " + Html.escape(notice) + "\n\n";
  }

  private static String listed(List<String> suggested, View view) {
    if (suggested.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("\n").append(view.say("orTake"));
    for (int i = 0; i < suggested.size(); i++) {
      list.append('\n').append(i + 1).append(". ");
      list.append(Texts.quoted(suggested.get(i), LISTED));
    }
    return list.toString();
  }

  private static List<Button> numbered(List<String> suggested, IntFunction<Action> take) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < suggested.size(); i++) {
      String label = (i + 1) + ". " + suggested.get(i).strip().replaceAll("\\s+", " ");
      buttons.add(new Button(Labels.cut(label, Labels.COLUMN), take.apply(i)));
    }
    return buttons;
  }

  static Button back(LessonLine line, View view) {
    return new Button(view.say("backToLesson"), new JournalAction.OpenLesson(line.id()));
  }
}
