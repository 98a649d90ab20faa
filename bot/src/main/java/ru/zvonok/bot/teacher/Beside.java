package ru.zvonok.bot.teacher;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.DayLoad;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.Planned;

/** What stands on a card beside its topic and homework, harmless in HTML. */
final class Beside {

  private Beside() {}

  /** « · по плану, № 14», « · вне плана»; empty where there is no plan. */
  static String planned(Planned planned, View view) {
    Integer number = planned.number();
    Integer instead = planned.instead();
    if (instead == null) {
      return number == null ? "" : " · " + view.say("plan.kept", number);
    }
    return " · "
        + (number == null
            ? view.say("plan.left", instead)
            : view.say("plan.outOfTurn", number, instead));
  }

  /** « · файлы: 2». */
  static String files(LessonCard card, View view) {
    int files = card.beside().files().size();
    return files == 0 ? "" : " · " + view.say("files.count", files);
  }

  /** Calm, and what to do about it: nothing is forbidden. */
  static String over(DayLoad load, View view) {
    return "⚠ "
        + view.say(
            "load.over", view.words().day(load.dueOn()), load.total(), load.over(), load.norm())
        + others(load, view);
  }

  /** « Другие: Русский язык 60, История 45.» */
  static String others(DayLoad load, View view) {
    return load.others().isEmpty()
        ? ""
        : " "
            + view.say(
                "load.others",
                load.others().stream()
                    .map(one -> Html.escape(one.subject()) + " " + one.minutes())
                    .collect(joining(", ")));
  }

  /** What can be done with a lesson's record that is written. */
  static Screen rows(Screen screen, LessonCard card, View view) {
    Screen all = screen;
    if (card.homework() instanceof Homework.Given given) {
      all =
          all.row(new Button(view.say("card.otherDay"), new JournalAction.AskHomeworkDue(id(card))))
              .row(
                  minutes(given, card, view),
                  files(card, new PlanAction.HomeworkFiles(id(card)), view));
    }
    return card.beside().mayCopy() && (card.topic() != null || card.homework() != null)
        ? all.row(
            new Button(view.say("copy"), new PlanAction.AskCopy(id(card), CopyScreens.what(card))))
        : all;
  }

  /** For whoever only looks. */
  static List<Button> looks(LessonCard card, View view) {
    List<Button> buttons = new ArrayList<>();
    if (!card.beside().files().isEmpty()) {
      buttons.add(files(card, new PlanAction.ShowFiles(id(card)), view));
    }
    return buttons;
  }

  private static Button minutes(Homework.Given given, LessonCard card, View view) {
    Integer minutes = given.minutes();
    return new Button(
        minutes == null ? view.say("minutes") : view.say("minutes.now", minutes),
        new PlanAction.AskMinutes(id(card)));
  }

  private static Button files(LessonCard card, Action action, View view) {
    int files = card.beside().files().size();
    return new Button(files == 0 ? view.say("files") : view.say("files.now", files), action);
  }

  private static long id(LessonCard card) {
    return card.line().id();
  }
}
