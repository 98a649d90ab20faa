package ru.zvonok.bot.teacher;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.DayLoad;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.WhyLate;

/** The lesson as one card: what is written, and the four steps in any order. */
final class LessonScreens {

  private static final int HOMEWORK = 800;

  private LessonScreens() {}

  /**
   * @param undo takes back what was written last, in the same place each time
   * @param back to where the card was opened from
   */
  static Screen card(LessonCard card, Optional<Button> undo, Button back, View view) {
    String text =
        Stream.of(header(card.line(), view), state(card, view), written(card, view))
            .filter(part -> !part.isEmpty())
            .collect(joining("\n\n"));
    Screen screen = Screen.of(text);
    screen = fillable(card, view) ? steps(screen, card, view) : looks(screen, card, view);
    if (undo.isPresent()) {
      screen = screen.row(undo.get());
    }
    if (fillable(card, view)) {
      screen = Beside.rows(screen, card, view);
      WhyLate asked = card.whyLate();
      if (asked != null) {
        screen = screen.row(WhyLateScreens.button(card.line(), asked, view));
      }
    }
    return screen.row(history(card, view), back);
  }

  /** What core would refuse anyway isn't offered: foreign, cancelled and coming lessons. */
  static boolean fillable(LessonCard card, View view) {
    return card.mayFill() && !card.line().cancelled() && !card.line().day().isAfter(view.today());
  }

  private static String header(LessonLine line, View view) {
    String room = line.room().isEmpty() ? "" : " · " + view.say("card.room", line.room());
    return "<b>%s</b> · %s\n%s · %s · %s–%s%s"
        .formatted(
            Html.escape(line.subject()),
            Html.escape(line.group()),
            view.words().day(line.day()),
            view.say("number", line.number()),
            view.time(line.startsAt()),
            view.time(line.endsAt()),
            Html.escape(room));
  }

  private static String state(LessonCard card, View view) {
    LessonLine line = card.line();
    if (line.cancelled()) {
      return view.say("card.cancelled");
    }
    if (line.day().isAfter(view.today())) {
      return view.say("card.ahead");
    }
    String done = view.say("card.done", line.filling().done());
    if (card.late()) {
      return done + "\n⚠ " + view.say("card.late");
    }
    if (line.filling().complete()) {
      return done;
    }
    if (!card.mayFill()) {
      return view.past(card.dueAt()) ? done + "\n⚠ " + view.say("card.overdueLook") : done;
    }
    return done
        + "\n"
        + (view.past(card.dueAt())
            ? "⚠ " + view.say("card.overdue")
            : view.say("card.due", view.words().shortDay(line.day())));
  }

  private static String written(LessonCard card, View view) {
    List<String> lines = new ArrayList<>();
    if (!card.noted().isEmpty()) {
      List<String> noted =
          card.noted().stream()
              .map(one -> Letters.of(one.attendance(), view) + " " + one.student().shortName())
              .toList();
      lines.add(view.say("card.noted", Texts.list(noted, view)));
    } else if (card.line().filling().roll()) {
      lines.add(view.say("card.allHere"));
    }
    if (!card.marks().isEmpty()) {
      List<String> marks =
          card.marks().stream()
              .map(one -> one.student().shortName() + " " + Letters.of(one.cells(), view))
              .toList();
      lines.add(view.say("card.marks", Texts.list(marks, view)));
    } else if (card.line().filling().marks()) {
      lines.add(view.say("card.noMarks"));
    }
    if (card.topic() != null) {
      lines.add(topic(card, view));
    }
    Homework homework = card.homework();
    if (homework != null) {
      lines.add(
          view.say("card.homework", Homeworks.text(homework, HOMEWORK, view))
              + Beside.files(card, view));
    }
    DayLoad load = card.beside().load();
    if (load != null) {
      lines.add(Beside.over(load, view));
    }
    return String.join("\n", lines);
  }

  /** «Тема: Степени · по плану, № 14». */
  static String topic(LessonCard card, View view) {
    String topic = card.topic();
    return view.say("card.topic", Html.escape(topic == null ? "—" : topic))
        + Beside.planned(card.beside().planned(), view);
  }

  private static Screen steps(Screen screen, LessonCard card, View view) {
    long id = card.line().id();
    LessonLine.Filling filling = card.line().filling();
    return screen.columns(
        List.of(
            new Button(
                step(filling.roll(), "step.roll", roll(card, view), view),
                new JournalAction.OpenRoll(id)),
            new Button(
                step(filling.marks(), "step.marks", marks(card), view),
                new JournalAction.OpenMarks(id, null)),
            new Button(
                step(filling.topic(), "step.topic", "", view), new JournalAction.AskTopic(id)),
            new Button(
                step(filling.homework(), "step.homework", "", view),
                new JournalAction.AskHomework(id))));
  }

  /** Only to look; a class teacher finds the reasons of absence in the roll. */
  private static Screen looks(Screen screen, LessonCard card, View view) {
    return screen
        .row(
            new Button(view.say("look.roll"), new JournalAction.OpenRoll(card.line().id())),
            new Button(view.say("look.marks"), new JournalAction.OpenMarks(card.line().id(), null)))
        .columns(Beside.looks(card, view));
  }

  private static Button history(LessonCard card, View view) {
    return new Button(
        view.say("card.history"), new JournalAction.LessonHistory(card.line().id(), 0));
  }

  private static String step(boolean done, String key, String state, View view) {
    return (done ? "✓ " : "○ ") + view.say(key) + (state.isEmpty() ? "" : ": " + state);
  }

  private static String roll(LessonCard card, View view) {
    if (card.noted().isEmpty()) {
      return card.line().filling().roll() ? view.say("step.all") : "";
    }
    return RollCount.of(card, view);
  }

  private static String marks(LessonCard card) {
    int count = card.marks().stream().mapToInt(one -> one.cells().size()).sum();
    if (count > 0) {
      return Integer.toString(count);
    }
    return card.line().filling().marks() ? "0" : "";
  }
}
