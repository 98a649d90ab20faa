package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.DayLoad;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonLine;

/** How long homework should take, beside what the others gave for the same day. */
final class MinutesScreen {

  private static final List<List<Integer>> USUAL =
      List.of(List.of(10, 15, 20), List.of(30, 45, 60));

  private MinutesScreen() {}

  /**
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen of(
      LessonLine line,
      Homework.Given now,
      Optional<DayLoad> load,
      @Nullable String notice,
      View view) {
    Screen screen =
        Screen.of(
            TextScreens.notice(notice)
                + Texts.head(view.say("minutes.title"), line, view)
                + "\n"
                + Homeworks.text(now, 700, view)
                + load.map(one -> "\n\n" + told(one, view)).orElse("")
                + "\n\n"
                + view.say("minutes.ask"));
    for (List<Integer> row : USUAL) {
      screen =
          screen.row(
              row.stream().map(minutes -> button(line, now, minutes, view)).toArray(Button[]::new));
    }
    return screen
        .row(
            new Button(
                mark(now.minutes() == null) + view.say("minutes.none"),
                new PlanAction.HomeworkMinutes(line.id(), null)))
        .row(TextScreens.back(line, view));
  }

  /** Before a number is chosen it is good to know what is there already. */
  private static String told(DayLoad load, View view) {
    return load.others().isEmpty()
        ? view.say("load.nobody", view.words().day(load.dueOn()), load.norm())
        : view.say(
                "load.sofar",
                view.words().day(load.dueOn()),
                load.total() - load.minutes(),
                load.norm())
            + Beside.others(load, view);
  }

  private static Button button(LessonLine line, Homework.Given now, int minutes, View view) {
    Integer stands = now.minutes();
    return new Button(
        mark(stands != null && stands == minutes) + view.say("homework.minutes", minutes),
        new PlanAction.HomeworkMinutes(line.id(), minutes));
  }

  private static String mark(boolean stands) {
    return stands ? "✓ " : "";
  }
}
