package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;

/** The lessons of one day, in order: what is written, what is missing, and the days around. */
public final class DayScreen {

  private DayScreen() {}

  /**
   * @param title whose lessons these are
   * @param at leads to another day
   * @param others whose lessons are a tap away
   */
  public static Screen of(
      String title,
      LocalDate day,
      List<LessonLine> lessons,
      Function<LocalDate, Action> at,
      List<Button> others,
      View view) {
    Screen screen =
        Screen.of(
            "<b>%s</b>\n%s\n\n%s"
                .formatted(Html.escape(title), view.words().day(day), state(lessons, view)));
    for (LessonLine line : lessons) {
      screen = screen.row(new Button(label(line, view), new JournalAction.OpenLesson(line.id())));
    }
    return screen
        .row(
            new Button("‹ " + name(day.minusDays(1), view), at.apply(day.minusDays(1))),
            new Button(view.words().say("screen.today"), at.apply(view.today())),
            new Button(name(day.plusDays(1), view) + " ›", at.apply(day.plusDays(1))))
        .columns(others)
        .row(new Button(view.words().say("screen.menu"), new StartAction.Menu()));
  }

  private static String state(List<LessonLine> lessons, View view) {
    if (lessons.isEmpty()) {
      return view.say("day.empty");
    }
    List<String> missing =
        lessons.stream()
            .filter(line -> begun(line, view) && line.filling().done() < 4)
            .map(line -> missing(line, view))
            .toList();
    if (!missing.isEmpty()) {
      return view.say("day.missing") + "\n" + String.join("\n", missing);
    }
    return lessons.stream().allMatch(line -> line.cancelled() || line.filling().done() == 4)
        ? view.say("day.done")
        : view.say("day.ahead");
  }

  /** «1 · 7А Алгебра: перекличка, тема». */
  private static String missing(LessonLine line, View view) {
    Filling filling = line.filling();
    List<String> steps = new ArrayList<>();
    if (!filling.roll()) {
      steps.add(view.say("missing.roll"));
    }
    if (!filling.marks()) {
      steps.add(view.say("missing.marks"));
    }
    if (!filling.topic()) {
      steps.add(view.say("missing.topic"));
    }
    if (!filling.homework()) {
      steps.add(view.say("missing.homework"));
    }
    return "● %d · %s: %s"
        .formatted(
            line.number(),
            Texts.quoted(line.group() + " " + line.subject(), 60),
            String.join(", ", steps));
  }

  private static String label(LessonLine line, View view) {
    String end = line.cancelled() ? view.say("day.cancelled") : line.filling().done() + "/4";
    String start =
        "%s %d · %s · ".formatted(sign(line, view), line.number(), view.time(line.startsAt()));
    int room = Labels.ROW - start.length() - end.length() - 3;
    return start + Labels.cut(line.group() + " " + line.subject(), room) + " · " + end;
  }

  private static String sign(LessonLine line, View view) {
    if (line.cancelled()) {
      return "–";
    }
    if (line.filling().done() == 4) {
      return "✅";
    }
    return begun(line, view) ? "●" : "○";
  }

  private static boolean begun(LessonLine line, View view) {
    return !line.cancelled() && view.past(line.startsAt());
  }

  private static String name(LocalDate day, View view) {
    if (day.equals(view.today())) {
      return view.words().say("screen.today");
    }
    if (day.equals(view.today().minusDays(1))) {
      return view.say("day.yesterday");
    }
    return day.equals(view.today().plusDays(1))
        ? view.say("day.tomorrow")
        : view.words().shortDay(day);
  }
}
